import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import {
  carryAnswers,
  partnershipsToAnswer,
  questionsOf,
  readChapter,
  typedAnswers,
} from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic, statusOf } from '../../../../answer.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, reader } = event.locals;
  const { chapter, partnerships } = await within(async (needs) => ({
    chapter: found(await readChapter(needs, language, event.params.slug)),
    partnerships: reader ? await partnershipsToAnswer(needs) : [],
  }));
  if (event.request.method === 'GET') markPublic(event);
  return {
    front: chapter.front,
    questions: questionsOf(chapter.body),
    partnerships,
    otherPath: address(otherLanguage(language), 'guide', chapter.otherSlug, 'questions'),
  };
};

export const actions: Actions = {
  /** Shows the answers back; with `deed=carry` takes them into a partnership. Nothing else is kept of them. */
  default: async (event) => {
    const { within, language, reader } = event.locals;
    const form = await event.request.formData();
    const typed = typedAnswers(form);
    const { deed, partnership } = textsOf(form, 'deed', 'partnership');
    const shown = { typed, partnership, problem: null, signInFirst: false };
    if (deed !== 'carry') return shown;
    if (!reader) return fail(401, { ...shown, signInFirst: true });
    if (partnership === '')
      return fail(422, { ...shown, problem: { kind: 'not-chosen', field: 'partnership' } });
    const { id, told } = await within(async (needs) => {
      const { front } = found(await readChapter(needs, language, event.params.slug));
      const carrying = { partnershipId: partnership, chapter: front.id, answers: typed };
      const told = await carryAnswers(needs, carrying);
      return { id: front.id, told };
    });
    if (!told.ok) return fail(statusOf(told.problem), { ...shown, problem: told.problem });
    const room = address(language, 'workspace', 'partnerships', partnership, 'questions', id);
    redirect(303, `${room}?added=${told.value.added}&joined=${told.value.joined}`);
  },
};
