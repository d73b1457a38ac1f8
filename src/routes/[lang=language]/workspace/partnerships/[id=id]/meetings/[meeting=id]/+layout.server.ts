import { meetingTexts, readMeeting } from '#features/meetings/index.ts';
import { found } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  needReader(event);
  const { id, meeting } = event.params;
  return event.locals.within(async (needs) => {
    const shown = found(await readMeeting(needs, { id: meeting, partnershipId: id }));
    const { kinds } = await meetingTexts(needs, needs.language);
    return { shown, kindName: kinds[shown.meeting.kind] ?? '' };
  });
};
