/** A row as it stands in a copy: by the table's own columns. */
export type CopiedRow = Readonly<Record<string, unknown>>;
export type CopiedTables = Readonly<Record<string, readonly CopiedRow[]>>;

/** Which columns of a table refer to which other table. */
export type References = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Bringing = {
  readonly tables: CopiedTables;
  /** The party that made the copy, in whose place the importer's organisation sits. */
  readonly party: string;
  readonly references: References;
  /** Tables in the order in which they can be brought in. */
  readonly order: readonly string[];
  newId(): string;
};

export type BringingPlan = {
  readonly room: CopiedRow;
  /** Each with its organisation's kind, name and place. */
  readonly parties: readonly CopiedRow[];
  /** As text: a name and a function, never an account. */
  readonly people: readonly CopiedRow[];
  readonly seated: readonly { readonly name: string; readonly function: string; readonly party: string }[];
  readonly rows: readonly (readonly [table: string, rows: readonly CopiedRow[]])[];
  /** Tables of which anything is kept. */
  readonly taken: readonly string[];
};

type PartyRow = CopiedRow & { readonly id?: unknown; readonly organisation_id: string | null };

/** Brought in by themselves, not row by row. */
const apart: readonly string[] = ['partnership', 'organisation', 'person', 'party'];

/**
 * What is to be kept of a copy, and in which order. The room keeps its ids, so that what is sealed stays sealed and
 * what refers to something still does; people, organisations and own tools get new ones, since two copies from one
 * place have them in common. Null when the copy lacks the room itself or the party that made it.
 */
export function planBringing(bringing: Bringing): BringingPlan | null {
  const { tables, party, order } = bringing;
  const [room] = tables['partnership'] ?? [];
  const organisations = newIds(bringing, tables['organisation'] ?? []);
  const parties: PartyRow[] = (tables['party'] ?? []).map((row) => ({
    ...(tables['organisation'] ?? []).find(({ id }) => id === row['organisation_id']),
    ...row,
    organisation_id: organisations.get(text(row['organisation_id'])) ?? null,
  }));
  if (!room || !parties.some(({ id }) => id === party)) return null;
  const people = peopleOf(bringing);
  const elsewhere = parties.find(({ id }) => id !== party)?.organisation_id ?? null;
  const keeping = { ...bringing, people, elsewhere, templates: templateIds(bringing) };
  const rows = ['template', ...order]
    .filter((table) => !apart.includes(table))
    .map((table) => [table, rowsToBring(keeping, table)] as const)
    .filter(([, some]) => some.length > 0);
  return {
    room,
    parties,
    rows,
    taken: [...apart, ...rows.map(([table]) => table)],
    people: people.rows(),
    seated: seatedIn(tables, parties),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** New ids in the order of the old ones, so that what is listed by id stays in its order. */
const newIds = ({ newId }: Bringing, rows: readonly CopiedRow[]): Map<string, string> =>
  new Map(
    rows
      .map(({ id }) => text(id))
      .toSorted()
      .map((id) => [id, newId()]),
  );

type People = { idOf(old: string): string | null; rows(): readonly CopiedRow[] };

/** Who is told by the copy, and whoever its rows name besides: all in the order of their old ids. */
function peopleOf(bringing: Bringing): People {
  const told = new Map((bringing.tables['person'] ?? []).map((row) => [text(row['id']), row]));
  for (const [table, columns] of Object.entries(bringing.references))
    for (const row of bringing.tables[table] ?? [])
      for (const old of namedIn(row, columns))
        if (!told.has(old)) told.set(old, { name: text(row['person_name']), function: '', language: 'da' });
  // A comment by somebody who came by a link has a name and no person.
  for (const row of bringing.tables['sheet_comment'] ?? [])
    if (row['person_id'] === null)
      told.set(text(row['id']), { name: text(row['person_name']), function: '', language: 'da' });
  const ids = newIds(
    bringing,
    [...told.keys()].map((id) => ({ id })),
  );
  return {
    rows: () => [...told].map(([old, row]) => ({ ...row, id: ids.get(old) })),
    idOf: (old) => ids.get(old) ?? null,
  };
}

const namedIn = (row: CopiedRow, columns: Readonly<Record<string, string>>): string[] =>
  Object.entries(columns).flatMap(([column, other]) => {
    const old = row[column];
    return other === 'person' && typeof old === 'string' ? [old] : [];
  });

type Templates = { readonly versions: Map<string, string>; readonly own: Map<string, string> };
const templateIds = (bringing: Bringing): Templates => {
  const versions = bringing.tables['template_version'] ?? [];
  const own = [...new Set(versions.map((row) => text(row['template_id'])))].map((id) => ({ id }));
  return { versions: newIds(bringing, versions), own: newIds(bringing, own) };
};

type Keeping = Bringing & {
  readonly people: People;
  readonly templates: Templates;
  /** Another party's organisation: an own phase plan is not put among the plans of the importer's. */
  readonly elsewhere: string | null;
};

function rowsToBring(keeping: Keeping, table: string): CopiedRow[] {
  const { tables, elsewhere } = keeping;
  if (table === 'template') return shelved(keeping);
  if (table === 'phase_plan' && elsewhere === null) return [];
  return (tables[table] ?? []).map((row, at) => rowToBring(keeping, table, { row, at }));
}

type Place = { readonly row: CopiedRow; readonly at: number };

function rowToBring(keeping: Keeping, table: string, { row, at }: Place): CopiedRow {
  const { references, people, elsewhere, templates } = keeping;
  const made: Record<string, unknown> = { ...row };
  if (table === 'sheet_comment') made['person_id'] ??= row['id'];
  for (const [column, other] of Object.entries(references[table] ?? {})) {
    const old = made[column];
    if (typeof old === 'string' && other === 'person') made[column] = people.idOf(old);
  }
  if (table === 'meeting_attendee')
    made['email'] = row['person_id'] === null ? `${text(row['id'])}@copy.invalid` : '';
  if (table === 'acceptance') made['email'] = `${text(row['id'])}@copy.invalid`;
  if (table === 'phase_plan') Object.assign(made, { organisation_id: elsewhere, number: at + 1 });
  if (table === 'phase_road' && elsewhere === null) made['plan_id'] = null;
  if (table === 'template_version') {
    made['id'] = templates.versions.get(text(row['id']));
    made['template_id'] = templates.own.get(text(row['template_id']));
  }
  if (table === 'sheet')
    made['tool'] = text(row['tool']).replace(
      /^(template:)(.+)$/,
      (_, kind: string, id: string) => `${kind}${templates.versions.get(id) ?? id}`,
    );
  return made;
}

/** The tools behind the versions that sheets build on: as their last version is. */
function shelved({ tables, templates, people }: Keeping): CopiedRow[] {
  return [...templates.own].map(([old, id]) => {
    const last = (tables['template_version'] ?? []).findLast((row) => row['template_id'] === old);
    const by = people.idOf(text(last?.['published_by']));
    const at = last?.['published_at'];
    return { id, draft: last?.['content'], created_by: by, updated_by: by, updated_at: at, revision: 1 };
  });
}

/** Who had a living seat, told in words. */
function seatedIn(tables: CopiedTables, parties: readonly CopiedRow[]): BringingPlan['seated'] {
  return (tables['party_person'] ?? [])
    .filter((seat) => seat['ended_at'] === null)
    .map((seat) => {
      const person = (tables['person'] ?? []).find(({ id }) => id === seat['person_id']);
      const party = parties.find(({ id }) => id === seat['party_id']);
      return {
        name: text(person?.['name']),
        function: text(person?.['function']),
        party: text(party?.['name']),
      };
    });
}
