import { decisionState } from '#domain/meetings/consent.ts';
import type { MinutesContent } from '#domain/meetings/minutes.ts';
import type { Partnership, Party } from '#features/partnerships/index.ts';
import { promisesFrom } from '#features/promises/index.ts';
import type { ActionNeeds } from './needs.ts';
import type { KeptMeeting } from './ports.ts';

type Holding = {
  readonly meeting: KeptMeeting;
  readonly partnership: Partnership;
  readonly startsAt: string;
};

/** What the minutes would say if they were put forward now. */
export async function minutesContent(
  needs: ActionNeeds,
  { meeting, partnership, startsAt }: Holding,
): Promise<MinutesContent> {
  const { kind, title, minutes, place, id } = meeting;
  const parties = (await needs.partnerships.parties(partnership.id, { limit: 100 })).items;
  const attendees = await needs.meetings.attendees(id);
  return {
    format: 1,
    partnership: { name: partnership.name, example: partnership.example },
    meeting: { kind, title, startsAt, minutes, place },
    parties: parties.map((party) => ({ id: party.id, name: party.organisation.name })),
    present: attendees
      .filter(({ asked }) => asked)
      .map(({ name, email, personId, organisation }) => ({
        // An address is nobody's name, and does not belong in a document that is passed on.
        name: name || (personId === null ? '' : (email.split('@')[0] ?? '')),
        organisation,
      })),
    items: await itemsOf(needs, id, parties),
    decisions: await decisionsOf(needs, id, parties),
    actions: (await promisesFrom(needs, { kind: 'meeting', id }))
      .filter(({ state }) => state === 'open' || state === 'done')
      .map(({ text, partyName, ownerName, dueOn }) => ({ text, party: partyName, owner: ownerName, dueOn })),
  };
}

async function itemsOf(
  { meetings }: ActionNeeds,
  meetingId: string,
  parties: readonly Party[],
): Promise<MinutesContent['items']> {
  const items = await meetings.items(meetingId);
  const answers = await meetings.itemAnswers(meetingId);
  return items.map(({ id, text, notes }) => ({
    text,
    notes,
    answers: parties.flatMap((party) => {
      const said = answers.find((one) => one.itemId === id && one.partyId === party.id)?.text ?? '';
      return said === '' ? [] : [{ party: party.organisation.name, text: said }];
    }),
  }));
}

async function decisionsOf(
  { meetings }: ActionNeeds,
  meetingId: string,
  parties: readonly Party[],
): Promise<MinutesContent['decisions']> {
  const present = parties.map(({ id }) => id);
  const decisions = await meetings.decisions(meetingId);
  return decisions.map(({ text, revision, consents }) => ({
    text,
    state: decisionState(revision, present, consents),
    yes: parties
      .filter(({ id }) =>
        consents.some((one) => one.partyId === id && one.revision === revision && one.answer === 'yes'),
      )
      .map(({ organisation }) => organisation.name),
  }));
}
