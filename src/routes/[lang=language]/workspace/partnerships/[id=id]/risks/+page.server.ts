import { fail, redirect } from '@sveltejs/kit';
import { noteRead } from '#features/privacy/index.ts';
import { takers } from '#features/promises/index.ts';
import { addRisk, readRegisters, riskLibrary, takeRiskSheet } from '#features/risks/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import { noFields, riskFields } from './risk-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, url, locals } = event;
  const told = await locals.within(async (needs) => {
    const registers = found(await readRegisters(needs, params.id));
    if (registers.some(({ partyId, risks }) => partyId !== null && risks.length > 0))
      await noteRead(needs, 'own-register', { partnershipId: params.id });
    const library = await riskLibrary(needs, locals.language);
    const sheets = (await needs.sheets.sheets(params.id, { limit: 100 })).items;
    return { registers, library, sheets, parties: await takers(needs, params.id) };
  });
  const picked = told.library.find(({ code }) => code === url.searchParams.get('known'));
  return {
    ...told,
    sheets: told.sheets.filter(({ tool }) => tool === 'risks').map(({ id, title }) => ({ id, title })),
    fields: picked
      ? {
          ...noFields,
          known: picked.code,
          title: picked.title,
          sign: picked.sign,
          response: picked.response,
        }
      : noFields,
    done: url.searchParams.get('done'),
    count: Math.max(0, Math.min(999, Number(url.searchParams.get('count')) || 0)),
  };
};

export const actions: Actions = {
  add: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), ...riskFields);
    const partnershipId = event.params.id;
    const added = await within((needs) => addRisk(needs, { ...typed, partnershipId }));
    if (!added.ok) return fail(statusOf(added.problem), { problem: added.problem, typed });
    redirect(303, `${address(language, 'workspace', 'partnerships', partnershipId, 'risks')}?done=added`);
  },
  take: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const { sheetId } = textsOf(await event.request.formData(), 'sheetId');
    const partnershipId = event.params.id;
    const taken = await within((needs) => takeRiskSheet(needs, { partnershipId, sheetId }));
    if (!taken.ok) return fail(statusOf(taken.problem), { problem: taken.problem, typed: null });
    const here = address(language, 'workspace', 'partnerships', partnershipId, 'risks');
    redirect(303, `${here}?done=taken&count=${taken.value.taken}`);
  },
};
