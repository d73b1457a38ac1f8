import { findInRoom } from '#features/search/index.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { locals, params, url } = event;
  const query = (url.searchParams.get('q') ?? '').trim();
  const kind = url.searchParams.get('kind') ?? undefined;
  const page = Number(url.searchParams.get('page') ?? 1);
  const asked = { partnershipId: params.id, query, kind, page };
  return { query, found: found(await locals.within((needs) => findInRoom(needs, asked))) };
};
