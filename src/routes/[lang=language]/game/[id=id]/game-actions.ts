import { randomInt } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import type { Draw } from '#domain/games/deal.ts';
import { gameDeeds } from '#domain/games/play.ts';
import type { Deck } from '#domain/games/model.ts';
import type { Result } from '#domain/result.ts';
import {
  dealCards,
  handOverGame,
  keepAgreements,
  logDecision,
  moveGame,
  seeGame,
  tellMet,
  vote,
  type GameSeat,
} from '#features/games/index.ts';
import { leaveSeat, openScreen } from '#features/gatherings/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { statusOf } from '../../../answer.ts';
import { dropSeat } from '../../../gathering-seat.ts';
import { textsOf } from '../../../read-form.ts';
import { errorsOf } from '../../../tell-problem.ts';
import { seatAt } from './read-game.ts';
import type { Action } from './$types';

type Posted = { readonly form: FormData; readonly deck: Deck };
type Turn = (needs: Needs, seat: GameSeat, posted: Posted) => Promise<Result<null>>;

/** Chance that nobody at the table can guess. */
const draw: Draw = (below) => (below > 0 ? randomInt(below) : 0);

/** What was refused is told above the page, with what was typed still in its form. */
const turn =
  (take: Turn): Action =>
  async (event) => {
    const { within, language, visit } = event.locals;
    const form = await event.request.formData();
    const result = await within((needs) => take(needs, seatAt(event), { form, deck: visit.deck }));
    if (result.ok) redirect(303, address(language, 'game', event.params.id));
    const typed: Record<string, string> = Object.fromEntries(
      [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
    );
    return fail(statusOf(result.problem), {
      errors: errorsOf(problemSentence(language), result.problem),
      typed,
    });
  };

/** What the host has written and not yet sent is sent with whatever button is pressed. */
async function written(needs: Needs, seat: GameSeat, form: FormData): Promise<Result<null>> {
  const { once, decision } = textsOf(form, 'once', 'decision');
  if (decision.trim() !== '') return logDecision(needs, seat, { id: once, text: decision });
  return form.has('learnt') ? agreed(needs, seat, form) : { ok: true, value: null };
}

function agreed(needs: Needs, seat: GameSeat, form: FormData): Promise<Result<null>> {
  const { note, noteWas, ...told } = textsOf(form, 'note', 'noteWas', 'learnt', 'first', 'second', 'third');
  return keepAgreements(needs, seat, { id: note, was: Number(noteWas), ...told });
}

/** One's own seat is left: the browser forgets it. */
const leave: Action = async (event) => {
  const { within, language } = event.locals;
  const seat = seatAt(event);
  const left = await within(async (needs) => {
    const seen = await seeGame(needs, seat);
    const own = seen.ok ? seen.value.view.me : null;
    return own ? leaveSeat(needs, seat.secret, own.id) : { ok: true as const, value: null };
  });
  if (!left.ok)
    return fail(statusOf(left.problem), {
      errors: errorsOf(problemSentence(language), left.problem),
      typed: {} as Record<string, string>,
    });
  dropSeat(event, event.params.id);
  redirect(303, `${address(language, 'workshop')}?left=1`);
};

export const actions = {
  deal: turn((needs, seat, { form, deck }) =>
    dealCards(needs, seat, { deck, draw, was: Number(textsOf(form, 'was').was) }),
  ),
  move: turn(async (needs, seat, { form, deck }) => {
    const { deed, was } = textsOf(form, 'deed', 'was');
    const known = gameDeeds.find((one) => one === deed) ?? 'resume';
    const kept = await written(needs, seat, form);
    if (!kept.ok) return kept;
    return moveGame(needs, seat, { deed: known, was: Number(was), deck, draw });
  }),
  log: turn((needs, seat, { form }) => {
    const { once, decision } = textsOf(form, 'once', 'decision');
    return logDecision(needs, seat, { id: once, text: decision });
  }),
  agree: turn((needs, seat, { form }) => agreed(needs, seat, form)),
  vote: turn((needs, seat, { form }) => {
    const { once, ...given } = textsOf(form, 'once', 'step', 'trust', 'progress', 'fairness');
    return vote(needs, seat, { id: once, ...given });
  }),
  met: turn((needs, seat, { form }) => {
    const { once, met } = textsOf(form, 'once', 'met');
    return tellMet(needs, seat, { id: once, met });
  }),
  screen: turn((needs, { secret }) => openScreen(needs, secret)),
  remove: turn((needs, { secret }, { form }) => leaveSeat(needs, secret, textsOf(form, 'who').who)),
  leave,
  hand: turn((needs, seat, { form }) => {
    const { to, shared } = textsOf(form, 'to', 'shared');
    return handOverGame(needs, seat, { seatId: to, shared: shared !== '' });
  }),
};
