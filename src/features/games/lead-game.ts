import type { Ambient } from '#domain/ambient.ts';
import { checkLine } from '#domain/check-line.ts';
import { cleanText } from '#domain/clean-text.ts';
import { deal, dealLate, type Draw } from '#domain/games/deal.ts';
import { mostPlayers, type Dealt, type Deck } from '#domain/games/model.ts';
import { debriefStep, openTable, play, type GameDeed } from '#domain/games/play.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { putEntry, type GatheringStore } from '#features/gatherings/index.ts';
import { seeGame, type GameSeat, type GameView } from './standing.ts';

type Needs = Ambient & { readonly gatherings: GatheringStore };
type Lead = { readonly deck: Deck; readonly draw: Draw };

/** Longest decision, agreement and account of what was learnt: as the tool's sheet has them. */
export const longest = { decision: 300, learnt: 900, agreement: 300 };

async function asHost(needs: Needs, seat: GameSeat): Promise<Result<GameView>> {
  const seen = await seeGame(needs, seat);
  if (!seen.ok) return seen;
  if (seen.value.view.me?.role !== 'host') return problem('not-the-game-host');
  return seen.value.view.gathering.endedAt ? problem('gathering-over') : seen;
}

/** Those at the table who have no card and may get one. */
export function cardless({ view, place, plan }: GameView): readonly string[] {
  const room = mostPlayers - Object.keys(place.roles).length;
  return view.seats
    .filter(({ id, role, here }) => here && role !== 'screen' && !(id in place.roles))
    .filter(({ role }) => plan.hostPlays || role !== 'host')
    .slice(0, Math.max(0, room))
    .map(({ id }) => id);
}

/** Deals to everybody, or to those who came later. The host learns nobody's interest but their own. */
export async function dealCards(
  needs: Needs,
  seat: GameSeat,
  { was, ...lead }: Lead & { readonly was: number },
): Promise<Result<null>> {
  const seen = await asHost(needs, seat);
  if (!seen.ok) return seen;
  const { view, place } = seen.value;
  if (view.gathering.revision !== was || place.phase === 'debrief') return problem('moved-on');
  const cards = cardsFor(seen.value, lead);
  const roles = Object.fromEntries([...cards].map(([id, { roleId }]) => [id, roleId]));
  const opened = openTable(place, { ...place.roles, ...roles });
  if (!opened.ok) return opened;
  const hash = needs.hashSecret(seat.secret);
  if ((await needs.gatherings.move(hash, { place: opened.value }, was)) === null) return problem('moved-on');
  await needs.gatherings.deal(hash, Object.fromEntries(cards));
  return done(null);
}

function cardsFor(game: GameView, { deck, draw }: Lead): ReadonlyMap<string, Dealt> {
  const waiting = cardless(game);
  if (game.place.phase === 'lobby') return waiting.length === 0 ? new Map() : deal(deck, waiting, draw);
  const taken = Object.values(game.place.roles);
  const cards = new Map<string, Dealt>();
  for (const id of waiting) {
    const card = dealLate(deck, [...taken, ...[...cards.values()].map(({ roleId }) => roleId)], draw);
    if (card) cards.set(id, card);
  }
  return cards;
}

/** Moves everybody on from where the host saw them; pressed twice, it is done once. */
export async function moveGame(
  needs: Needs,
  seat: GameSeat,
  { deed, was, ...lead }: Lead & { readonly deed: GameDeed; readonly was: number },
): Promise<Result<null>> {
  const seen = await asHost(needs, seat);
  if (!seen.ok) return seen;
  const { view, place } = seen.value;
  const { revision, shown, now } = view.gathering;
  if (revision !== was) return problem('moved-on');
  const moved = play({ place, shown, now }, deed, lead);
  if (!moved.ok) return moved;
  const kept = await needs.gatherings.move(needs.hashSecret(seat.secret), moved.value, was);
  return kept === null ? problem('moved-on') : done(null);
}

/** Writes down what was decided in this round. */
export async function logDecision(
  needs: Needs,
  seat: GameSeat,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Result<null>> {
  const seen = await asHost(needs, seat);
  if (!seen.ok) return seen;
  const decision = checkLine(text, { field: 'decision', longest: longest.decision, required: true });
  if (!decision.ok) return decision;
  const entry = {
    id,
    step: seen.value.place.round,
    kind: 'decision',
    data: { text: decision.value },
  } as const;
  const put = await putEntry(needs, seat.secret, { entry, was: 0 });
  return put.ok ? done(null) : put;
}

export type Agreements = Readonly<Record<'learnt' | 'first' | 'second' | 'third', string>>;

/** What was learnt, and the three agreements; two who lead do not write over each other. */
export async function keepAgreements(
  needs: Needs,
  seat: GameSeat,
  { id, was, ...told }: Agreements & { readonly id: string; readonly was: number },
): Promise<Result<null>> {
  const seen = await asHost(needs, seat);
  if (!seen.ok) return seen;
  const long = cleanText(told.learnt).trim();
  if (long.length > longest.learnt)
    return problem('too-long', {
      field: 'learnt',
      details: { longest: longest.learnt, length: long.length },
    });
  const data: Record<string, string> = { learnt: long };
  for (const field of ['first', 'second', 'third'] as const) {
    const line = checkLine(told[field], { field, longest: longest.agreement });
    if (!line.ok) return line;
    data[field] = line.value;
  }
  const entry = { id, step: debriefStep, kind: 'note', data } as const;
  const put = await putEntry(needs, seat.secret, { entry, was });
  return put.ok ? done(null) : problem(put.problem.kind === 'stale' ? 'moved-on' : put.problem.kind);
}

/** Somebody else at the table leads, together with the asker or instead. */
export async function handOverGame(
  needs: Needs,
  seat: GameSeat,
  to: { readonly seatId: string; readonly shared: boolean },
): Promise<Result<null>> {
  const seen = await asHost(needs, seat);
  if (!seen.ok) return seen;
  const given = await needs.gatherings.handOver(needs.hashSecret(seat.secret), to);
  return given ? done(null) : problem('not-chosen', { field: 'to' });
}
