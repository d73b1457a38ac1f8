import { otherLanguage } from '#domain/language.ts';
import { presentTable } from '#features/games/index.ts';
import { address } from '#words/addresses.ts';
import { entranceOf, readGame } from '../read-game.ts';
import type { PageServerLoad } from './$types';

/** What all may look at together: nobody's own card is in it, whoever's browser shows it. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, depends } = event;
  depends('gathering:state');
  const game = await readGame(event);
  return {
    room: presentTable(game, locals.visit.deck, locals.language),
    ...entranceOf(event, game),
    isScreen: game.view.me?.role === 'screen',
    otherPath: address(otherLanguage(locals.language), 'game', params.id, 'screen'),
  };
};
