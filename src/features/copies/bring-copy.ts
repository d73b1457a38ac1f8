import type { Ambient } from '#domain/ambient.ts';
import { countLeft, leftOutOf, type LeftOut } from '#domain/copies/left-out.ts';
import { planBringing, type BringingPlan, type CopiedRow } from '#domain/copies/plan-bringing.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record, type HistoryStore } from '#features/partnerships/index.ts';
import { isSignedIn, mayBeginPartnership, type PeopleReader } from '#features/people/index.ts';
import type { Brought, CopyStore, OpenedBag } from './ports.ts';
import { readPart, type RoomPart } from './room-part.ts';

type Needs = Ambient & {
  readonly people: PeopleReader;
  readonly history: HistoryStore;
  readonly copies: CopyStore;
};

export type BroughtIn = { readonly id: string; readonly leftOut: LeftOut };

/** A copy becomes a partnership here, led by the asker's organisation in the place of who made it; all of it or nothing. */
export async function bringCopy(
  needs: Needs,
  organisationId: string,
  bag: OpenedBag,
): Promise<Result<BroughtIn>> {
  const allowed = await mayBring(needs, organisationId);
  if (!allowed.ok) return allowed;
  const [shared, own] = [readPart(bag.shared, 'shared'), readPart(bag.own ?? '', 'own')];
  if (!shared.ok) return shared;
  if (!own.ok) return own;
  const { columns, ...here } = await needs.copies.roomTables();
  const tables = joined(shared.value, own.value);
  const plan = planBringing({
    ...here,
    tables,
    party: own.value.party ?? '',
    newId: () => needs.newId(),
  });
  if (!plan || own.value.partnership !== shared.value.partnership) return problem('copy-broken');
  const { partnership: id, madeAt, madeBy } = shared.value;
  const ownPartyId = own.value.party ?? '';
  const taken = Object.fromEntries(Object.entries(columns).filter(([table]) => plan.taken.includes(table)));
  const leftOut = leftOutOf({ tables, columns: taken, paths: bag.paths });
  const origin = { madeAt, madeBy, people: plan.seated, leftOut };
  const brought = await bringAll(needs, { plan, bag, begin: { ownPartyId, organisationId, origin } });
  if (!brought.ok) return brought;
  await record(needs, 'copy-brought-in', {
    partnershipId: id,
    partyId: ownPartyId,
    details: { from: madeBy, left: countLeft(leftOut) },
  });
  return done({ id, leftOut });
}

/** Whether the asker may begin partnerships for the organisation. */
async function mayBring(
  needs: Pick<Needs, 'asker' | 'people'>,
  organisationId: string,
): Promise<Result<null>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const { items } = await needs.people.myMemberships({ limit: 100 });
  return mayBeginPartnership(items, organisationId)
    ? done(null)
    : problem('not-yours', { field: 'organisationId' });
}

/** Both parts are one room here again: a table's rows are everybody's and one's own. */
function joined(shared: RoomPart, own: RoomPart): RoomPart['tables'] {
  const names = new Set([...Object.keys(shared.tables), ...Object.keys(own.tables)]);
  return Object.fromEntries(
    [...names].map((name) => [name, [...(shared.tables[name] ?? []), ...(own.tables[name] ?? [])]]),
  );
}

type Coming = {
  readonly plan: BringingPlan;
  readonly bag: OpenedBag;
  readonly begin: Omit<Parameters<CopyStore['beginCopy']>[0], 'room' | 'parties'>;
};

async function bringAll({ copies }: Needs, { plan, bag, begin }: Coming): Promise<Result<null>> {
  const { room, parties, people, rows } = plan;
  const id = String(room['id']);
  const begun = await copies.beginCopy({ room, parties, ...begin });
  if (begun !== 'brought') return refused(begun, 'partnership');
  for (const some of inLots(people)) {
    const brought = await copies.bringPeople(id, some);
    if (brought !== 'brought') return refused(brought, 'person');
  }
  for (const [table, all] of rows) {
    for (const some of inLots(all)) {
      const brought = await copies.bringRows(id, table, some);
      if (brought !== 'brought') return refused(brought, table);
    }
  }
  for await (const part of fileParts(plan, bag)) {
    const brought = await copies.bringRows(id, 'file_part', [part]);
    if (brought !== 'brought') return refused(brought, 'file_part');
  }
  return done(null);
}

const refused = (how: Exclude<Brought, 'brought'>, table: string): Result<never> =>
  how === 'here-already' ? problem('copy-here-already') : problem('copy-unfit', { details: { table } });

const lot = 200;
function* inLots(rows: readonly CopiedRow[]): Generator<readonly CopiedRow[]> {
  for (let at = 0; at < rows.length; at += lot) yield rows.slice(at, at + lot);
}

const partSize = 262_144;

/** The bytes of the room's files, in the parts that they are kept in; one file unpacked at a time. */
async function* fileParts({ rows }: BringingPlan, bag: OpenedBag): AsyncGenerator<CopiedRow> {
  const versions = rows.find(([table]) => table === 'file_version')?.[1] ?? [];
  for (const { id, kind } of versions) {
    const bytes = await bag.file(String(id), String(kind));
    for (let at = 0; bytes && at < bytes.length; at += partSize) {
      const part = bytes.subarray(at, at + partSize);
      yield { version_id: id, number: at / partSize, bytes: `\\x${hex(part)}` };
    }
  }
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
