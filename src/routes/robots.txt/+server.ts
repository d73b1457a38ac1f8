import { writeRobots } from '#features/publishing/index.ts';
import { answerMachine } from '../machine-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answerMachine(event, {
    body: writeRobots(event.locals.visit.publicUrl),
    type: 'text/plain; charset=utf-8',
  });
