import type { Insertable } from 'kysely';
import { ideaStates, type IdeaState } from '#domain/ideas/idea.ts';
import type { Database } from '../generated/database.ts';
import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

export type IdeaRows = {
  readonly idea_inbox: { organisation_id: string }[];
  readonly idea: { id: string; organisation_id: string; state: IdeaState }[];
};

export function makeIdeas(chance: Chance, { organisation }: Pick<World, 'organisation'>): IdeaRows {
  return {
    idea_inbox: chance.some(organisation).map(({ id: organisation_id }) => ({ organisation_id })),
    idea: organisation.map(({ id: organisation_id }) => ({
      id: newId(),
      organisation_id,
      state: chance.pick(ideaStates),
    })),
  };
}

type Whole = { [T in keyof IdeaRows]: (row: IdeaRows[T][number]) => Insertable<Database[`byg.${T}`]> };

/** What a row needs beside that which the walls look at. */
export const wholeIdeas: Whole = {
  idea_inbox: (row) => ({ ...row, word: `w-${row.organisation_id}` }),
  idea: (row) => ({
    ...row,
    language: 'da',
    title: 'T',
    text: `secret of ${row.organisation_id}`,
    sender_name: 'N',
    sender_kind: 'association',
    sender_email: 'a@b.dk',
    received_on: '2027-01-01',
    due_on: '2027-01-15',
    forget_on: '2027-06-01',
    ...(row.state === 'yes' || row.state === 'no' ? { answered_on: '2027-01-02' } : {}),
  }),
};

/** Everybody who works there, but mere readers. */
const works = ({ has }: Oracle, organisation: string): boolean =>
  has(organisation, 'worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator');
const sets = ({ has }: Oracle, organisation: string): boolean =>
  has(organisation, 'partnership-lead', 'network-lead', 'director', 'administrator');

export const ideaReadings: readonly Reading[] = [
  {
    table: 'idea_inbox',
    key: 'organisation_id',
    allowed: ({ idea_inbox }, oracle) =>
      idea_inbox.map(({ organisation_id }) => organisation_id).filter((id) => works(oracle, id)),
  },
  {
    table: 'idea',
    key: 'id',
    allowed: ({ idea }, oracle) =>
      idea.filter(({ organisation_id }) => works(oracle, organisation_id)).map(({ id }) => id),
  },
];

export const ideaInserts: readonly Writing[] = [
  (world, oracle, chance) => {
    const { id } = chance.pick(world.organisation);
    return {
      sql: `insert into byg.idea_inbox (organisation_id, word) values ('${id}', 'w-${newId()}')`,
      may: sets(oracle, id),
    };
  },
];

export const ideaUpdates: readonly Writing[] = [
  (world, oracle, chance) => {
    const { id } = chance.pick(world.organisation);
    const there = world.idea_inbox.some(({ organisation_id }) => organisation_id === id);
    return {
      sql: `update byg.idea_inbox set open = false where organisation_id = '${id}'`,
      may: there && sets(oracle, id),
    };
  },
  (world, oracle, chance) => {
    const idea = oneOf(chance, world.idea);
    const waits = idea?.state === 'new' || idea?.state === 'looking';
    return {
      sql: `update byg.idea set state = 'no', answer = 'A', answered_on = '2027-02-01', revision = revision + 1
        where id = '${idea?.id ?? newId()}'`,
      may: idea !== undefined && waits && works(oracle, idea.organisation_id),
    };
  },
  (world, oracle, chance) => {
    const idea = oneOf(chance, world.idea);
    const { id } = chance.pick(world.partnership);
    return {
      sql: `update byg.idea set partnership_id = '${id}' where id = '${idea?.id ?? newId()}'`,
      may: idea !== undefined && works(oracle, idea.organisation_id) && oracle.sees(id),
    };
  },
  (world, oracle, chance) => {
    const idea = oneOf(chance, world.idea);
    return {
      sql: `delete from byg.idea where id = '${idea?.id ?? newId()}'`,
      may: idea !== undefined && works(oracle, idea.organisation_id),
    };
  },
];

export const ideaNever: readonly string[] = [
  `insert into byg.idea (id, organisation_id, language, title, text, sender_name, sender_kind, sender_email, received_on, due_on, forget_on)
    select gen_random_uuid(), id, 'da', 'T', 'X', 'N', 'other', 'a@b.dk', now(), now(), now() from byg.organisation`,
  `update byg.idea set organisation_id = gen_random_uuid()`,
  `update byg.idea set text = 'x'`,
  `update byg.idea set answered_by = gen_random_uuid()`,
  `delete from byg.idea_inbox`,
];
