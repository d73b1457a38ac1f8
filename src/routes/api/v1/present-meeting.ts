import { isLanguage } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import {
  printInvitation,
  printMinutes,
  readMeeting,
  readPoll,
  type MeetingPresented,
  type MinutesVersion,
} from '#features/meetings/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

type Asked = Pick<Call, 'needs' | 'params'>;

/** The meeting in the address, if it is one of the partnership's. */
export const seenMeeting = ({ needs, params }: Asked): Promise<Result<MeetingPresented>> =>
  readMeeting(needs, { id: params['meeting'] ?? '', partnershipId: params['id'] ?? '' });

export async function presentMeeting({ needs, params }: Asked) {
  const seen = await seenMeeting({ needs, params });
  if (!seen.ok) return seen;
  const { meeting, attendees } = seen.value;
  return done({ meeting, attendees: [...attendees], agenda: [...(await needs.meetings.items(meeting.id))] });
}

export async function presentDates({ needs, params }: Asked) {
  const seen = await seenMeeting({ needs, params });
  if (!seen.ok) return seen;
  const { open, ranked, missing } = await readPoll(needs, seen.value);
  return done({ open, options: [...ranked], missing: missing.length });
}

export async function presentMinutes({ needs, params }: Asked) {
  const seen = await seenMeeting({ needs, params });
  if (!seen.ok) return seen;
  const items = [];
  for (const version of await needs.meetings.minutes(seen.value.meeting.id))
    items.push({ ...version, approvals: [...(await needs.meetings.approvals(version.id))] });
  return done({ items });
}

/** The minutes with this number; the newest that are approved or wait when none is named. */
export async function findMinutes(
  { needs, params }: Asked,
  number: unknown,
): Promise<Result<MinutesVersion>> {
  const seen = await seenMeeting({ needs, params });
  if (!seen.ok) return seen;
  const versions = await needs.meetings.minutes(seen.value.meeting.id);
  const found =
    number === undefined
      ? versions.find(({ state }) => state === 'approved' || state === 'put-forward')
      : versions.find((one) => one.number === number);
  return found ? done(found) : problem('not-found', { field: 'number' });
}

export async function pressMinutes({ needs, params, query }: Call): Promise<Result<ApiFile>> {
  const version = await findMinutes({ needs, params }, query['number']);
  if (!version.ok) return version;
  const wanted = String(query['language'] ?? needs.language);
  const language = isLanguage(wanted) ? wanted : needs.language;
  const content = await printMinutes(needs, { version: version.value, language });
  return done({ name: content.title, content });
}

/** The meeting on paper, for people outside. */
export async function pressInvitation({ needs, params, query }: Call): Promise<Result<ApiFile>> {
  const wanted = String(query['language'] ?? needs.language);
  const language = isLanguage(wanted) ? wanted : needs.language;
  const place = { id: params['meeting'] ?? '', partnershipId: params['id'] ?? '' };
  const printed = await printInvitation(needs, { ...place, language });
  return printed.ok ? done({ name: printed.value.title, content: printed.value }) : printed;
}
