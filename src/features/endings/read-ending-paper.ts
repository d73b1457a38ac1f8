import { done, type Result } from '#domain/result.ts';
import type { BalanceRow } from '#domain/contributions/balance.ts';
import { readContributions, type ContributionReader } from '#features/contributions/index.ts';
import { listMeetings } from '#features/meetings/index.ts';
import { readEnding, type EndingNeedsToRead, type EndingPresented } from './read-ending.ts';

export type EndingPaper = EndingPresented & {
  readonly meetings: number;
  readonly promisesKept: number;
  readonly balance: readonly BalanceRow[];
  readonly decisions: readonly { readonly text: string; readonly meeting: string; readonly day: string }[];
};

export type EndingPaperNeeds = EndingNeedsToRead & { readonly contributions: ContributionReader };

/** So much of what was decided is remembered on paper; the minutes have the rest. */
const few = { meetings: 6, decisions: 10 } as const;

/** What stands in the document of an ending; only what all parties read. */
export async function readEndingPaper(
  needs: EndingPaperNeeds,
  partnershipId: string,
): Promise<Result<EndingPaper>> {
  const read = await readEnding(needs, partnershipId);
  if (!read.ok) return read;
  const listed = await listMeetings(needs, partnershipId);
  const held = listed.ok ? listed.value.past.filter(({ state }) => state === 'planned') : [];
  const decisions: EndingPaper['decisions'][number][] = [];
  for (const { id, title, startsAt } of held.slice(0, few.meetings))
    for (const { text } of await needs.meetings.decisions(id))
      decisions.push({ text, meeting: title, day: (startsAt ?? '').slice(0, 10) });
  const contributions = await readContributions(needs, partnershipId);
  const { done: promisesKept } = await needs.promises.countPromises(partnershipId, needs.today);
  return done({
    ...read.value,
    meetings: held.length,
    promisesKept,
    balance: contributions.ok ? contributions.value.balance : [],
    decisions: decisions.slice(0, few.decisions),
  });
}
