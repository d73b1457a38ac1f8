import { writeSitemap } from '#features/publishing/index.ts';
import { answerMachine } from '../machine-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { publishing, publicUrl } = event.locals.visit;
  const { pages } = await publishing.catalogue();
  return answerMachine(event, {
    body: writeSitemap(pages, publicUrl),
    type: 'application/xml; charset=utf-8',
  });
};
