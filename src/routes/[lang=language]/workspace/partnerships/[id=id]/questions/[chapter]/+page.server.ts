import { fail, redirect } from '@sveltejs/kit';
import { readAnswers, typedAnswers, writeAnswers } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, chapter } = event.params;
  const answered = found(await event.locals.within((needs) => readAnswers(needs, id, chapter)));
  const { searchParams } = event.url;
  const count = (name: string): number => Math.max(0, Math.min(99, Number(searchParams.get(name)) || 0));
  return {
    ...answered,
    savedAt: searchParams.get('saved'),
    carried: { added: count('added'), joined: count('joined') },
  };
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const { id: partnershipId, chapter } = event.params;
    const form = await event.request.formData();
    const typed = typedAnswers(form);
    const answers = Object.fromEntries(
      Object.entries(typed).map(([prompt, text]) => [
        prompt,
        { text, revision: Number(form.get(`revision-${prompt}`)) || 0 },
      ]),
    );
    const partyId = String(form.get('partyId') ?? '') || undefined;
    const saved = await within((needs) => writeAnswers(needs, { partnershipId, chapter, partyId, answers }));
    if (saved.ok) {
      const here = address(language, 'workspace', 'partnerships', partnershipId, 'questions', chapter);
      redirect(303, `${here}?saved=${encodeURIComponent(new Date().toISOString())}`);
    }
    const { problem } = saved;
    return fail(statusOf(problem), { problem, typed, current: 'current' in problem ? problem.current : [] });
  },
};
