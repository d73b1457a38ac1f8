import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { problem, type Problem } from '#domain/result.ts';
import { beginGame } from '#features/games/index.ts';
import { toolTexts } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { markPublic, statusOf } from '../../answer.ts';
import { keepSeat } from '../../gathering-seat.ts';
import { textsOf } from '../../read-form.ts';
import { errorsOf } from '../../tell-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { language, visit, within } = event.locals;
  const tool = await within((needs) => toolTexts(needs, language, 'game'));
  if (event.request.method === 'GET') markPublic(event);
  return {
    scenarios: visit.deck.scenarios.map(({ id, title, story }) => ({
      id,
      title: title[language],
      story: story[language],
    })),
    toolPath: tool && address(language, 'tools', tool.slug),
    otherPath: address(otherLanguage(language), 'game'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { visit, language, within } = event.locals;
    const typed = textsOf(await event.request.formData(), 'scenario', 'name', 'plays');
    const wrong = (found: Problem) =>
      fail(statusOf(found), { typed, errors: errorsOf(problemSentence(language), found) });
    if (!visit.allow('public-form', visit.remoteAddress)) return wrong(problem('too-many-requests').problem);
    const { scenario, name, plays } = typed;
    const begun = await within((needs) =>
      beginGame(needs, visit.deck, { scenario, hostName: name, hostPlays: plays !== '' }),
    );
    if (!begun.ok) return wrong(begun.problem);
    keepSeat(event, begun.value);
    redirect(303, address(language, 'game', begun.value.gatheringId));
  },
};
