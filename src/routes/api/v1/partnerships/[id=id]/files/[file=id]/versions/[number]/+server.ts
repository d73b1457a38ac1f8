import type { RequestHandler } from '@sveltejs/kit';
import { done, problem } from '#domain/result.ts';
import { fetchFile } from '#features/files/index.ts';
import { sendRoomFile } from '../../../../../../../../send-room-file.ts';
import { readCall, telling } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/files.ts';

export const GET: RequestHandler = (event) =>
  telling(event, async () => {
    const called = await readCall(event, operations.fetchFile);
    if (!called.ok) return called;
    const { id, file = '', number = '' } = event.params;
    const which = { id: file, number: /^\d{1,3}$/.test(number) ? Number(number) : 0 };
    const fetched = await event.locals.within((needs) => fetchFile(needs, which));
    if (!fetched.ok) return fetched;
    if (fetched.value.file.partnershipId !== id) return problem('not-found');
    return done(sendRoomFile(fetched.value));
  });
