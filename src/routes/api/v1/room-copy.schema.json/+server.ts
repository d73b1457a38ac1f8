import type { RequestHandler } from '@sveltejs/kit';
import schema from '../../../../../docs/room-copy.schema.json?raw';
import { sendFile } from '../../../send-file.ts';
import { readCall, telling } from '../answer-api.ts';
import { roomCopySchema } from '../operations/copies.ts';

const bytes = new TextEncoder().encode(schema);

export const GET: RequestHandler = (event) =>
  telling(event, async () => {
    const called = await readCall(event, roomCopySchema);
    if (!called.ok) return called;
    return { ok: true, value: sendFile({ bytes, name: 'room-copy.schema', format: 'json' }) };
  });
