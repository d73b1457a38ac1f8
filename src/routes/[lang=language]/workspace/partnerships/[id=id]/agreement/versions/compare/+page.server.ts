import { error } from '@sveltejs/kit';
import { compareVersions } from '#domain/agreements/compare-versions.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const [from, to] = [Number(event.url.searchParams.get('from')), Number(event.url.searchParams.get('to'))];
  return event.locals.within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const draft = await needs.agreements.draft(event.params.id);
    const versions = draft ? (await needs.agreements.versions(draft.id, { limit: 100 })).items : [];
    const [a, b] = [versions.find((one) => one.number === from), versions.find((one) => one.number === to)];
    if (!partnership || !a || !b) error(404);
    return { partnership, from, to, comparison: compareVersions(a.content, b.content) };
  });
};
