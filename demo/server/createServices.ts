import { createShopperStores } from './createShopperStores';
import type { Environment } from './environment/readEnvironment';
import { createBus } from './events/createBus';
import { createDeskFeed } from './events/createDeskFeed';
import { createPresence } from './events/createPresence';
import { createStreams } from './events/createStreams';
import { createWaitingLine } from './events/createWaitingLine';
import { createBlockStore } from './limits/createBlockStore';
import { createLimits } from './limits/createLimits';
import type { Log } from './log/createLog';
import { createChannels } from './notify/createChannels';
import { createMailer, type Mailer } from './notify/createMailer';
import { createNotices } from './notify/createNotices';
import { pingDatabase } from './pingDatabase';
import type { Services } from './Services';
import { createAgentStore } from './store/createAgentStore';
import { createCatalogStore } from './store/createCatalogStore';
import { createConversationStore } from './store/createConversationStore';
import { createFaqStore } from './store/createFaqStore';
import { createOrderStore } from './store/createOrderStore';
import { createSettingsStore } from './store/createSettingsStore';
import { readSecret } from './store/readSecret';
import { hashUnder } from './store/secrets';
import type { Sql } from './store/Sql';

interface ServiceParts {
  readonly sql: Sql;
  readonly environment: Environment;
  readonly log: Log;
  /** Instead of the environment's mail server. */
  readonly mailer?: Mailer;
}

/** Puts the parts of the server together over a database that is up to date. */
export async function createServices(parts: ServiceParts): Promise<Services> {
  const { sql, environment, log } = parts;
  const report = (error: unknown) => log.error(error);
  const secret = await readSecret(sql);
  const hash = (text: string) => hashUnder(secret, text);
  const bus = await createBus({ channel: sql.channel, report });
  const conversations = createConversationStore(sql, secret);
  const presence = createPresence({ sql, report });
  const feed = createDeskFeed({ bus, store: conversations, report });
  const line = createWaitingLine({ sql, bus, report });
  const { smtpUrl, mailFrom, noticeMinutes } = environment;
  const mailer =
    parts.mailer ?? (smtpUrl && mailFrom ? createMailer({ url: smtpUrl, from: mailFrom }) : null);
  const channels = createChannels({ environment, mailer, report });
  const catalog = createCatalogStore(sql);
  const faq = createFaqStore(sql);
  return {
    environment,
    agents: createAgentStore({
      sql,
      sessionHours: environment.sessionHours,
      onSignedOut: (agentId) => bus.publish({ type: 'agent', agentId }),
      onReleased: (conversationId) => bus.publish({ type: 'status', conversationId }),
    }),
    catalog,
    conversations,
    faq,
    ...createShopperStores({ sql, secret, catalog, faq }),
    orders: createOrderStore({ sql, onChange: (number) => bus.publish({ type: 'order', number }) }),
    settings: createSettingsStore(sql),
    blocks: createBlockStore({ sql, hash }),
    limits: createLimits({ sql, hash, table: environment.limits }),
    bus,
    presence,
    streams: createStreams(report),
    feed,
    line,
    log,
    mailer,
    notices: createNotices({ sql, channels, noticeMinutes }),
    report,
    ping: () => pingDatabase(sql),
    async close() {
      feed.close();
      line.close();
      await presence.close();
      await bus.close();
    },
  };
}
