import { readPublication } from '#features/knowledge/index.ts';
import { found } from '../../../../../answer.ts';
import { sendCitations } from '../../../../../send-citations.ts';
import type { RequestHandler } from './$types';

/** One record, for a reference manager. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { within, language } = locals;
  const { front } = found(await within((needs) => readPublication(needs, language, params.slug)));
  return sendCitations([front], params.format, front.slug);
};
