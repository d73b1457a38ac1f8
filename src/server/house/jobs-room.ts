import type { OpenDatabase } from '#server/database/open-database.ts';
import { remindOfWaiting, writeWeeklyLetter } from '#features/notices/index.ts';
import { unusedSince } from '#domain/demonstrations/lifetime.ts';
import { peopleDays } from '#features/submissions/index.ts';
import { forgetCases } from '#server/jobs/forget-cases.ts';
import { forgetIdeas } from '#server/jobs/forget-ideas.ts';
import { forgetRooms } from '#server/jobs/forget-rooms.ts';
import { remindOfCleanUps } from '#server/jobs/clean-ups.ts';
import { forgetSignatures } from '#server/jobs/forget-signatures.ts';
import { forgetDemonstrations } from '#server/jobs/forget-demonstrations.ts';
import { forgetGatherings } from '#server/jobs/forget-gatherings.ts';
import { makeJobs } from '#server/jobs/jobs.ts';
import type { Jobs } from '#server/jobs/jobs.ts';
import { writeLetters, type Reader } from '#server/jobs/letters.ts';
import { remindOfMeetings } from '#server/jobs/meeting-reminders.ts';
import { askPulses } from '#server/jobs/pulses.ts';
import { remind } from '#server/jobs/reminders.ts';
import { makeCourier } from '#server/mail/courier.ts';
import { makeMailbox } from '#server/mail/mailbox.ts';
import { makePost } from '#server/mail/post.ts';
import { newSecret, todayInDenmark } from './ambient.ts';
import type { Log } from './log.ts';
import { newId } from './new-id.ts';
import { makeReplies } from './replies.ts';
import type { Settings } from './settings.ts';
import type { Visit } from './visit.ts';

export type JobsParts = {
  readonly settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'replies'>;
  readonly database: OpenDatabase;
  readonly publicUrl: string;
  /** For what is written in somebody's own name. */
  readonly within: Visit['within'];
  /** Forgets sessions and links that have ended. */
  readonly sweepSignIn: () => Promise<void>;
  readonly log: Log;
};

/** What is done without anybody asking for it: mails leave, reminders are written, what has ended is forgotten. */
export function makeJobsRoom(parts: JobsParts): Jobs {
  const { settings, database, publicUrl, log } = parts;
  const pool = database.keeperPool;
  const say = (message: string): void => log.warn({ message }, 'jobs');
  const courier = makeCourier({
    pool,
    smtpUrl: settings.smtpUrl,
    from: settings.mailFrom,
    publicUrl,
    log: say,
  });
  const reminding = {
    pool,
    postIn: (db: Parameters<typeof makePost>[0]['db']) => makePost({ db, newId, publicUrl }),
    newId,
    today: () => todayInDenmark(new Date()),
  };
  const work = {
    deliver: () => courier.deliver(),
    collect: collecting(parts, say),
    remind: () =>
      everyOne([
        remind(reminding),
        askPulses({ ...reminding, newSecret }),
        remindOfCleanUps(reminding),
        remindOfMeetings({ ...reminding, newSecret }),
        writeLetters({ ...reminding, write: (reader) => writeTo(parts.within, reader) }),
      ]),
    sweep: () =>
      Promise.all([
        parts.sweepSignIn(),
        courier.sweep(),
        forgetCases(pool, peopleDays),
        forgetGatherings(pool),
        forgetSignatures(pool),
        forgetIdeas(pool, todayInDenmark(new Date())),
        forgetRooms(pool, todayInDenmark(new Date())),
        forgetDemonstrations(pool, unusedSince(todayInDenmark(new Date()))),
      ]),
  };
  const jobs = makeJobs({ pool, work, log: say });
  const stop = async (): Promise<void> => {
    await jobs.stop();
    courier.close();
  };
  return { ...jobs, stop };
}

/** Undefined where no mailbox is set: then nothing is fetched. */
function collecting({ settings: { replies }, within }: JobsParts, log: (message: string) => void) {
  if (!replies) return undefined;
  const mailbox = makeMailbox({ imapUrl: replies.imapUrl, log });
  const deal = makeReplies({ within, replyAddress: replies.address });
  return () => mailbox.collect(deal);
}

/** The weekly letter is one deed and the reminders another: what one has told stands, whatever becomes of the other. */
async function writeTo(within: Visit['within'], { id, language }: Reader): Promise<number> {
  const who = { asker: { kind: 'person', personId: id }, signedInBy: null, language } as const;
  const weekly = await within(who, writeWeeklyLetter);
  return Number(weekly) + (await within(who, remindOfWaiting));
}

/** All of them come to their end, whatever becomes of one; then the job is tried again for the sake of that one. */
async function everyOne(works: readonly Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(works)) if (one.status === 'rejected') throw one.reason;
}
