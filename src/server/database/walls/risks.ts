import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

type RiskRow = {
  id: string;
  partnership_id: string;
  party_id: string | null;
  probability: number;
  consequence: number;
  created_by: string;
};
export type RiskRows = { readonly risk: RiskRow[] };

type Around = Pick<World, 'partnership' | 'party' | 'person'>;

/** In every room a shared one, and one of each party's own. */
export function makeRisks(chance: Chance, { partnership, party, person }: Around): RiskRows {
  const own = party.map(({ id, partnership_id }) => ({ partnership_id, party_id: id }));
  const shared = partnership.map(({ id }) => ({ partnership_id: id, party_id: null }));
  return {
    risk: [...shared, ...own].map((row) => ({
      ...row,
      id: newId(),
      probability: 1 + chance.below(5),
      consequence: 1 + chance.below(5),
      created_by: chance.pick(person).id,
    })),
  };
}

/** A party's own are its seats' alone: who leads a network or directs a house does not read them. */
const readable = (world: World, { sees, seatIn }: Oracle): string[] =>
  world.risk
    .filter(({ partnership_id, party_id }) =>
      party_id === null ? sees(partnership_id) : seatIn(party_id, 'read'),
    )
    .map(({ id }) => id);

export const riskReadings: readonly Reading[] = [
  { table: 'risk', key: 'id', allowed: readable },
  { table: 'risk_score', key: 'risk_id', allowed: readable },
];

export const riskInserts: readonly Writing[] = [
  (world, { seated, seatIn }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.yes() ? chance.pick(world.party) : undefined;
    return {
      sql: `insert into byg.risk (id, partnership_id, party_id, title)
        values ('${newId()}', '${id}', ${party ? `'${party.id}'` : 'null'}, 'T')`,
      may: party ? party.partnership_id === id && seatIn(party.id, 'answer') : seated(id, 'answer'),
    };
  },
];

export const riskUpdates: readonly Writing[] = [
  (world, oracle, chance) => {
    const row = oneOf(chance, world.risk);
    const { seated, seatIn } = oracle;
    const writes = (risk: RiskRow): boolean =>
      risk.party_id === null ? seated(risk.partnership_id, 'answer') : seatIn(risk.party_id, 'answer');
    return {
      sql: `update byg.risk set title = 'X', probability = 2, revision = revision + 1 where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && writes(row) && readable(world, oracle).includes(row.id),
    };
  },
];

export const riskNever: readonly string[] = [
  `update byg.risk set party_id = null`,
  `update byg.risk set partnership_id = gen_random_uuid()`,
  `insert into byg.risk_score (risk_id, revision, probability, consequence) select id, 99, 1, 1 from byg.risk`,
  `update byg.risk_score set probability = 1`,
  `delete from byg.risk`,
  `delete from byg.risk_score`,
];
