import { error, fail, redirect } from '@sveltejs/kit';
import { checkLine } from '#domain/check-line.ts';
import { beginSheet } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  return event.locals.within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    if (!partnership) error(404);
    const seats = await needs.partnerships.mySeats(partnership.id);
    return {
      partnership,
      sheets: (await needs.sheets.sheets(partnership.id, { limit: 100 })).items,
      /** Coming from the guide, the sheet already has a name to begin with. */
      suggested: event.url.searchParams.has('begin') ? partnership.name : '',
      mayBegin: seats.some((seat) => seat.scope.includes('answer')),
    };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const typed = String((await event.request.formData()).get('title') ?? '');
    const title = checkLine(typed, { field: 'title', longest: 120, required: true });
    if (!title.ok) return fail(422, { problem: title.problem, typed });
    const partnershipId = event.params.id;
    const begun = await event.locals.within((needs) =>
      beginSheet(needs, { partnershipId, tool: 'win-win', title: title.value }),
    );
    if (!begun.ok) return fail(statusOf(begun.problem), { problem: begun.problem, typed });
    redirect(
      303,
      address(event.locals.language, 'workspace', 'partnerships', partnershipId, 'sheets', begun.value.id),
    );
  },
};
