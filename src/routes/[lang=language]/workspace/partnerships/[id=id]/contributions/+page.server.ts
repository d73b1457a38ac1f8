import { redirect } from '@sveltejs/kit';
import { readContributions, recordContribution, wantWorth } from '#features/contributions/index.ts';
import { address } from '#words/addresses.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import { refused, typedLine } from './contribution-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { within } = event.locals;
  return within(async (needs) => ({
    read: found(await readContributions(needs, event.params.id)),
    newId: needs.newId(),
    today: needs.today,
    done: event.url.searchParams.get('done'),
  }));
};

const here = (language: 'da' | 'en', id: string, done: string): string =>
  `${address(language, 'workspace', 'partnerships', id, 'contributions')}?done=${done}`;

export const actions: Actions = {
  record: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const typed = typedLine(await event.request.formData());
    const made = await within((needs) => recordContribution(needs, event.params.id, typed));
    if (!made.ok) return refused(made.problem, { typed });
    redirect(303, here(language, event.params.id, 'saved'));
  },
  worth: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const { partyId, wanted } = textsOf(await event.request.formData(), 'partyId', 'wanted');
    const choice = { partyId, wanted: wanted === 'yes' };
    const chosen = await within((needs) => wantWorth(needs, event.params.id, choice));
    if (!chosen.ok) return refused(chosen.problem, { typed: null });
    redirect(303, here(language, event.params.id, 'chosen'));
  },
};
