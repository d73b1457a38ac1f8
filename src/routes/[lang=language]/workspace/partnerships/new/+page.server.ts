import { fail, redirect } from '@sveltejs/kit';
import type { Needs } from '#server/house/needs.ts';
import { done, type Result } from '#domain/result.ts';
import { beginPartnership } from '#features/partnerships/index.ts';
import { organisationsToBeginFor } from '#features/people/index.ts';
import { beginSheet, ownSheet } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { searchParams } = event.url;
  const sheetId = searchParams.get('sheet');
  return event.locals.within(async (needs) => {
    const own = sheetId ? await ownSheet(needs, sheetId) : null;
    const title = own?.ok ? own.value.sheet.title : '';
    return {
      organisations: await organisationsToBeginFor(needs),
      chosen: searchParams.get('organisation') ?? '',
      sheet: own?.ok ? { id: sheetId ?? '', title } : null,
    };
  });
};

type Begun = { readonly id: string; readonly sheetId: string | null };

/** The partnership, and the own sheet as its first; either both or neither. */
async function begin(needs: Needs, typed: Readonly<Record<string, string>>): Promise<Result<Begun>> {
  const begun = await beginPartnership(needs, typed);
  if (!begun.ok) return begun;
  const { id } = begun.value;
  if (!typed['sheet']) return done({ id, sheetId: null });
  const own = await ownSheet(needs, typed['sheet']);
  if (!own.ok) return own;
  const { tool, sheet: from } = own.value;
  const title = from.title || (typed['name'] ?? '');
  const sheet = await beginSheet(needs, { partnershipId: id, tool, title, from });
  return sheet.ok ? done({ id, sheetId: sheet.value.id }) : sheet;
}

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'organisationId', 'name', 'purpose', 'sheet');
    const begun = await within((needs) => begin(needs, typed));
    if (!begun.ok) return fail(statusOf(begun.problem), { problem: begun.problem, typed });
    const { id, sheetId } = begun.value;

    const room = ['workspace', 'partnerships', id];
    redirect(
      303,
      sheetId ? address(language, ...room, 'sheets', sheetId) : `${address(language, ...room)}?done=begun`,
    );
  },
};
