import { error } from '@sveltejs/kit';
import { planFront, workshopMinutes } from '#features/workshops/index.ts';
import { found } from '../../../../answer.ts';
import { sendFile } from '../../../../send-file.ts';
import { readRoom } from '../read-room.ts';
import type { RequestHandler } from './$types';

const formats = ['pdf', 'docx'] as const;

/** What the workshop came to, as a file to send on. */
export const GET: RequestHandler = async (event) => {
  const format = formats.find((one) => one === event.params.format);
  if (!format) error(404);
  const workshop = found(await readRoom(event));
  const { language, within } = event.locals;
  return within(async (needs) => {
    const frontOf = (tool: string) => planFront(needs, workshop.standing.plan, tool);
    const minutes = await workshopMinutes({ workshop, language, now: needs.now, frontOf });
    return sendFile({ bytes: await needs.press[format](minutes), name: minutes.title, format });
  });
};
