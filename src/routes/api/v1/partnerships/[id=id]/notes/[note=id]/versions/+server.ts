import type { RequestHandler } from '@sveltejs/kit';
import { done, problem } from '#domain/result.ts';
import { nameNoteVersion, readNotePast } from '#features/notes/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import { makeOnce, withFirstId } from '../../../../../client-id.ts';
import * as operations from '../../../../../operations/notes.ts';
import { noteIn, noteVersionIn } from '../../../../../present-note.ts';

export const GET = answerApi(operations.listNoteVersions, async ({ needs, params, query }) => {
  const note = await noteIn({ needs, params });
  if (!note.ok) return note;
  // What one party keeps for itself has no past that anybody keeps.
  return note.value.partyId === null
    ? done(await needs.notes.noteVersions(note.value.id, query))
    : problem('not-found');
});

const name = answerApi(operations.nameNoteVersion, async ({ needs, params, body, chosenId }) => {
  const note = await noteIn({ needs, params });
  if (!note.ok) return note;
  const id = chosenId ?? needs.newId();
  const find = async (wanted: string) => {
    const found = await noteVersionIn({ needs, params }, wanted);
    return found.ok ? found.value : null;
  };
  const called = typeof body['name'] === 'string' ? body['name'] : '';
  const make = () => nameNoteVersion(withFirstId(needs, id), { id: note.value.id, name: called });
  return makeOnce({ chosenId, find, make });
});

/** What people are writing this moment belongs to it. */
export const POST: RequestHandler = async (event) => {
  const id = event.params['note'] ?? '';
  const past = await event.locals.within((needs) => readNotePast(needs, { id, version: null }));
  if (past.ok && past.value.write && past.value.note.partnershipId === event.params['id'])
    await event.locals.visit.live.apply(id, []);
  return name(event);
};
