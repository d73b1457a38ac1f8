import { copiedTables } from './copied-tables.ts';

/** Everybody's in the room, or the asking party's alone. */
export type Part = 'shared' | 'own';
export type Place = { readonly room: string; readonly party: string };

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** An id as SQL; whatever else somebody sends is no id. */
const quoted = (id: string): string => {
  if (!uuid.test(id)) throw new Error('not an id');
  return `'${id}'::uuid`;
};

/** The rows that stand beside the room's own tables: who is in it. */
const beside: Readonly<Record<string, (place: Place) => string>> = {
  partnership: ({ room }) => `partnership.id = ${quoted(room)}`,
  organisation: ({ room }) =>
    `organisation.id in (select organisation_id from byg.party where partnership_id = ${quoted(room)})`,
  person: ({ room }) => `person.id in (select s.person_id from byg.party_person s
    join byg.party p on p.id = s.party_id where p.partnership_id = ${quoted(room)})`,
};

/** A person and an organisation as they are known in the room: never with an address. */
export const besideColumns: Readonly<Record<string, readonly string[]>> = {
  partnership: ['id', 'name', 'purpose', 'state', 'starts_on', 'ends_on', 'created_at', 'revision'],
  organisation: ['id', 'kind', 'name', 'place', 'cvr', 'isil'],
  person: ['id', 'name', 'function', 'language'],
};

export const allCopied: readonly string[] = [...Object.keys(beside), ...Object.keys(copiedTables)];

/** Some of the table's rows may be one party's alone. */
export function hasOwnPart(table: string): boolean {
  const told = copiedTables[table];
  if (!told) return false;
  return told.own !== undefined || hasOwnPart(parentOf(told.by)[0]);
}

/** Some of the table's rows may be everybody's. */
export const hasSharedPart = (table: string): boolean => {
  const own = copiedTables[table]?.own;
  return own === undefined || own.sharedWhen !== undefined;
};

/** The condition for a table's rows to be of this part of the room; the table goes by its own name. */
export function rowsOf(table: string, part: Part, place: Place): string {
  const known = beside[table];
  if (known) return known(place);
  const told = copiedTables[table];
  if (!told) throw new Error(`${table} is no table of a room`);
  const [parent, key] = parentOf(told.by);
  const above = rowsOf(parent, told.own ? 'shared' : part, place);
  const hanging = `${table}.${told.by[0]} in (select ${parent}.${key} from byg.${parent} where ${above})`;
  const within = told.when === undefined ? hanging : `${hanging} and ${told.when}`;
  if (!told.own) return within;
  const shared = told.own.sharedWhen ?? 'false';
  return part === 'shared'
    ? `${within} and ${shared}`
    : `${within} and not (${shared}) and ${table}.${told.own.column} = ${quoted(place.party)}`;
}

/** `sheet` is reached by its id, `sheet.template_version` by the column that is named. */
function parentOf([, parent]: readonly [string, string]): readonly [table: string, column: string] {
  const [table = '', column = 'id'] = parent.split('.');
  return [table, column];
}
