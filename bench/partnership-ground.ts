/**
 * A database with as many partnerships as wanted, always the same ones. A hundred organisations: a network's house that
 * has 10·√N of them, one small house that has a hundred however many there are, one with five hundred (for the yearly
 * account), and the others with what is left. Written by SQL alone, with what the triggers keep written beside.
 */
import type pg from 'pg';

export type Ground = {
  readonly network: string;
  readonly small: string;
  readonly middle: string;
  /** A room with much in it, which both houses and the worker are in. */
  readonly room: string;
};

/** Ids in the order in which things were made, as the product's own are. */
const id = (kind: string, n: string): string =>
  `('01920000-${kind}-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
const [house, person, room, party] = [id('0001', 'n'), id('0002', 'n'), id('0003', 'n'), id('0004', 'n')];

const kept = [
  'partnership',
  'party',
  'party_person',
  'history_event',
  'promise',
  'agreement',
  'contribution',
];

/** Who leads partnership `n` and who is beside: 0 the network's house, 1 the small one, 2 the one with five hundred. */
const lead = `case when n % $2 = 0 then 0 else 3 + (n * 7) % 97 end`;
const beside = `case when n % $3 = 0 then 1 when n % $4 = 1 then 2 else 3 + (n * 7 + 13) % 97 end`;

const statements = (count: number): readonly string[] => [
  `insert into byg.person (id, name, function, email, language)
    select ${person}, 'Person ' || n, 'medarbejder', 'person' || n || '@example.test', 'da'
    from generate_series(0, 400 + ${count} / 10) n`,
  `insert into byg.organisation (id, kind, name, place, created_by)
    select ${house}, (array['library', 'museum', 'school', 'association'])[1 + n % 4], 'Hus ' || n, 'By ' || n, ${id('0002', '0')}
    from generate_series(0, 99) n`,
  `insert into byg.organisation_day (id, organisation_id, kind, title, from_on, to_on, shown, created_by)
    select ${id('0009', 'n')}, ${id('0001', 'n / 3')}, 'busy', 'Travlt', current_date + (n * 11 % 300)::int, current_date + (n * 11 % 300)::int + 20, true, ${id('0002', '0')}
    from generate_series(0, 299) n`,
  `insert into byg.partnership (id, name, purpose, created_by, state, starts_on, ends_on, created_at)
    select ${room}, 'Partnerskab ' || n, 'Sammen om noget nyt', ${id('0002', 'n % 400')}, (array['exploring', 'building', 'agreed'])[1 + n % 3],
      current_date - (n % 300)::int, current_date + (n % 400)::int, now() - interval '300 days'
    from generate_series(1, ${count}) n`,
  `insert into byg.party (id, partnership_id, organisation_id, lead, position, joined_at)
    select ${id('0004', '2 * n + side')}, ${room}, ('01920000-0001-7000-8000-' || lpad(to_hex(case side when 0 then ${lead} else ${beside} end), 12, '0'))::uuid,
      side = 0, side, now() - interval '300 days'
    from generate_series(1, ${count}) n cross join generate_series(0, 1) side`,
  `insert into byg.party_person (party_id, person_id, mandate)
    select ${party}, ${id('0002', `n % (400 + ${count} / 10)`)}, true from generate_series(2, 2 * ${count} + 1) n`,
  `insert into byg.history_event (id, partnership_id, kind, person_id, person_name, at)
    select ${id('0005', `3 * n + turn`)}, ${room}, 'sheet-begun', ${id('0002', 'n % 400')}, 'Person', now() - ((n * 7 % 120) + 30 * (2 - turn)) * interval '1 day'
    from generate_series(1, ${count}) n cross join generate_series(0, 2) turn`,
  `insert into byg.promise (id, partnership_id, text, party_id, due_on, source_kind, created_by)
    select ${id('0006', '2 * n + turn')}, ${room}, 'Vi laver et udkast', ${id('0004', '2 * n + turn')}, current_date + (n % 90)::int - 10, 'own', ${id('0002', 'n % 400')}
    from generate_series(1, ${count}) n cross join generate_series(0, 1) turn`,
  `insert into byg.contribution (id, partnership_id, party_id, standing, kind, unit, amount, what, starts_on, person_id)
    select ${id('0007', 'n')}, ${room}, ${id('0004', '2 * n')}, 'given', 'hours', 'hours', 100 * (1 + n % 40), 'Timer', current_date - (n % 300)::int, ${id('0002', 'n % 400')}
    from generate_series(1, ${count}) n`,
  `insert into byg.agreement (id, partnership_id, level, mode, languages, starts_on, ends_on, evaluations)
    select ${id('0008', 'n')}, ${room}, 'intent', 'general', '["da"]', current_date - (n % 300)::int, current_date + (n % 400)::int, array[current_date + (n % 200)::int]
    from generate_series(1, ${count}, 3) n`,
  // What the triggers keep, as 079 and 080 fill it for what is there already.
  `insert into byg.portfolio_entry (party_id, organisation_id, partnership_id, name, state, agreement, last_contact_on, weight, effort)
    select y.id, y.organisation_id, p.id, p.name, p.state, case when a.id is null then 'none' else 'draft' end,
      current_date - abs(hashtext(p.id::text)) % 300, abs(hashtext(p.id::text)) % 6, abs(hashtext(p.name)) % 6
    from byg.party y join byg.partnership p on p.id = y.partnership_id left join byg.agreement a on a.partnership_id = p.id`,
  `insert into byg.wheel_day (party_id, organisation_id, partnership_id, day, kind)
    select y.id, y.organisation_id, y.partnership_id, d.day, d.kind from byg.party y join byg.partnership p on p.id = y.partnership_id
    left join byg.agreement a on a.partnership_id = p.id
    cross join lateral (values (p.starts_on, 'start'), (p.ends_on, 'end'), (a.evaluations[1], 'evaluation')) d(day, kind) where d.day is not null`,
];

/** One room that has been lived in, alike at every size. */
const living = `
  insert into byg.sheet (id, partnership_id, tool, title, created_by)
    select ${id('000a', 'n')}, $1, 'win-win', 'Ark ' || n, ${id('0002', '0')} from generate_series(1, 12) n;
  insert into byg.history_event (id, partnership_id, kind, person_id, person_name, at)
    select ${id('000b', 'n')}, $1, 'promise-made', ${id('0002', '1')}, 'Person', now() - n * interval '1 hour' from generate_series(1, 60) n;
  insert into byg.promise (id, partnership_id, text, party_id, due_on, source_kind, created_by)
    select ${id('000c', 'n')}, $1, 'Invitere naboerne ' || n, (select id from byg.party where partnership_id = $1 order by position limit 1), current_date + n::int, 'own', ${id('0002', '1')}
    from generate_series(1, 20) n`;

const at = (kind: string, n: number): string =>
  `01920000-${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** Lays the ground out, unless it lies there already. */
export async function fillGround(db: pg.Client, count: number): Promise<Ground> {
  const every = [10 * Math.sqrt(count), 100, 500].map((held) => Math.max(1, Math.floor(count / held)));
  const [network = 1, small = 1] = every;
  // The smallest number that both divide.
  const shared = at('0003', Math.min(network * small, count));
  const ground = { network: at('0001', 0), small: at('0001', 1), middle: at('0001', 2), room: shared };
  const { rowCount } = await db.query('select from byg.partnership where id = $1', [shared]);
  if (!rowCount) await layOut(db, { count, every, lived: living.replaceAll('$1', `'${shared}'`) });
  return ground;
}

type Laying = { readonly count: number; readonly every: readonly number[]; readonly lived: string };

async function layOut(db: pg.Client, { count, every, lived }: Laying): Promise<void> {
  const [network = 1, small = 1, middle = 1] = every;
  const triggers = (way: 'disable' | 'enable') =>
    db.query(kept.map((table) => `alter table byg.${table} ${way} trigger user`).join(';'));
  await db.query('set synchronous_commit = off');
  await triggers('disable');
  for (const statement of statements(count))
    await db.query(
      statement.replaceAll('$2', `${network}`).replaceAll('$3', `${small}`).replaceAll('$4', `${middle}`),
    );
  await db.query(lived);
  await triggers('enable');
  await db.query('vacuum (analyze)');
}
