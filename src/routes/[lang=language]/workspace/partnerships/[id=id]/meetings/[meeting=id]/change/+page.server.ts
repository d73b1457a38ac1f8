import { onDanishClock } from '#domain/calendar/danish-clock.ts';
import { error } from '@sveltejs/kit';
import { cancelMeeting, changeMeeting } from '#features/meetings/index.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import { acted, typedOf } from '../../acted.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { shown } = await event.parent();
  if (!shown.write) error(403);
  const { meeting } = shown;
  const clock = meeting.startsAt ? onDanishClock(meeting.startsAt) : { day: '', time: '' };
  const { title, place, link, minutes, revision } = meeting;
  return { stands: { title, place, link, minutes: String(minutes), revision: String(revision), ...clock } };
};

export const actions: Actions = {
  save: async (event) => {
    const typed = typedOf(await event.request.formData());
    const { meeting } = event.params;
    return acted(event, {
      deed: (needs) => changeMeeting(needs, meeting, typed),
      to: () => [meeting],
      told: ({ told }) => ({ done: 'changed', told }),
      typed,
    });
  },
  cancel: (event) =>
    acted(event, {
      deed: (needs) => cancelMeeting(needs, event.params.meeting),
      to: () => [event.params.meeting],
      told: () => ({ done: 'cancelled' }),
    }),
};
