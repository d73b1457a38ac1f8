import { isOwnPath } from '#words/addresses.ts';
import type { Actions, PageServerLoad } from './$types';

const longest = 200;

export const load: PageServerLoad = ({ url }) => ({ away: url.searchParams.has('away') });

export const actions: Actions = {
  /** Shows again everything that was posted after the sign-in had ended, ready to be sent once more. */
  default: async ({ request, url }) => {
    const form = await request.formData();
    const typed = [...form]
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .slice(0, longest)
      .map(([name, value]) => ({ name, value }));
    const to = url.searchParams.get('to') ?? '';
    return { typed, to: isOwnPath(to) ? to : '' };
  },
};
