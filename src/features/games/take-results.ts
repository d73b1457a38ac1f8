import { isClauseId } from '#domain/agreements/clause-bank.ts';
import type { ClauseId } from '#domain/agreements/model.ts';
import { becomings, fitting, shorten, type Becoming, type GameResult } from '#domain/games/results.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { commentClause } from '#features/agreements/index.ts';
import type { GatheringStore } from '#features/gatherings/index.ts';
import { addItem } from '#features/meetings/index.ts';
import { mayAnswer, record } from '#features/partnerships/index.ts';
import { addRisk } from '#features/risks/index.ts';
import { gameWords } from '#words/games/index.ts';

export type TakingNeeds = Parameters<typeof commentClause>[0] &
  Parameters<typeof addItem>[0] &
  Parameters<typeof addRisk>[0] & { readonly gatherings: GatheringStore };

/** A game that has been played, and what it leaves. */
export type GamePlayed = {
  readonly id: string;
  readonly title: string;
  readonly results: readonly GameResult[];
};

export type Taking = {
  readonly partnershipId: string;
  /** The meeting that questions are put on the agenda of; empty when none is chosen. */
  readonly meetingId: string;
  /** By the result's key: `risk`, `question`, the id of a clause, or nothing. */
  readonly takes: Readonly<Record<string, string>>;
};

type Wanted = {
  readonly result: GameResult;
  readonly became: Becoming;
  readonly clause: ClauseId | null;
};

/**
 * Takes results of a game into a partnership: a risk of the shared register, a question on a meeting's agenda, or a
 * comment at a clause of the draft. Each result comes in once, whoever sends it and however often; all or nothing.
 */
export async function takeResults(
  needs: TakingNeeds,
  played: GamePlayed,
  taking: Taking,
): Promise<Result<{ taken: number }>> {
  if (needs.asker.kind !== 'person') return problem('not-yours');
  const { partnershipId } = taking;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (!mayAnswer(seats)) return problem('not-yours');
  const wanted = played.results.flatMap((result) => wantedOf(result, taking.takes[result.key] ?? ''));
  if (wanted.length === 0) return problem('results-not-chosen', { field: 'form' });
  let taken = 0;
  for (const one of wanted) {
    const { key } = one.result;
    const id = needs.newId();
    const where = { id, partnershipId, gatheringId: played.id, key, became: one.became };
    if (!(await needs.gatherings.takeResult(where))) continue;
    const made = await make(needs, taking, one);
    if (!made.ok) return { ok: false, problem: { ...made.problem, field: fieldOf(one) } };
    taken += 1;
  }
  const partyId = seats.find(({ scope }) => scope.includes('answer'))?.partyId ?? null;
  const details = { title: played.title, count: taken };
  if (taken > 0) await record(needs, 'results-taken', { partnershipId, partyId, details });
  return done({ taken });
}

const fieldOf = ({ became, result }: Wanted): string =>
  became === 'question' ? 'meetingId' : `take.${result.key}`;

function wantedOf(result: GameResult, asked: string): readonly Wanted[] {
  const clause = isClauseId(asked) ? asked : null;
  const became = clause ? 'clause' : becomings.find((one) => one === asked);
  if (!became || (became === 'clause' && !clause) || !fitting[result.kind].includes(became)) return [];
  return [{ result, became, clause }];
}

/** Longest title of a risk and text of an item, as their own deeds take them. */
const longest = { title: 160, sign: 500, item: 300 } as const;

async function make(
  needs: TakingNeeds,
  { partnershipId, meetingId }: Taking,
  { result: { text, kind }, became, clause }: Wanted,
): Promise<Result<unknown>> {
  const say = gameWords(needs.language);
  switch (became) {
    case 'risk': {
      const title = shorten(text, longest.title);
      const sign = title === text ? '' : shorten(text, longest.sign);
      return addRisk(needs, { partnershipId, title, sign });
    }
    case 'question': {
      const meeting = meetingId === '' ? null : await needs.meetings.meeting(meetingId);
      if (meeting?.partnershipId !== partnershipId) return problem('not-chosen');
      const asked = kind === 'event' ? say('askEvent', { event: text }) : text;
      return addItem(needs, meetingId, { text: shorten(asked, longest.item) });
    }
    case 'clause': {
      const draft = await needs.agreements.draft(partnershipId);
      if (!draft?.clauses.some((one) => one.clause === clause && one.included))
        return problem('clause-not-included');
      return commentClause(needs, draft.id, { clause, text: say('clauseNote', { text }) });
    }
  }
}
