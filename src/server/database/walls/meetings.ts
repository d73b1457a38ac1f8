import { later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import { hash, oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

type MeetingRow = {
  id: string;
  partnership_id: string;
  starts_at: string | null;
  state: 'planned' | 'cancelled';
};

/** Meetings of a room, some finding a time, with who is asked, what is written and what was put forward. */
export type MeetingRows = {
  readonly meeting: MeetingRow[];
  readonly meeting_attendee: {
    id: string;
    meeting_id: string;
    person_id: string | null;
    ended_at: string | null;
  }[];
  readonly meeting_link: { id: string; attendee_id: string }[];
  readonly meeting_option: { id: string; meeting_id: string }[];
  readonly meeting_vote: { option_id: string; attendee_id: string }[];
  readonly meeting_item: { id: string; meeting_id: string }[];
  readonly meeting_answer: { item_id: string; party_id: string }[];
  readonly meeting_decision: { id: string; meeting_id: string }[];
  readonly meeting_consent: { decision_id: string; party_id: string }[];
  readonly meeting_mood: { meeting_id: string; person_id: string }[];
  readonly meeting_document: { meeting_id: string }[];
  readonly minutes: { id: string; meeting_id: string; state: 'put-forward' | 'approved' | 'withdrawn' }[];
  readonly minutes_approval: { minutes_id: string; party_id: string }[];
};

type Around = Pick<World, 'partnership' | 'party' | 'person'>;

export function makeMeetings(chance: Chance, { partnership, party, person }: Around): MeetingRows {
  const meeting = partnership.flatMap(({ id: partnership_id }) =>
    [null, later(7)].map((starts_at): MeetingRow => ({
      ...{ id: newId(), partnership_id, starts_at },
      state: chance.below(4) === 0 ? 'cancelled' : 'planned',
    })),
  );
  const meeting_attendee = meeting.flatMap(({ id: meeting_id }) =>
    [null, ...chance.some(person).map(({ id }) => id)].map((person_id) => ({
      ...{ id: newId(), meeting_id, person_id },
      ended_at: chance.below(4) === 0 ? later(-1) : null,
    })),
  );
  const under = meeting.map(({ id: meeting_id }) => ({ id: newId(), meeting_id }));
  const meeting_decision = meeting.map(({ id: meeting_id }) => ({ id: newId(), meeting_id }));
  const meeting_option = meeting.map(({ id: meeting_id }) => ({ id: newId(), meeting_id }));
  const minutes = meeting.map(({ id: meeting_id }) => ({
    ...{ id: newId(), meeting_id },
    state: chance.pick(['put-forward', 'approved', 'withdrawn'] as const),
  }));
  const partyIn = (id: string) => {
    const room = meeting.find((one) => one.id === id)?.partnership_id;
    return chance.pick(party.filter((one) => one.partnership_id === room)).id;
  };
  return {
    ...{ meeting, meeting_attendee, meeting_option, meeting_decision, minutes, meeting_item: under },
    meeting_document: meeting.map(({ id: meeting_id }) => ({ meeting_id })),
    meeting_link: meeting_attendee
      .filter(({ person_id }) => person_id === null)
      .map(({ id: attendee_id }) => ({ id: newId(), attendee_id })),
    meeting_vote: meeting_option.map(({ id: option_id, meeting_id }) => ({
      option_id,
      attendee_id: chance.pick(meeting_attendee.filter((one) => one.meeting_id === meeting_id)).id,
    })),
    meeting_answer: under.map(({ id: item_id, meeting_id }) => ({ item_id, party_id: partyIn(meeting_id) })),
    meeting_consent: meeting_decision.map(({ id: decision_id, meeting_id }) => ({
      ...{ decision_id, party_id: partyIn(meeting_id) },
    })),
    meeting_mood: meeting.map(({ id: meeting_id }) => ({ meeting_id, person_id: chance.pick(person).id })),
    minutes_approval: minutes.map(({ id: minutes_id, meeting_id }) => ({
      ...{ minutes_id, party_id: partyIn(meeting_id) },
    })),
  };
}

/** What a row needs beside that which the walls look at; `somebody` stands for whoever wrote it. */
const by = { person_id: '' };
const checksum = 'a'.repeat(64);
export const wholeMeetings = {
  meeting: (row: MeetingRow) => ({
    ...row,
    kind: 'ordinary' as const,
    title: 'M',
    minutes: 60,
    created_by: '',
  }),
  meeting_attendee: (row: MeetingRows['meeting_attendee'][number]) => ({
    ...row,
    email: row.person_id === null ? `${row.id}@example.test` : undefined,
  }),
  meeting_link: (row: MeetingRows['meeting_link'][number]) => ({
    ...{
      ...row,
      token_hash: Buffer.from(row.id.replaceAll('-', '').padEnd(64, '0'), 'hex'),
      expires_at: later(7),
    },
  }),
  meeting_option: (row: MeetingRows['meeting_option'][number]) => ({ ...row, starts_at: later(9) }),
  meeting_vote: (row: MeetingRows['meeting_vote'][number]) => ({ ...row, answer: 'yes' as const }),
  meeting_item: (row: MeetingRows['meeting_item'][number]) => ({ ...row, ...by, position: 0, text: 'T' }),
  meeting_answer: (row: MeetingRows['meeting_answer'][number]) => ({ ...row, ...by, text: 'T' }),
  meeting_decision: (row: MeetingRows['meeting_decision'][number]) => ({ ...row, ...by, text: 'T' }),
  meeting_consent: (row: MeetingRows['meeting_consent'][number]) => ({
    ...{ ...row, ...by, revision: 1, answer: 'yes' as const },
  }),
  meeting_mood: (row: MeetingRows['meeting_mood'][number]) => ({ ...row, mood: 3 }),
  meeting_document: (row: MeetingRows['meeting_document'][number]) => ({
    ...{ ...row, state: Buffer.from('x'), content: '{}' },
  }),
  minutes: (row: MeetingRows['minutes'][number]) => ({
    ...{ ...row, number: 1, content: '{}', sha256: checksum, put_forward_by: '' },
  }),
  minutes_approval: (row: MeetingRows['minutes_approval'][number]) => ({ ...row, ...by, sha256: checksum }),
};

const roomOf = (world: World, meeting: string): string =>
  world.meeting.find(({ id }) => id === meeting)?.partnership_id ?? '';

/** Approved minutes lock what they were made from. */
const isOpen = (world: World, meeting: string): boolean =>
  !world.minutes.some((one) => one.meeting_id === meeting && one.state === 'approved');

const keyed = (
  table: 'meeting_attendee' | 'meeting_option' | 'meeting_item' | 'meeting_decision' | 'minutes',
): Reading => ({
  table,
  key: 'id',
  allowed: (world, { sees }) =>
    world[table].filter((row) => sees(roomOf(world, row.meeting_id))).map(({ id }) => id),
});

export const meetingReadings: readonly Reading[] = [
  {
    table: 'meeting',
    key: 'id',
    allowed: (world, { sees }) =>
      world.meeting.filter(({ partnership_id }) => sees(partnership_id)).map(({ id }) => id),
  },
  ...(['meeting_attendee', 'meeting_option', 'meeting_item', 'meeting_decision', 'minutes'] as const).map(
    keyed,
  ),
  {
    table: 'meeting_document',
    key: 'meeting_id',
    allowed: (world, { sees }) =>
      world.meeting_document
        .map(({ meeting_id }) => meeting_id)
        .filter((meeting) => sees(roomOf(world, meeting))),
  },
  {
    table: 'meeting_vote',
    key: `option_id || '/' || attendee_id`,
    allowed: (world, { sees }) =>
      world.meeting_vote
        .filter(({ option_id }) =>
          sees(roomOf(world, world.meeting_option.find(({ id }) => id === option_id)?.meeting_id ?? '')),
        )
        .map((row) => `${row.option_id}/${row.attendee_id}`),
  },
  {
    table: 'meeting_answer',
    key: `item_id || '/' || party_id`,
    allowed: (world, { sees }) =>
      world.meeting_answer
        .filter(({ item_id }) =>
          sees(roomOf(world, world.meeting_item.find(({ id }) => id === item_id)?.meeting_id ?? '')),
        )
        .map((row) => `${row.item_id}/${row.party_id}`),
  },
  {
    table: 'meeting_mood',
    key: `meeting_id || '/' || person_id`,
    allowed: (world, { who }) =>
      world.meeting_mood
        .filter(({ person_id }) => who !== null && person_id === who)
        .map((row) => `${row.meeting_id}/${row.person_id}`),
  },
];

export const meetingInserts: readonly Writing[] = [
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.meeting (id, partnership_id, kind, title, minutes) values ('${newId()}', '${id}', 'last', 'M', 60)`,
      may: seated(id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const meeting = chance.pick(world.meeting);
    return {
      sql: `insert into byg.meeting_attendee (id, meeting_id, email) values ('${newId()}', '${meeting.id}', 'new@example.test')`,
      may: seated(meeting.partnership_id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const row = chance.pick(world.meeting_attendee);
    return {
      sql: `insert into byg.meeting_link (id, attendee_id, token_hash, expires_at) values ('${newId()}', '${row.id}', ${hash()}, now() + '1 day')`,
      may: row.person_id === null && row.ended_at === null && seated(roomOf(world, row.meeting_id), 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const meeting = chance.pick(world.meeting);
    return {
      sql: `insert into byg.meeting_option (id, meeting_id, starts_at) values ('${newId()}', '${meeting.id}', '2031-01-01')`,
      may:
        meeting.starts_at === null && meeting.state === 'planned' && seated(meeting.partnership_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const [item, party] = [chance.pick(world.meeting_item), chance.pick(world.party)];
    return {
      sql: `insert into byg.meeting_answer (item_id, party_id, text) values ('${item.id}', '${party.id}', 'T')`,
      may:
        party.partnership_id === roomOf(world, item.meeting_id) &&
        seatIn(party.id, 'answer') &&
        isOpen(world, item.meeting_id),
    };
  },
  (world, { seated }, chance) => {
    const meeting = chance.pick(world.meeting);
    return {
      sql: `insert into byg.meeting_item (id, meeting_id, position, text) values ('${newId()}', '${meeting.id}', 9, 'T')`,
      may: seated(meeting.partnership_id, 'answer') && isOpen(world, meeting.id),
    };
  },
  (world, { seated }, chance) => {
    const one = chance.pick(world.minutes);
    return {
      sql: `insert into byg.minutes_correction (meeting_id, number) values ('${one.meeting_id}', 1)`,
      may: one.state === 'approved' && seated(roomOf(world, one.meeting_id), 'answer'),
    };
  },
  (world, { mayAccept }, chance) => {
    const [decision, party] = [chance.pick(world.meeting_decision), chance.pick(world.party)];
    const revision = 1 + chance.below(2);
    return {
      sql: `insert into byg.meeting_consent (decision_id, party_id, revision, answer) values ('${decision.id}', '${party.id}', ${revision}, 'yes')`,
      may:
        revision === 1 && party.partnership_id === roomOf(world, decision.meeting_id) && mayAccept(party.id),
    };
  },
  (world, { seatIn }, chance) => {
    const [one, party] = [chance.pick(world.minutes), chance.pick(world.party)];
    return {
      sql: `insert into byg.minutes_approval (minutes_id, party_id, sha256) values ('${one.id}', '${party.id}', '${checksum}')`,
      may:
        one.state === 'put-forward' &&
        party.partnership_id === roomOf(world, one.meeting_id) &&
        seatIn(party.id, 'answer'),
    };
  },
];

export const meetingUpdates: readonly Writing[] = [
  (world, { seated }, chance) => {
    const row = oneOf(chance, world.meeting);
    return {
      sql: `update byg.meeting set title = 'X' where id = '${row?.id ?? newId()}'`,
      may: row?.state === 'planned' && seated(row.partnership_id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const row = oneOf(chance, world.meeting_item);
    return {
      sql: `update byg.meeting_item set text = 'X', person_id = wall.asker() where id = '${row?.id ?? newId()}'`,
      may:
        row !== undefined && seated(roomOf(world, row.meeting_id), 'answer') && isOpen(world, row.meeting_id),
    };
  },
  (world, { seated }, chance) => {
    const row = oneOf(chance, world.minutes);
    return {
      sql: `update byg.minutes set state = 'withdrawn' where id = '${row?.id ?? newId()}'`,
      may: row?.state === 'put-forward' && seated(roomOf(world, row.meeting_id), 'answer'),
    };
  },
];
