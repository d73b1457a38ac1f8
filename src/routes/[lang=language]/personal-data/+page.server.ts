import type { PageServerLoad } from './$types';

/** Where somebody lands who is no longer here; anybody else is shown the way to what is kept about them. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  return { erased: url.searchParams.get('done') === 'erased' };
};
