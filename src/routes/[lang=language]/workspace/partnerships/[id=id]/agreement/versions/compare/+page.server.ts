import { error } from '@sveltejs/kit';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import { compareVersions } from '#domain/agreements/compare-versions.ts';
import { draftContent } from '#features/agreements/index.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

/** Two versions, or a version and (`to=draft`) the draft as it stands. */
export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { searchParams } = event.url;
  const [from, to] = [Number(searchParams.get('from')), Number(searchParams.get('to'))];
  const toDraft = searchParams.get('to') === 'draft';
  return event.locals.within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const draft = await needs.agreements.draft(event.params.id);
    if (!partnership || !draft) error(404);
    const versions = (await needs.agreements.versions(draft.id, { limit: 100 })).items;
    const parties = (await needs.partnerships.parties(partnership.id, { limit: 100 })).items;
    const of = (number: number) => versions.find((one) => one.number === number)?.content ?? null;
    const [a, b] = [of(from), toDraft ? await draftContent(needs, { draft, parties }) : of(to)];
    if (!a || !b) error(404);
    const titles = new Map([...a.clauses, ...b.clauses].map(({ clause, title }) => [clause, title]));
    const numbers = new Map(b.clauses.map(({ clause }, at) => [clause, at + 1]));
    return {
      ...{ partnership, from, to: toDraft ? null : to, comparison: compareVersions(a, b) },
      heads: Object.fromEntries(
        clauseBank.flatMap(({ id }) => {
          const title = titles.get(id)?.[needs.language];
          const number = numbers.get(id);
          return title === undefined ? [] : [[id, number === undefined ? title : `${number}. ${title}`]];
        }),
      ),
    };
  });
};
