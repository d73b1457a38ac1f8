import type { Reroute } from '@sveltejs/kit/hooks';
import { routePath } from '#words/addresses.ts';

/** One route file serves a page's Danish and English address. */
export const reroute: Reroute = ({ url }) => routePath(url.pathname);
