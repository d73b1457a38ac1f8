import { fail, redirect } from '@sveltejs/kit';
import { fitting, resultKinds, type GameResult } from '#domain/games/results.ts';
import { otherLanguage } from '#domain/language.ts';
import { gameResults, readTaking, takeResults } from '#features/games/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import { errorsOf } from '../../../../tell-problem.ts';
import { readGame } from '../read-game.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Event = Pick<RequestEvent, 'cookies' | 'locals' | 'params'>;

/** What the game of this address leaves, as the reader's seat at it sees it; nothing before the cards are on the table. */
async function played(event: Event) {
  const { visit, language, within } = event.locals;
  const game = await readGame(event);
  const { title } = game.view.gathering;
  return within((needs) => {
    const results = gameResults({ game, deck: visit.deck, language }, needs.sha256);
    return Promise.resolve({ id: event.params.id, title, results });
  });
}

const countIn = (text: string | null): number => Math.max(0, Math.min(999, Number(text) || 0));

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { locals, params, url } = event;
  const { id, title, results } = await played(event);
  const partnershipId = url.searchParams.get('partnership') ?? '';
  const taking = await locals.within((needs) => readTaking(needs, { gatheringId: id, partnershipId }));
  return {
    title,
    ...taking,
    parts: resultKinds
      .map((kind) => ({ kind, may: fitting[kind], results: results.filter(ofKind(kind)) }))
      .filter((part) => part.results.length > 0),
    meeting: taking.chosen?.meetings[0]?.id ?? '',
    taken: url.searchParams.has('taken') ? countIn(url.searchParams.get('taken')) : null,
    otherPath:
      address(otherLanguage(locals.language), 'game', params.id, 'partnerships') +
      (partnershipId && `?partnership=${encodeURIComponent(partnershipId)}`),
  };
};

const ofKind =
  (kind: GameResult['kind']) =>
  (one: GameResult): boolean =>
    one.kind === kind;

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { language, within } = event.locals;
    const form = await event.request.formData();
    const { partnershipId, meetingId } = textsOf(form, 'partnershipId', 'meetingId');
    const game = await played(event);
    const fields = game.results.map(({ key }) => `take.${key}`);
    const typed = textsOf(form, ...fields);
    const takes = Object.fromEntries(game.results.map(({ key }) => [key, typed[`take.${key}`] ?? '']));
    const taken = await within((needs) => takeResults(needs, game, { partnershipId, meetingId, takes }));
    if (!taken.ok)
      return fail(statusOf(taken.problem), {
        errors: errorsOf(problemSentence(language), taken.problem),
        typed: { ...typed, meetingId },
      });
    const here = address(language, 'game', event.params.id, 'partnerships');
    redirect(303, `${here}?partnership=${encodeURIComponent(partnershipId)}&taken=${taken.value.taken}`);
  },
};
