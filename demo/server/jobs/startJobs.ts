import type { Services } from '../Services';
import type { Sql } from '../store/Sql';
import { createTask } from './createTask';
import { deleteOld } from './deleteOld';
import { tellWhoWaitsForStock } from './tellWhoWaitsForStock';

const HOUR_MS = 3_600_000;
const NOTICE_MS = 20_000;
const STOCK_MS = 300_000;

/** Signals after which there may be something to tell the merchant. */
const TOLD: readonly string[] = ['message', 'status', 'ticket'];

export interface Jobs {
  /** Resolves when what was under way has ended. */
  stop(): Promise<void>;
}

interface JobParts {
  readonly sql: Sql;
  readonly services: Services;
}

/** What the server does by itself: deletes what is old, tells the merchant of waiting shoppers, and shoppers of stock. */
export function startJobs({ sql, services }: JobParts): Jobs {
  const { bus, environment, log, mailer, notices, report, stockNotices } = services;
  const retention = createTask(async () => {
    const counts = await deleteOld(sql, environment.retentionDays);
    if (counts && Object.keys(counts).length > 0) log.info('deleted', counts);
  }, report);
  const telling = createTask(async () => {
    await notices.look();
    await notices.deliver();
  }, report);
  const stock = createTask(async () => {
    if (mailer) await tellWhoWaitsForStock({ mailer, stockNotices, report });
  }, report);
  const hearing = bus.subscribe(({ type }, isOwn) => {
    if (isOwn && TOLD.includes(type)) telling.run();
  });
  const jobs = [
    [retention, HOUR_MS],
    [telling, NOTICE_MS],
    [stock, STOCK_MS],
  ] as const;
  const timers = jobs.map(([task, everyMs]) => setInterval(task.run, everyMs));
  for (const [task] of jobs) task.run();
  return {
    async stop() {
      hearing();
      for (const timer of timers) clearInterval(timer);
      await Promise.all(jobs.map(([task]) => task.stop()));
    },
  };
}
