import type { CaseFact, CaseFactKind } from '#domain/endings/case-draft.ts';
import { listMeetings, type KeptMeeting } from '#features/meetings/index.ts';
import { sayDay } from '#words/dates.ts';
import { endingWords } from '#words/endings/index.ts';
import { factOf, type CaseFactNeeds, type CaseRoom } from './case-room.ts';

/** Questions of the bank that a case asks too, in its own words. */
const asked: Readonly<Partial<Record<string, CaseFactKind>>> = {
  q27: 'citizens',
  q28: 'learned',
  q31: 'proud',
  q32: 'differently',
};

/** The last meetings that looked back, and the last at which anything was decided. */
const few = { lookingBack: 4, deciding: 6 } as const;

/** What was answered when people looked back together, and what they decided. */
export async function factsOfMeetings(needs: CaseFactNeeds, room: CaseRoom): Promise<readonly CaseFact[]> {
  const listed = await listMeetings(needs, room.partnership.id);
  if (!listed.ok) return [];
  const held = listed.value.past.filter(({ state }) => state === 'planned');
  const back = held.filter(({ kind }) => kind === 'last' || kind === 'yearly').slice(0, few.lookingBack);
  const facts: CaseFact[] = [];
  for (const meeting of back) facts.push(...(await saidAt(needs, room, meeting)));
  for (const meeting of held.slice(0, few.deciding)) facts.push(...(await decidedAt(needs, meeting)));
  return [...facts, ...(await counted(needs, room, held.length))];
}

const placeOf = ({ language }: CaseFactNeeds, { title, startsAt }: KeptMeeting): string =>
  endingWords(language)('from_meeting', {
    title,
    day: startsAt ? sayDay(language, startsAt.slice(0, 10)) : '–',
  });

async function saidAt(
  needs: CaseFactNeeds,
  { parties }: CaseRoom,
  meeting: KeptMeeting,
): Promise<readonly CaseFact[]> {
  const items = await needs.meetings.items(meeting.id);
  const answers = await needs.meetings.itemAnswers(meeting.id);
  const from = placeOf(needs, meeting);
  return items.flatMap(({ id, question, notes }): readonly CaseFact[] => {
    const kind = asked[question];
    if (!kind) return [];
    const own = answers.filter(({ itemId }) => itemId === id);
    return [
      ...own.flatMap(({ partyId, text }) => {
        const name = parties.find((party) => party.id === partyId)?.organisation.name ?? '';
        return factOf(kind, text, `${from}, ${name}`).map((fact) => ({ ...fact, partyId }));
      }),
      ...factOf(kind, notes, from),
    ];
  });
}

async function decidedAt(needs: CaseFactNeeds, meeting: KeptMeeting): Promise<readonly CaseFact[]> {
  const say = endingWords(needs.language);
  return (await needs.meetings.decisions(meeting.id)).flatMap(({ text }) =>
    factOf('decision', say('tell_decision', { text }), placeOf(needs, meeting)),
  );
}

async function counted(
  needs: CaseFactNeeds,
  { partnership }: CaseRoom,
  meetings: number,
): Promise<readonly CaseFact[]> {
  const { done } = await needs.promises.countPromises(partnership.id, needs.today);
  const say = endingWords(needs.language);
  return meetings + done === 0
    ? []
    : factOf('count', say('tell_count', { meetings, promises: done }), say('from_history'));
}
