import { planFile } from '#domain/workshops/plan-file.ts';
import { found } from '../../../../answer.ts';
import { sendFile } from '../../../../send-file.ts';
import { readRoom } from '../read-room.ts';
import type { RequestHandler } from './$types';

/** The plan alone, to begin another workshop from. */
export const GET: RequestHandler = async (event) => {
  const { view, standing } = found(await readRoom(event));
  const { title } = view.gathering;
  const bytes = new TextEncoder().encode(planFile(title, standing.plan));
  return sendFile({ bytes, name: title, format: 'json' });
};
