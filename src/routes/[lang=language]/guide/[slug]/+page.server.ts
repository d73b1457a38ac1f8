import {
  aroundQuestions,
  listChapters,
  questionsOf,
  readChapter,
  readingMinutes,
} from '#features/guide/index.ts';
import { casesOf } from '#features/cases/index.ts';
import { readOwnNumbers } from '#features/workspace/index.ts';
import { otherLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit, reader } = event.locals;
  const { chapter, all, cases, numbers } = await within(async (needs) => {
    const read = found(await readChapter(needs, language, event.params.slug));
    return {
      chapter: read,
      all: await listChapters(needs, language),
      cases: await casesOf(needs, language, { chapter: read.front.id }),
      /** Of who is signed in alone: without a reader nothing is asked and nothing of it is in the page. */
      numbers: reader ? await readOwnNumbers(needs, read.front.id) : [],
    };
  });
  const { front, body, otherSlug } = chapter;
  const at = all.findIndex((one) => one.id === front.id);
  const { html, headings } = await visit.render(language, body);
  markPublic(event);
  return {
    front,
    headings,
    ...aroundQuestions(html),
    questions: questionsOf(body),
    minutes: readingMinutes(body),
    cases,
    numbers,
    previous: all[at - 1] ?? null,
    next: all[at + 1] ?? null,
    otherPath: address(otherLanguage(language), 'guide', otherSlug),
  };
};
