import { error, fail, redirect } from '@sveltejs/kit';
import { noteTool } from '#domain/notes/note-tool.ts';
import {
  bringNoteBack,
  changeNote,
  nameNoteVersion,
  putNoteAway,
  readNote,
  readNotePast,
  removeNote,
} from '#features/notes/index.ts';
import { parseLiveForm } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import { errorsOf } from '../../../../../../tell-problem.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const reader = needReader(event);
  const { locals, params, url } = event;
  return locals.within(async (needs) => {
    const { note, seat } = found(await readNote(needs, params.note));
    if (note.partnershipId !== params.id) error(404);
    const party = seat ? await needs.partnerships.party(seat.partyId) : null;
    const { asker } = needs;
    const version = url.searchParams.get('version');
    const past = note.partyId === null ? found(await readNotePast(needs, { id: note.id, version })) : null;
    return {
      note,
      past: past && { versions: past.versions, earlier: past.earlier, write: past.write },
      me: {
        personId: 'personId' in asker ? asker.personId : '',
        name: reader.name,
        partyId: seat?.partyId ?? '',
        partyName: party?.organisation.name ?? '',
        mayWrite: seat !== undefined,
      },
      done: url.searchParams.get('done'),
    };
  });
};

const here = ({ locals, params }: RequestEvent, ...more: string[]): string =>
  address(locals.language, 'workspace', 'partnerships', params.id, 'notes', ...more);

const nothing = { problem: null, typed: null, current: null, draft: null, errors: [] };

export const actions: Actions = {
  /** A shared one where no script runs: what was changed goes the same way as what is written live. */
  live: async (event) => {
    needReader(event);
    const { within, visit, language } = event.locals;
    const { note, seat } = found(await within((needs) => readNote(needs, event.params.note)));
    if (!seat || note.partyId !== null) error(403);
    const posted = parseLiveForm(noteTool, await event.request.formData());
    if (!posted.ok) return fail(422, { ...nothing, problem: posted.problem });
    const { draft, problems, changes } = posted.value;
    const wrong = { kind: 'invalid-input', fields: problems };
    if (problems.length > 0)
      return fail(422, { ...nothing, draft, errors: errorsOf(problemSentence(language), wrong) });
    const applied = await visit.live.apply(note.id, changes);
    if (!applied.ok) return fail(statusOf(applied.problem), { ...nothing, draft, problem: applied.problem });
    redirect(303, `${here(event, note.id)}?done=saved`);
  },
  own: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'title', 'text', 'fromRevision');
    const input = { ...typed, id: event.params.note };
    const changed = await event.locals.within((needs) => changeNote(needs, input));
    if (changed.ok) redirect(303, `${here(event, event.params.note)}?done=saved`);
    const { problem } = changed;
    const current = 'current' in problem ? problem.current : null;
    return fail(statusOf(problem), { ...nothing, problem, typed, current });
  },
  /** What people are writing this moment belongs to it. */
  name: async (event) => {
    needReader(event);
    const { within, visit } = event.locals;
    const id = event.params.note;
    const { name } = textsOf(await event.request.formData(), 'name');
    const { seat } = found(await within((needs) => readNote(needs, id)));
    if (seat) await visit.live.apply(id, []);
    const named = await within((needs) => nameNoteVersion(needs, { id, name }));
    if (named.ok) redirect(303, `${here(event, id)}?done=named`);
    return fail(statusOf(named.problem), { ...nothing, problem: named.problem });
  },
  away: async (event) => {
    needReader(event);
    const id = event.params.note;
    const away = await event.locals.within((needs) => putNoteAway(needs, id));
    if (away.ok) redirect(303, `${here(event, id)}?done=away`);
    return fail(statusOf(away.problem), { ...nothing, problem: away.problem });
  },
  back: async (event) => {
    needReader(event);
    const id = event.params.note;
    const back = await event.locals.within((needs) => bringNoteBack(needs, id));
    if (back.ok) redirect(303, `${here(event, id)}?done=back`);
    return fail(statusOf(back.problem), { ...nothing, problem: back.problem });
  },
  remove: async (event) => {
    needReader(event);
    const removed = await event.locals.within((needs) => removeNote(needs, event.params.note));
    if (!removed.ok) return fail(statusOf(removed.problem), { ...nothing, problem: removed.problem });
    redirect(303, `${here(event)}?done=removed`);
  },
};
