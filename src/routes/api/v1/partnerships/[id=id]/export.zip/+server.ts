import type { RequestHandler } from '@sveltejs/kit';
import { problem } from '#domain/result.ts';
import { noteRead } from '#features/privacy/index.ts';
import { copyWords } from '#words/copies/index.ts';
import { sendFile } from '../../../../../send-file.ts';
import { readCall, telling } from '../../../answer-api.ts';
import { exportPartnership } from '../../../operations/copies.ts';

/** The copy lies in a file that is read while it is sent: however large the room, little of it is in memory. */
export const GET: RequestHandler = (event) =>
  telling(event, async () => {
    const called = await readCall(event, exportPartnership);
    if (!called.ok) return called;
    const { visit, who, language } = event.locals;
    const person = 'personId' in who.asker ? who.asker.personId : visit.remoteAddress;
    if (!visit.allow('copy', person)) return problem('too-many-requests');
    const { party, language: wanted } = called.value.query as { party?: string; language?: 'da' | 'en' };
    const said = wanted ?? language;
    const partyId = party ?? null;
    const taken = await visit.copies.take(
      { ...who, language: said },
      { partnershipId: event.params['id'] ?? '', partyId },
    );
    if (!taken.ok) return taken;
    await event.locals.within((needs) =>
      noteRead(needs, 'room-copy', { partnershipId: event.params['id'] ?? '' }),
    );
    const { taking, madeOn, size, bytes } = taken.value;
    const name = copyWords(said)('fileName', { name: taking.partnership.name, day: madeOn });
    const response = sendFile({ bytes, name, format: 'zip' });
    response.headers.set('content-length', String(size));
    return { ok: true, value: response };
  });
