import { error } from '@sveltejs/kit';
import { answersDocument, questionsOf, readChapter, typedAnswers } from '#features/guide/index.ts';
import { questionWords } from '#words/questions/index.ts';
import { found } from '../../../../../answer.ts';
import { sendFile } from '../../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** The answers as a document, from the plain form as it was posted; nothing of it is kept. */
export const POST: RequestHandler = async (event) => {
  const { language, visit, within } = event.locals;
  const { slug, format } = event.params;
  if (format !== 'pdf' && format !== 'docx') error(404);
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  const answers = typedAnswers(await event.request.formData());
  const { bytes, front } = await within(async (needs) => {
    const { front, body } = found(await readChapter(needs, language, slug));
    const print = { front, questions: questionsOf(body), answers, language, date: needs.now };
    return { bytes: await needs.press[format](answersDocument(print)), front };
  });
  const name = questionWords(language)('fileName', { number: front.chapter, short: front.short });
  return sendFile({ bytes, name, format });
};
