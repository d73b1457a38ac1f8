import {
  approveMinutes,
  openNotes,
  putMinutesForward,
  readMinutes,
  withdrawMinutes,
} from '#features/meetings/index.ts';
import { found } from '../../../../../../../answer.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import { acted, typedOf } from '../../acted.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, meeting } = event.params;
  const which = { id: meeting, partnershipId: id };
  const read = found(await event.locals.within((needs) => readMinutes(needs, which)));
  const { versions, current, approvals, draft, approveFor } = read;
  return {
    ...{ versions, current, approvals, draft, approveFor },
    done: event.url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  forward: async (event) => {
    const typed = typedOf(await event.request.formData());
    const { meeting } = event.params;
    return acted(event, {
      deed: (needs) => putMinutesForward(needs, meeting, typed),
      to: () => [meeting, 'minutes'],
      told: () => ({ done: 'forwarded' }),
      notesOf: meeting,
      typed,
      sends: true,
    });
  },
  withdraw: async (event) => {
    const { id = '' } = typedOf(await event.request.formData());
    return acted(event, {
      deed: (needs) => withdrawMinutes(needs, id),
      to: () => [event.params.meeting, 'minutes'],
      told: () => ({ done: 'withdrawn' }),
    });
  },
  approve: async (event) => {
    const typed = typedOf(await event.request.formData());
    return acted(event, {
      deed: (needs) => approveMinutes(needs, typed['id'] ?? '', typed),
      to: () => [event.params.meeting, 'minutes'],
      told: ({ approved }) => ({ done: approved ? 'all' : 'approved' }),
      notesOf: event.params.meeting,
    });
  },
  open: (event) =>
    acted(event, {
      deed: (needs) => openNotes(needs, event.params.meeting),
      to: () => [event.params.meeting, 'notes'],
      told: () => ({ done: 'opened' }),
      notesOf: event.params.meeting,
    }),
};
