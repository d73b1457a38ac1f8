import { meetings } from '#domain/tools/meeting/questions.ts';
import { beginMeeting, meetingTexts } from '#features/meetings/index.ts';
import { readPartnership } from '#features/partnerships/index.ts';
import { error } from '@sveltejs/kit';
import { found } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { listOf } from '../../../../../../read-form.ts';
import { acted, typedOf } from '../acted.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  return event.locals.within(async (needs) => {
    const { parties, abilities } = found(await readPartnership(needs, event.params.id));
    if (!abilities.answer) error(403);
    const { kinds } = await meetingTexts(needs, needs.language);
    const kind = meetings.find((one) => one === event.url.searchParams.get('kind')) ?? 'ordinary';
    return { parties, kinds, kind, today: needs.today };
  });
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const people = listOf(form, 'people');
    const input = { ...typedOf(form), people };
    return acted(event, {
      deed: (needs) => beginMeeting(needs, event.params.id, input),
      to: ({ id }) => [id, ...(form.get('day') || form.get('time') ? [] : ['dates'])],
      told: () => ({ done: 'created' }),
      typed: { ...typedOf(form), people: people.join(' ') },
    });
  },
};
