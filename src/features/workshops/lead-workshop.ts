import { checkLine } from '#domain/check-line.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { longestCard, regroup, type Moves } from '#domain/workshops/cards.ts';
import { currentStep, move, type Deed } from '#domain/workshops/moves.ts';
import { sortedFor } from '#domain/workshops/sources.ts';
import { isDay } from '#domain/time.ts';
import { putEntry } from '#features/gatherings/index.ts';
import { record } from '#features/partnerships/index.ts';
import type { PromiseNeeds } from '#features/promises/index.ts';
import { partiesToAct, promiseActions } from './promise-actions.ts';
import { seeAsHost, seeWorkshop, type Needs, type Seated } from './standing.ts';

type Rooms = Needs & PromiseNeeds;

/** Moves everybody on from where the host saw them; somebody else who leads may have moved meanwhile. */
export async function moveWorkshop(
  needs: Rooms,
  seated: Seated,
  { deed, was, to }: { readonly deed: Deed; readonly was: number; readonly to?: string },
): Promise<Result<null>> {
  const seen = await seeAsHost(needs, seated);
  if (!seen.ok) return seen;
  const { view, standing } = seen.value;
  if (view.gathering.revision !== was) return problem('moved-on');
  const moved = move(standing, deed, to);
  if (!moved.ok) return moved;
  const now = await needs.gatherings.move(needs.hashSecret(seated.secret), moved.value, was);
  if (now === null) return problem('moved-on');
  return deed === 'end' ? leaveToRoom(needs, seated) : done(null);
}

/** The partnership's history has it, and its actions are promises, when whoever ends it acts for one of its parties. */
async function leaveToRoom(needs: Rooms, seated: Seated): Promise<Result<null>> {
  const ended = await seeWorkshop(needs, seated);
  if (!ended.ok) return ended;
  const { view } = ended.value;
  const { partnershipId, title } = view.gathering;
  if (!partnershipId || needs.asker.kind === 'nobody') return done(null);
  const [seat] = await needs.partnerships.mySeats(partnershipId);
  if (!seat) return done(null);
  await record(needs, 'workshop-held', { partnershipId, partyId: seat.partyId, details: { title } });
  // Who may not write in the room has held the workshop all the same: its actions wait there.
  if (!seat.scope.includes('answer')) return done(null);
  const made = await promiseActions(needs, view);
  return made.ok ? done(null) : made;
}

/** Makes a group of cards, with none in it. */
export async function addGroup(
  needs: Needs,
  seated: Seated,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<Result<null>> {
  return writeForAll(needs, seated, { id, kind: 'group', text: title, field: 'group', more: { cards: [] } });
}

/** Puts cards into groups, all at once; a group that another host changed meanwhile is not written over. */
export async function moveCards(
  needs: Needs,
  seated: Seated,
  { moves, was }: { readonly moves: Moves; readonly was: Readonly<Record<string, number>> },
): Promise<Result<null>> {
  const seen = await seeAsHost(needs, seated);
  if (!seen.ok) return seen;
  const { view, standing } = seen.value;
  const step = currentStep(standing);
  if (step?.kind !== 'group') return problem('step-closed');
  const { cards, groups } = sortedFor(standing.plan, step.id, { ...view, shown: standing.shown });
  for (const group of regroup(groups, cards, moves)) {
    const data = { title: group.title, cards: group.cards };
    const entry = { id: group.id, step: step.id, kind: 'group', data } as const;
    const put = await putEntry(needs, seated.secret, { entry, was: was[group.id] ?? -1 });
    if (!put.ok) return problem(put.problem.kind === 'stale' ? 'moved-on' : put.problem.kind);
  }
  return done(null);
}

/** Writes down what was decided. */
export const decide = (
  needs: Needs,
  seated: Seated,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Result<null>> => writeForAll(needs, seated, { id, kind: 'decision', text, field: 'decision' });

export type Acting = Readonly<Record<'id' | 'text' | 'owner' | 'due', string>> & {
  /** The party that promises it, where the workshop is a partnership's; empty while nobody has said so. */
  readonly party?: string;
};

/** Writes down what is to happen, which function does it, and when. */
export async function act(
  needs: Rooms,
  seated: Seated,
  { id, text, owner, due, party = '' }: Acting,
): Promise<Result<null>> {
  const who = checkLine(owner, { field: 'owner', longest: 120 });
  if (!who.ok) return who;
  if (due !== '' && !isDay(due)) return problem('not-a-date', { field: 'due' });
  const promising = await promisingParty(needs, seated, party);
  if (!promising.ok) return promising;
  const more = { owner: who.value, due, ...promising.value };
  return writeForAll(needs, seated, { id, kind: 'action', text, field: 'action', more });
}

async function promisingParty(needs: Rooms, seated: Seated, party: string): Promise<Result<object>> {
  if (party === '') return done({});
  const seen = await seeAsHost(needs, seated);
  if (!seen.ok) return seen;
  const { parties } = await partiesToAct(needs, seen.value.view.gathering.partnershipId ?? null);
  const found = parties.find(({ id }) => id === party);
  return found ? done({ party, partyName: found.name }) : problem('not-chosen', { field: 'party' });
}

type ForAll = {
  readonly id: string;
  readonly kind: 'group' | 'decision' | 'action';
  readonly text: string;
  readonly field: string;
  readonly more?: object;
};

async function writeForAll(needs: Needs, seated: Seated, writing: ForAll): Promise<Result<null>> {
  const seen = await seeAsHost(needs, seated);
  if (!seen.ok) return seen;
  const { id, kind, field, more } = writing;
  const text = checkLine(writing.text, { field, longest: longestCard, required: true });
  if (!text.ok) return text;
  const step = currentStep(seen.value.standing)?.id ?? 'before';
  const data = { ...(kind === 'group' ? { title: text.value } : { text: text.value }), ...more };
  const put = await putEntry(needs, seated.secret, { entry: { id, step, kind, data }, was: 0 });
  return put.ok ? done(null) : put;
}

/** Somebody else at the workshop leads it, together with the asker or instead. */
export async function handOver(
  needs: Needs,
  seated: Seated,
  to: { readonly seatId: string; readonly shared: boolean },
): Promise<Result<null>> {
  const seen = await seeAsHost(needs, seated);
  if (!seen.ok) return seen;
  const given = await needs.gatherings.handOver(needs.hashSecret(seated.secret), to);
  return given ? done(null) : problem('not-chosen', { field: 'seatId' });
}
