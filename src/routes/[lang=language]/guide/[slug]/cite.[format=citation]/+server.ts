import { chapterWork, readChapter } from '#features/guide/index.ts';
import { found } from '../../../../answer.ts';
import { sendCitations } from '../../../../send-citations.ts';
import type { RequestHandler } from './$types';

/** A chapter's record, for a reference manager. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { within, language, visit } = locals;
  const { front } = found(await within((needs) => readChapter(needs, language, params.slug)));
  const work = chapterWork(front, { language, origin: visit.publicUrl });
  return sendCitations([work], params.format, front.slug);
};
