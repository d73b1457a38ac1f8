import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import type { PollAnswer } from '#domain/meetings/poll.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { MeetingStore, MinutesVersion, OpenedMeeting } from './ports.ts';
import { votesInput } from './schema.ts';

type Needs = Ambient & { readonly meetings: Pick<MeetingStore, 'byLink' | 'voteByLink' | 'minutesByLink'> };

export type MeetingByLink = OpenedMeeting & {
  readonly pollOpen: boolean;
  /** The approved minutes, when there are any. */
  readonly record: MinutesVersion | null;
};

/** Reads, and nothing else: programs that look through mails open links too. */
export async function readByLink(needs: Needs, secret: string): Promise<Result<MeetingByLink>> {
  const hash = needs.hashSecret(secret);
  const opened = await needs.meetings.byLink(hash);
  if (!opened) return problem('link-unknown');
  if (!opened.alive) return problem('link-ended');
  return done({
    ...opened,
    pollOpen: opened.state === 'planned' && opened.startsAt === null,
    record: await needs.meetings.minutesByLink(hash),
  });
}

/** Answers from outside; the same link may be used again as long as the time is open. */
export async function answerByLink(needs: Needs, secret: string, input: unknown): Promise<Result<null>> {
  const checked = checkInput(votesInput, input);
  if (!checked.ok) return checked;
  const opened = await readByLink(needs, secret);
  if (!opened.ok) return opened;
  const votes = Object.entries(checked.value.answers).map(([optionId, answer]) => ({
    ...{ optionId, answer: answer as PollAnswer },
  }));
  if (votes.length === 0) return problem('poll-nothing-answered');
  const outcome = await needs.meetings.voteByLink(needs.hashSecret(secret), votes);
  if (outcome === 'closed') return problem('poll-closed');
  if (outcome === 'over') return problem('partnership-ended');
  return outcome === 'kept' ? done(null) : problem('link-ended');
}
