import { createResumeMarks, type ResumeMarks } from '../../browser/storage/createResumeMarks';
import type { Platform } from '../../browser/platform/createPlatform';
import type { Occupant, Session } from './createSession';
import { forgetWhenGone } from './forgetWhenGone';
import { leavePartition } from './leavePartition';
import { markPending, type PendingPorts } from './markPending';
import { offerGuest, type OfferPorts } from './offerGuest';

export interface FollowPorts extends OfferPorts, Omit<PendingPorts, 'clock'> {
  readonly platform: Platform;
  readonly session: Session;
}

/** What has to do with whose services these are. */
export interface Follower extends Occupant {
  readonly marks: ResumeMarks;
  dispose(): void;
}

/** Brings a guest's conversation along, marks what goes on for later pages, forgets what is erased, and leaves. */
export function followShopper(ports: FollowPorts): Follower {
  const { storage, session, conversation, platform } = ports;
  const { clock } = platform;
  const who = session.identity.peek()?.id ?? null;
  const marks = createResumeMarks(storage, who);
  const stopMarking = markPending({ ...ports, clock }, marks);
  const stopGone = forgetWhenGone(ports);
  if (who !== null) void offerGuest(ports);
  return {
    marks,
    async leave() {
      stopGone();
      await leavePartition({ conversation, storage, clock });
    },
    dispose() {
      stopGone();
      stopMarking();
    },
  };
}
