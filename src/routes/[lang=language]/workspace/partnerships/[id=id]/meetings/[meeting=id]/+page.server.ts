import {
  addItem,
  addQuestion,
  askOutsider,
  askSeated,
  callMeeting,
  changeItem,
  endAttendee,
  endItem,
  moveAgendaItem,
  readAgenda,
} from '#features/meetings/index.ts';
import { error } from '@sveltejs/kit';
import { readPartnership } from '#features/partnerships/index.ts';
import { openPromises } from '#features/promises/index.ts';
import { found } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { acted, typedOf } from '../acted.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, url, locals } = event;
  return locals.within(async (needs) => {
    const { parties } = found(await readPartnership(needs, params.id));
    const meeting = await needs.meetings.meeting(params.meeting);
    if (!meeting) error(404);
    const open = await openPromises(needs, params.id);
    return {
      agenda: await readAgenda(needs, meeting),
      people: parties.flatMap(({ people }) => people.map(({ person }) => person)),
      carried: open.filter(({ source }) => source.kind === 'meeting' && source.id !== meeting.id),
      done: url.searchParams.get('done'),
      told: Number(url.searchParams.get('told')) || 0,
      edit: url.searchParams.get('edit'),
    };
  });
};

type Deed = Parameters<typeof acted>[1]['deed'];

/** A form of the agenda or of the people: back to the same page. */
async function change(
  event: RequestEvent,
  part: string,
  deed: (meeting: string, typed: Readonly<Record<string, string>>) => Deed,
) {
  const typed = typedOf(await event.request.formData());
  const { meeting } = event.params;
  return acted(event, {
    deed: deed(meeting, typed),
    to: () => [meeting],
    told: () => ({ done: part === 'people' ? 'added' : 'saved' }),
    ...(part === 'people' ? {} : { notesOf: meeting }),
    typed,
    part,
  });
}

const item = (typed: Readonly<Record<string, string>>): string => typed['id'] ?? '';

export const actions: Actions = {
  add: (event) => change(event, 'add', (meeting, typed) => (needs) => addItem(needs, meeting, typed)),
  question: (event) =>
    change(event, 'agenda', (meeting, typed) => (needs) => addQuestion(needs, meeting, item(typed))),
  up: (event) =>
    change(
      event,
      'agenda',
      (meetingId, typed) => (needs) => moveAgendaItem(needs, { meetingId, itemId: item(typed), by: -1 }),
    ),
  down: (event) =>
    change(
      event,
      'agenda',
      (meetingId, typed) => (needs) => moveAgendaItem(needs, { meetingId, itemId: item(typed), by: 1 }),
    ),
  take: (event) =>
    change(
      event,
      'agenda',
      (meetingId, typed) => (needs) => endItem(needs, { meetingId, itemId: item(typed) }),
    ),
  edit: (event) =>
    change(
      event,
      'edit',
      (meetingId, typed) => (needs) =>
        changeItem(needs, { meetingId, itemId: item(typed), revision: Number(typed['revision']) }, typed),
    ),
  outside: (event) =>
    change(event, 'people', (meeting, typed) => (needs) => askOutsider(needs, meeting, typed)),
  seated: (event) =>
    change(event, 'people', (id, typed) => (needs) => askSeated(needs, { id, personId: item(typed) })),
  leave: (event) =>
    change(event, 'agenda', (id, typed) => (needs) => endAttendee(needs, { id, attendeeId: item(typed) })),
  call: (event) =>
    acted(event, {
      deed: (needs) => callMeeting(needs, event.params.meeting),
      to: () => [event.params.meeting],
      told: ({ told }) => ({ done: 'called', told }),
      sends: true,
    }),
};
