import { fail, redirect } from '@sveltejs/kit';
import {
  addLine,
  checkWords,
  readPlan,
  savePlanCheck,
  savePressCard,
} from '#features/communication/index.ts';
import { takers } from '#features/promises/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import { lineFields, noFields } from './line-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, url, locals } = event;
  return locals.within(async (needs) => ({
    plan: found(await readPlan(needs, params.id)),
    checkWords: await checkWords(needs),
    takers: await takers(needs, params.id),
    fields: { ...noFields, id: needs.newId() },
    done: url.searchParams.get('done'),
  }));
};

export const actions: Actions = {
  add: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const typed = textsOf(await event.request.formData(), ...lineFields);
    const added = await within((needs) => addLine(needs, id, typed));
    if (!added.ok)
      return fail(statusOf(added.problem), { problem: added.problem, typed, card: null, check: null });
    redirect(303, `${address(language, 'workspace', 'partnerships', id, 'communication')}?done=added`);
  },
  card: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const card = textsOf(await event.request.formData(), 'partyId', 'logoTerms', 'pressContact');
    const saved = await within((needs) => savePressCard(needs, id, card));
    if (!saved.ok)
      return fail(statusOf(saved.problem), { problem: saved.problem, typed: null, card, check: null });
    redirect(303, `${address(language, 'workspace', 'partnerships', id, 'communication')}?done=card`);
  },
  check: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const check = textsOf(await event.request.formData(), 'question', 'state', 'note');
    const [question, fromRevision] = check.question.split(':');
    const saved = await within((needs) =>
      savePlanCheck(needs, id, { ...check, question, fromRevision: fromRevision ?? '' }),
    );
    if (!saved.ok)
      return fail(statusOf(saved.problem), { problem: saved.problem, typed: null, card: null, check });
    redirect(303, `${address(language, 'workspace', 'partnerships', id, 'communication')}?done=check`);
  },
};
