import { fail, redirect } from '@sveltejs/kit';
import { knownSheets } from '#domain/portfolio/known-partners.ts';
import { listTools } from '#features/guide/index.ts';
import { beginKnownSheet, readKnownPartners } from '#features/portfolio/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  return within(async (needs) => {
    const known = found(await readKnownPartners(needs, event.params.id));
    const fronts = await listTools(needs, language);
    return {
      ...known,
      tools: knownSheets.flatMap((id) => {
        const front = fronts.find((one) => one.id === id);
        return front ? [{ id, title: front.title, summary: front.summary }] : [];
      }),
    };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { tool } = textsOf(await event.request.formData(), 'tool');
    const begun = await within((needs) => beginKnownSheet(needs, event.params.id, tool));
    if (!begun.ok) return fail(statusOf(begun.problem), { problem: begun.problem });
    redirect(303, address(language, 'workspace', 'sheets', begun.value.id));
  },
};
