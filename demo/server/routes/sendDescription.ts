import type { Context } from 'hono';
import { MAX_TEXT } from '../../../src/contract/schemas';
import type { Capability, Description } from '../../../src/contract/types';
import type { Services } from '../Services';
import { LOCALES } from '../store/locales';
import { MAX_PAGE } from './conversationRoutes';
import { MAX_FILE_BYTES } from './readUpload';
import { FILE_TYPES } from './sniffMediaType';

const ALWAYS: readonly Capability[] = ['chat', 'contact', 'tickets', 'events', 'privacy'];

/** Answers what can be relied on now: what is configured, and of what there is something. */
export function sendDescription({ contents, environment }: Pick<Services, 'contents' | 'environment'>) {
  return async (context: Context): Promise<Response> => {
    const there = await contents.list();
    const description: Description = {
      protocol: 1,
      capabilities: [
        ...there,
        ...ALWAYS,
        'consents',
        ...(environment.assistantUrl && there.includes('faq') ? ['assistant'] : []),
        ...(environment.identitySecret ? ['rewards'] : []),
      ],
      locales: [...LOCALES],
      limits: {
        messageLength: MAX_TEXT,
        pageSize: MAX_PAGE,
        attachmentBytes: MAX_FILE_BYTES,
        attachmentTypes: FILE_TYPES,
      },
    };
    return context.json(description);
  };
}
