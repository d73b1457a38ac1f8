import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { oneOf, partnershipOfAgreement, type Writing } from './writing.ts';
import type { World } from './world.ts';

export type LivingRows = {
  readonly obligation: { id: string; agreement_id: string; party_id: string; created_by: string }[];
  readonly clause_care: { agreement_id: string; party_id: string | null }[];
  readonly deviation: { id: string; agreement_id: string; party_id: string; person_id: string }[];
  readonly renewal_word: { id: string; version_id: string; party_id: string; person_id: string }[];
};

type Around = Pick<World, 'agreement' | 'agreement_version' | 'party' | 'person'>;

export function makeLiving(
  chance: Chance,
  { agreement, agreement_version, party, person }: Around,
): LivingRows {
  const rows = agreement.map(({ id: agreement_id, partnership_id }) => ({
    agreement_id,
    party_id: chance.pick(party.filter((one) => one.partnership_id === partnership_id)).id,
  }));
  return {
    obligation: rows.map((row) => ({ ...row, id: newId(), created_by: chance.pick(person).id })),
    clause_care: rows,
    deviation: rows.map((row) => ({ ...row, id: newId(), person_id: chance.pick(person).id })),
    renewal_word: agreement_version.flatMap(({ id: version_id, agreement_id }) =>
      rows
        .filter((row) => row.agreement_id === agreement_id)
        .map(({ party_id }) => ({ id: newId(), version_id, party_id, person_id: chance.pick(person).id })),
    ),
  };
}

const seenAgreements = (world: World, { sees }: Oracle): string[] =>
  world.agreement.filter(({ partnership_id }) => sees(partnership_id)).map(({ id }) => id);

const seenVersion = (world: World, oracle: Oracle, id: string): boolean =>
  world.agreement_version.some(
    (version) => version.id === id && seenAgreements(world, oracle).includes(version.agreement_id),
  );

export const livingReadings: readonly Reading[] = [
  ...(['obligation', 'deviation'] as const).map((table): Reading => ({
    table,
    key: 'id',
    allowed: (world, oracle) =>
      world[table]
        .filter(({ agreement_id }) => seenAgreements(world, oracle).includes(agreement_id))
        .map(({ id }) => id),
  })),
  { table: 'clause_care', key: 'agreement_id', allowed: seenAgreements },
  {
    table: 'renewal_word',
    key: 'id',
    allowed: (world, oracle) =>
      world.renewal_word.filter((row) => seenVersion(world, oracle, row.version_id)).map(({ id }) => id),
  },
];

export const livingInserts: readonly Writing[] = [
  (world, { seated }, chance) => {
    const agreement = oneOf(chance, world.agreement);
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.obligation (id, agreement_id, clause_id, party_id, text)
        values ('${newId()}', '${agreement?.id ?? newId()}', 'A06', '${party.id}', 'T')`,
      may: agreement?.partnership_id === party.partnership_id && seated(party.partnership_id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const agreement = oneOf(chance, world.agreement);
    const risk = chance.pick(world.risk);
    return {
      sql: `insert into byg.clause_care (agreement_id, clause_id, risk_id)
        values ('${agreement?.id ?? newId()}', 'A07', '${risk.id}')`,
      may:
        agreement !== undefined &&
        risk.party_id === null &&
        risk.partnership_id === agreement.partnership_id &&
        seated(agreement.partnership_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const agreement = oneOf(chance, world.agreement);
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.deviation (id, agreement_id, clause_id, text, party_id)
        values ('${newId()}', '${agreement?.id ?? newId()}', 'A06', 'T', '${party.id}')`,
      may: agreement?.partnership_id === party.partnership_id && seatIn(party.id, 'comment'),
    };
  },
  (world, { seatIn, mayAccept }, chance) => {
    const version = oneOf(chance, world.agreement_version);
    const party = chance.pick(world.party);
    const notice = chance.below(2) === 0;
    const room = version ? partnershipOfAgreement(world, version.agreement_id) : '';
    return {
      sql: `insert into byg.renewal_word (id, version_id, party_id, choice, ends_on)
        values ('${newId()}', '${version?.id ?? newId()}', '${party.id}', ${notice ? `'notice', '2027-01-01'` : `'talk', null`})`,
      may:
        version?.state === 'accepted' &&
        room === party.partnership_id &&
        (notice ? mayAccept(party.id) : seatIn(party.id, 'answer')),
    };
  },
];

export const livingUpdates: readonly Writing[] = [
  (world, { seated }, chance) => {
    const row = oneOf(chance, world.obligation);
    return {
      sql: `update byg.obligation set dropped_at = now() where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && seated(partnershipOfAgreement(world, row.agreement_id), 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const row = world.clause_care.length > 0 ? chance.pick(world.clause_care) : undefined;
    return {
      sql: `update byg.clause_care set question = 'X', revision = revision + 1 where agreement_id = '${row?.agreement_id ?? newId()}'`,
      may: row !== undefined && seated(partnershipOfAgreement(world, row.agreement_id), 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const row = oneOf(chance, world.deviation);
    return {
      sql: `update byg.deviation set choice = 'keep' where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && seated(partnershipOfAgreement(world, row.agreement_id), 'answer'),
    };
  },
];

export const livingNever: readonly string[] = [
  `update byg.obligation set text = 'x'`,
  `update byg.deviation set text = 'x'`,
  `update byg.deviation set chosen_name = 'x'`,
  `update byg.renewal_word set choice = 'end'`,
  `update byg.renewal_word set ends_on = '2030-01-01'`,
  `delete from byg.renewal_word`,
  `delete from byg.obligation`,
  `delete from byg.clause_care`,
  `delete from byg.deviation`,
];
