import { later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import { oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

export type ContributionRows = {
  readonly contribution: { id: string; partnership_id: string; party_id: string; person_id: string }[];
  readonly contribution_question: {
    id: string;
    contribution_id: string;
    party_id: string;
    person_id: string;
  }[];
  readonly contribution_choice: { party_id: string }[];
};

type Around = Pick<World, 'party' | 'person'>;

export function makeContributions(chance: Chance, { party, person }: Around): ContributionRows {
  const contribution = party.map(({ id: party_id, partnership_id }) => ({
    id: newId(),
    partnership_id,
    party_id,
    person_id: chance.pick(person).id,
  }));
  const contribution_question = contribution.map(({ id: contribution_id, partnership_id }) => ({
    id: newId(),
    contribution_id,
    party_id: chance.pick(party.filter((one) => one.partnership_id === partnership_id)).id,
    person_id: chance.pick(person).id,
  }));
  const contribution_choice = chance.some(party).map(({ id: party_id }) => ({ party_id }));
  return { contribution, contribution_question, contribution_choice };
}

/** What a line needs beside that which the walls look at. */
export const wholeLine = {
  standing: 'given' as const,
  kind: 'hours' as const,
  unit: 'hours' as const,
  amount: 100,
  what: 'W',
  starts_on: later(0).slice(0, 10),
};

const roomOf = (world: World, line: string): string =>
  world.contribution.find(({ id }) => id === line)?.partnership_id ?? '';

export const contributionReadings: readonly Reading[] = [
  {
    table: 'contribution',
    key: 'id',
    allowed: ({ contribution }, { sees }) =>
      contribution.filter(({ partnership_id }) => sees(partnership_id)).map(({ id }) => id),
  },
  {
    table: 'contribution_question',
    key: 'id',
    allowed: (world, { sees }) =>
      world.contribution_question
        .filter(({ contribution_id }) => sees(roomOf(world, contribution_id)))
        .map(({ id }) => id),
  },
  {
    table: 'contribution_choice',
    key: 'party_id',
    allowed: (world, { sees }) =>
      world.contribution_choice
        .map(({ party_id }) => party_id)
        .filter((id) => sees(world.party.find((party) => party.id === id)?.partnership_id ?? '')),
  },
];

export const contributionInserts: readonly Writing[] = [
  (world, { seatIn }, chance) => {
    const [{ id }, party] = [chance.pick(world.partnership), chance.pick(world.party)];
    return {
      sql: `insert into byg.contribution (id, partnership_id, party_id, standing, kind, unit, amount, what, starts_on)
        values ('${newId()}', '${id}', '${party.id}', 'given', 'hours', 'hours', 1, 'W', now()::date)`,
      may: party.partnership_id === id && seatIn(party.id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const [line, party] = [chance.pick(world.contribution), chance.pick(world.party)];
    return {
      sql: `insert into byg.contribution_question (id, contribution_id, party_id, text)
        values ('${newId()}', '${line.id}', '${party.id}', 'Q')`,
      may: party.partnership_id === line.partnership_id && seatIn(party.id, 'comment'),
    };
  },
  (world, { seatIn }, chance) => {
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.contribution_choice (party_id, worth) values ('${party.id}', true)`,
      may: seatIn(party.id, 'answer'),
    };
  },
];

export const contributionUpdates: readonly Writing[] = [
  (world, { seatIn }, chance) => {
    const line = oneOf(chance, world.contribution);
    return {
      sql: `update byg.contribution set amount = 7, person_id = wall.asker() where id = '${line?.id ?? newId()}'`,
      may: line !== undefined && seatIn(line.party_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const question = oneOf(chance, world.contribution_question);
    const line = world.contribution.find(({ id }) => id === question?.contribution_id);
    return {
      sql: `update byg.contribution_question set answer = 'A', answered_at = now(), answered_by = wall.asker()
        where id = '${question?.id ?? newId()}'`,
      may: line !== undefined && seatIn(line.party_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const party = chance.pick(world.party);
    const there = world.contribution_choice.some(({ party_id }) => party_id === party.id);
    return {
      sql: `update byg.contribution_choice set worth = false where party_id = '${party.id}'`,
      may: there && seatIn(party.id, 'answer'),
    };
  },
];

export const contributionNever: readonly string[] = [
  `update byg.contribution set party_id = gen_random_uuid()`,
  `update byg.contribution set person_name = 'x'`,
  `update byg.contribution_question set text = 'x'`,
  `update byg.contribution_question set answered_name = 'x'`,
  `delete from byg.contribution`,
  `delete from byg.contribution_question`,
  `delete from byg.contribution_choice`,
];
