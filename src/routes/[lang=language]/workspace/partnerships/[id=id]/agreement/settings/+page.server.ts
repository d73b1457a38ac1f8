import { error, fail, redirect } from '@sveltejs/kit';
import { changeSettings, settingsFields, typedSettings } from '#features/agreements/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  return event.locals.within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const draft = await needs.agreements.draft(event.params.id);
    if (!partnership || !draft) error(404);
    return { partnership, fields: settingsFields(draft), revision: draft.revision };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const settings = {
      ...Object.fromEntries(form),
      circumstances: form.getAll('circumstances'),
      evaluations: form.getAll('evaluations'),
    };
    const revision = Number(form.get('revision')) || 0;
    const changed = await event.locals.within(async (needs) => {
      const draft = await needs.agreements.draft(event.params.id);
      return changeSettings(needs, draft?.id ?? '', { settings, revision });
    });
    if (!changed.ok)
      return fail(statusOf(changed.problem), { problem: changed.problem, typed: typedSettings(form) });
    const agreement = address(
      event.locals.language,
      'workspace',
      'partnerships',
      event.params.id,
      'agreement',
    );
    redirect(303, `${agreement}?saved=1`);
  },
};
