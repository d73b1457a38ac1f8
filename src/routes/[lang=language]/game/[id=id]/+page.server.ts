import { redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { longest, presentGame } from '#features/games/index.ts';
import { address } from '#words/addresses.ts';
import { actions as gameActions } from './game-actions.ts';
import { entranceOf, readGame } from './read-game.ts';
import { takeAlong } from './take-along.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, depends } = event;
  depends('gathering:state');
  const { language, visit, within } = locals;
  const game = await readGame(event);
  if (game.view.me?.role === 'screen') redirect(303, address(language, 'game', params.id, 'screen'));
  const room = presentGame(game, visit.deck, language);
  const over = room.phase === 'debrief';
  return {
    room,
    ...entranceOf(event, game),
    longest,
    // Made here once a page, so that what is sent twice is written once.
    once: crypto.randomUUID(),
    along: over ? await within((needs) => takeAlong(needs, { game, deck: visit.deck })) : null,
    otherPath: address(otherLanguage(language), 'game', params.id),
  };
};

export const actions: Actions = gameActions;
