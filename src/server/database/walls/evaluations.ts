import { later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { hash, oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

type RoundRow = { id: string; partnership_id: string; state: 'open' | 'shown'; created_by: string };
type Asked = { round_id: string; person_id: string; party_id: string };

export type EvaluationRows = {
  readonly evaluation_round: RoundRow[];
  readonly evaluation_seat: Asked[];
  readonly evaluation_answer: { round_id: string; person_id: string }[];
  readonly pulse_rhythm: { partnership_id: string; chosen_by: string }[];
};

type Around = Pick<World, 'party' | 'person' | 'partnership'>;

export function makeEvaluations(chance: Chance, { party, person, partnership }: Around): EvaluationRows {
  const evaluation_round = partnership.flatMap(({ id: partnership_id }) =>
    (['open', 'shown'] as const).map((state) => ({
      id: newId(),
      partnership_id,
      state,
      created_by: chance.pick(person).id,
    })),
  );
  const evaluation_seat = evaluation_round.flatMap(({ id: round_id, partnership_id }) => {
    const parties = party.filter((one) => one.partnership_id === partnership_id);
    return chance
      .some(person)
      .map(({ id: person_id }) => ({ round_id, person_id, party_id: chance.pick(parties).id }));
  });
  const evaluation_answer = chance
    .some(evaluation_seat)
    .map(({ round_id, person_id }) => ({ round_id, person_id }));
  const pulse_rhythm = chance
    .some(partnership)
    .map(({ id: partnership_id }) => ({ partnership_id, chosen_by: chance.pick(person).id }));
  return { evaluation_round, evaluation_seat, evaluation_answer, pulse_rhythm };
}

/** What the rows need beside that which the walls look at. */
export const wholeRound = ({ state }: RoundRow) => ({
  kind: 'evaluation' as const,
  areas: ['own'],
  opens_on: later(-9).slice(0, 10),
  deadline: later(9).slice(0, 10),
  ...(state === 'shown' ? { shown_at: later(-1), shown_because: 'enough' as const } : {}),
});
export const wholeAnswer = ({ person_id }: { person_id: string }) => ({
  answers: JSON.stringify({ surprise: `said by ${person_id}` }),
});
export const wholeRhythm = { every: 'off' as const, areas: ['own'] };

const roomOf = (world: World, id: string): string =>
  world.evaluation_round.find((round) => round.id === id)?.partnership_id ?? '';
const place = (row: { round_id: string; person_id: string }): string => `${row.round_id}/${row.person_id}`;
const key = `round_id || '/' || person_id`;

export const evaluationReadings: readonly Reading[] = [
  {
    table: 'evaluation_round',
    key: 'id',
    allowed: ({ evaluation_round }, { sees }) =>
      evaluation_round.filter(({ partnership_id }) => sees(partnership_id)).map(({ id }) => id),
  },
  {
    table: 'evaluation_seat',
    key,
    allowed: (world, { sees }) =>
      world.evaluation_seat.filter(({ round_id }) => sees(roomOf(world, round_id))).map(place),
  },
  {
    table: 'evaluation_answer',
    key,
    allowed: (world, { who, sees }) =>
      world.evaluation_answer
        .filter(({ round_id, person_id }) => person_id === who && sees(roomOf(world, round_id)))
        .map(place),
  },
  { table: 'evaluation_link', key: 'round_id', allowed: () => [] },
  {
    table: 'pulse_rhythm',
    key: 'partnership_id',
    allowed: ({ pulse_rhythm }, { sees }) =>
      pulse_rhythm.map(({ partnership_id }) => partnership_id).filter(sees),
  },
];

export const evaluationInserts: readonly Writing[] = [
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    const kind = chance.pick(['evaluation', 'pulse']);
    return {
      sql: `insert into byg.evaluation_round (id, partnership_id, kind, areas, opens_on, deadline)
        values ('${newId()}', '${id}', '${kind}', '{own}', now()::date, now()::date)`,
      may: kind === 'evaluation' && seated(id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.pulse_rhythm (partnership_id, every, areas) values ('${id}', 'off', '{own}')`,
      may: seated(id, 'answer'),
    };
  },
];

export const evaluationUpdates: readonly Writing[] = [
  (world, { seated, sees }, chance) => {
    const round = oneOf(chance, world.evaluation_round);
    const room = round?.partnership_id ?? '';
    return {
      sql: `update byg.evaluation_round set agreed = '[]', revision = revision + 1 where id = '${round?.id ?? newId()}'`,
      may: round?.state === 'shown' && seated(room, 'answer') && sees(room),
    };
  },
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    const there = world.pulse_rhythm.some(({ partnership_id }) => partnership_id === id);
    return {
      sql: `update byg.pulse_rhythm set every = 'off', chosen_by = wall.asker() where partnership_id = '${id}'`,
      may: there && seated(id, 'answer'),
    };
  },
];

/** Two parties and seven of ten, told a second time: parties that have left are not counted. */
function isEnough(world: World, id: string): boolean {
  const present = new Set(world.party.filter(({ left_at }) => left_at === null).map((party) => party.id));
  const asked = world.evaluation_seat.filter(
    ({ round_id, party_id }) => round_id === id && present.has(party_id),
  );
  const said = asked.filter((seat) => world.evaluation_answer.some((one) => place(one) === place(seat)));
  return new Set(said.map(({ party_id }) => party_id)).size >= 2 && said.length / asked.length >= 0.7;
}

const heardOf = (world: World, { sees }: Oracle, round: RoundRow | undefined): boolean =>
  round?.state === 'shown' &&
  sees(round.partnership_id) &&
  world.evaluation_answer.some(({ round_id }) => round_id === round.id);

export const evaluationDeeds: readonly Writing[] = [
  (world, { seated }, chance) => {
    const round = oneOf(chance, world.evaluation_round);
    return {
      sql: `select from wall.show_round('${round?.id ?? newId()}') as it where it`,
      may: round?.state === 'open' && seated(round.partnership_id, 'answer') && isEnough(world, round.id),
    };
  },
  (world, oracle, chance) => {
    const round = oneOf(chance, world.evaluation_round);
    return {
      sql: `select from wall.round_voices('${round?.id ?? newId()}')`,
      may: heardOf(world, oracle, round),
    };
  },
  // Neither seats nor links are made in a round that was begun before, whoever asks.
  (world, _, chance) => {
    const round = chance.pick(world.evaluation_round);
    const { id } = chance.pick(world.person);
    const sql = chance.pick([
      `select from wall.ask_in_round('${round.id}', '{${id}}')`,
      `select from wall.link_to_round('${round.id}', '${id}', ${hash()}) as it where it`,
      `select from wall.round_by_link(${hash()})`,
      `select from wall.answer_by_link(${hash()}, '{}') as it where it = 'kept'`,
    ]);
    return { sql, may: false };
  },
];

export const evaluationNever: readonly string[] = [
  `insert into byg.evaluation_answer (round_id, person_id, answers) select round_id, person_id, '{}' from byg.evaluation_seat`,
  `insert into byg.evaluation_seat (round_id, person_id, party_id) select round_id, wall.asker(), party_id from byg.evaluation_seat`,
  `insert into byg.evaluation_link (token_hash, round_id, person_id) select ${hash()}, round_id, person_id from byg.evaluation_seat`,
  `update byg.evaluation_answer set answers = '{}'`,
  `update byg.evaluation_round set state = 'shown'`,
  `update byg.evaluation_round set anonymous = false`,
  `update byg.evaluation_round set deadline = opens_on`,
  `select reminded_at from byg.evaluation_seat`,
  `select wall.close_rounds('2100-01-01')`,
  `select * from wall.heard_in('${newId()}')`,
  `select * from wall.seated_people('${newId()}')`,
  `select wall.keep_answer('${newId()}', '${newId()}', '{}')`,
  ...['evaluation_round', 'evaluation_seat', 'evaluation_answer', 'evaluation_link', 'pulse_rhythm'].map(
    (table) => `delete from byg.${table}`,
  ),
];
