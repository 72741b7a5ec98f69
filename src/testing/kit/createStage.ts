import type { Adapter, CallOptions, Capability, Storage } from '../../contract/types';
import { CAPABILITIES } from '../../contract/types/common';
import { createProxy, type Proxy } from '../proxy/createProxy';
import type { CreateSubject, Subject } from '../World';
import { createKitClock } from './createKitClock';
import { inTime } from './inTime';
import { createKitContext, createKitStorage } from './createKitContext';

const PATIENCE_MS = 8000;
const LONGEST_MS = 30_000;

/** A subject, made once, on which the cases are played one after the other. */
export interface Stage extends Subject {
  readonly proxy: Proxy;
  /** How long a case waits for something to happen; it may last seven times as long. */
  readonly patienceMs: number;
  /** Whether anything travels between adapter and backend that the kit can get at. */
  readonly hasTransport: boolean;
  /** One adapter, to look at. */
  readonly sample: Adapter;
  /** What the adapter offers: what is there, and where it can tell, what its backend has. */
  readonly offered: readonly Capability[];
  close(): Promise<void>;
}

/** Makes the subject behind a proxy and looks at what it offers. */
export async function createStage(create: CreateSubject, patienceMs = PATIENCE_MS): Promise<Stage> {
  const proxy = createProxy();
  const subject = await create({ proxy: proxy.open });
  const clock = createKitClock();
  const storage: Storage = createKitStorage();
  const sample = subject.adapter(createKitContext(clock, storage));
  const stop = new AbortController();
  const close = async () => {
    stop.abort();
    sample.dispose();
    await subject.world.close();
    await proxy.close();
  };
  try {
    const asking = listOffered(sample, { signal: stop.signal, locale: 'en' });
    const offered = await inTime(asking, LONGEST_MS, 'The adapter does not describe itself.');
    const hasTransport = proxy.isUsed();
    return { ...subject, proxy, patienceMs, hasTransport, sample, offered, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listOffered(adapter: Adapter, options: CallOptions): Promise<readonly Capability[]> {
  const present = CAPABILITIES.filter((capability) => adapter[capability]);
  const described = await adapter.describe?.(options);
  return present.filter((capability) => described?.capabilities.includes(capability) ?? true);
}
