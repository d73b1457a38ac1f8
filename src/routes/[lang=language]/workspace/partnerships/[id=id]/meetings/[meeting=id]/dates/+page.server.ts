import {
  answerDates,
  askForDates,
  chooseDate,
  proposeDate,
  readMeeting,
  readPoll,
  withdrawDate,
} from '#features/meetings/index.ts';
import { found } from '../../../../../../../answer.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import { answersOf } from '../../../../../../../meetings-form.ts';
import { acted, typedOf } from '../../acted.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, meeting } = event.params;
  const { searchParams } = event.url;
  return event.locals.within(async (needs) => {
    const shown = found(await readMeeting(needs, { id: meeting, partnershipId: id }));
    return {
      poll: await readPoll(needs, shown),
      done: searchParams.get('done'),
      asked: Number(searchParams.get('asked')) || 0,
    };
  });
};

export const actions: Actions = {
  propose: async (event) => {
    const typed = typedOf(await event.request.formData());
    const { meeting } = event.params;
    return acted(event, {
      deed: (needs) => proposeDate(needs, meeting, typed),
      to: () => [meeting, 'dates'],
      told: () => ({ done: 'saved' }),
      typed,
    });
  },
  withdraw: async (event) => {
    const { id: optionId = '' } = typedOf(await event.request.formData());
    const id = event.params.meeting;
    return acted(event, {
      deed: (needs) => withdrawDate(needs, { id, optionId }),
      to: () => [id, 'dates'],
      told: () => ({ done: 'saved' }),
    });
  },
  answer: async (event) => {
    const answers = answersOf(await event.request.formData());
    const { meeting } = event.params;
    return acted(event, {
      deed: (needs) => answerDates(needs, meeting, { answers }),
      to: () => [meeting, 'dates'],
      told: () => ({ done: 'answered' }),
    });
  },
  ask: (event) =>
    acted(event, {
      deed: (needs) => askForDates(needs, event.params.meeting),
      to: () => [event.params.meeting, 'dates'],
      told: ({ asked }) => ({ done: 'asked', asked }),
      sends: true,
    }),
  choose: async (event) => {
    const { id: optionId = '' } = typedOf(await event.request.formData());
    const id = event.params.meeting;
    return acted(event, {
      deed: (needs) => chooseDate(needs, { id, optionId }),
      to: () => [id],
      told: ({ told }) => ({ done: 'chosen', told }),
      sends: true,
    });
  },
};
