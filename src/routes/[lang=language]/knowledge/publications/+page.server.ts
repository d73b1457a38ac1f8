import { otherLanguage } from '#domain/language.ts';
import { choosePublications, listPublications } from '#features/knowledge/index.ts';
import { address } from '#words/addresses.ts';
import { markPublic } from '../../../answer.ts';
import { choiceOf, queryOf } from './choice-of.ts';
import type { PageServerLoad } from './$types';

/** As many as a reader can still look through, and as fit well under the page's budget. */
const perPage = 100;

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const choice = choiceOf(locals.language, url.searchParams);
  markPublic(event);
  const all = await locals.within((needs) => listPublications(needs, locals.language));
  const chosen = choosePublications(all, choice);
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1), pages);
  const shown = chosen.slice((page - 1) * perPage, page * perPage);
  return {
    ...{ choice, page, pages, total: chosen.length },
    groups: [...Map.groupBy(shown, ({ group }) => group)].map(([id, works]) => ({ id, works })),
    // How many each choice would leave, the other one standing.
    counts: {
      group: countBy(choosePublications(all, { ...choice, group: null }), 'group'),
      kind: countBy(choosePublications(all, { ...choice, kind: null }), 'kind'),
    },
    query: queryOf(choice),
    otherPath: address(otherLanguage(locals.language), 'knowledge', 'publications') + queryOf(choice),
  };
};

function countBy<Key extends 'group' | 'kind', Work extends Readonly<Record<Key, string>>>(
  works: readonly Work[],
  key: Key,
): readonly { readonly id: Work[Key]; readonly count: number }[] {
  const found = Map.groupBy(works, (work) => work[key]);
  return [...found].map(([id, own]) => ({ id, count: own.length }));
}
