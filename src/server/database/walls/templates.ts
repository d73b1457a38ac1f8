import { templateToolId } from '#domain/templates/template-tool.ts';
import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

export type TemplateRows = {
  readonly template: { id: string; organisation_id: string; created_by: string; updated_by: string }[];
  readonly template_version: { id: string; template_id: string; number: number; published_by: string }[];
};

type Around = Pick<World, 'person' | 'organisation'>;

/** A template for each organisation, the most of them with a version. */
export function makeTemplates(chance: Chance, { person, organisation }: Around): TemplateRows {
  const template = organisation.map(({ id: organisation_id }) => {
    const by = chance.pick(person).id;
    return { id: newId(), organisation_id, created_by: by, updated_by: by };
  });
  const template_version = template
    .filter((_, index) => index === 0 || chance.below(4) > 0)
    .map(({ id, created_by }) => ({ id: newId(), template_id: id, number: 1, published_by: created_by }));
  return { template, template_version };
}

/** The tool of a sheet: one of the shelf, or somebody's template. */
export const someTool = (chance: Chance, { template_version }: TemplateRows): string =>
  chance.yes() ? 'win-win' : templateToolId(chance.pick(template_version).id);

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const organisationOf = (world: World, versionId: string): string => {
  const version = world.template_version.find(({ id }) => id === versionId);
  return world.template.find(({ id }) => id === version?.template_id)?.organisation_id ?? '';
};
const carries = ({ tool }: World['sheet'][number], versionId: string): boolean =>
  tool === templateToolId(versionId);
const writes = ({ has }: Oracle, organisation: string): boolean =>
  has(organisation, 'administrator', 'network-lead', 'partnership-lead');

export const templateReadings: readonly Reading[] = [
  {
    table: 'template',
    key: 'id',
    allowed: (world, { has }) => ids(world.template.filter(({ organisation_id }) => has(organisation_id))),
  },
  {
    table: 'template_version',
    key: 'id',
    allowed: (world, { has, sees }) =>
      ids(
        world.template_version.filter(
          ({ id }) =>
            has(organisationOf(world, id)) ||
            world.sheet.some((sheet) => carries(sheet, id) && sees(sheet.partnership_id)),
        ),
      ),
  },
];

export const templateInserts: readonly Writing[] = [
  (world, oracle, chance) => {
    const { id } = chance.pick(world.organisation);
    return {
      sql: `insert into byg.template (id, organisation_id, draft) values ('${newId()}', '${id}', '{}')`,
      may: writes(oracle, id),
    };
  },
  (world, oracle, chance) => {
    const template = chance.pick(world.template);
    return {
      sql: `insert into byg.template_version (id, template_id, number, content) values ('${newId()}', '${template.id}', 2, '{}')`,
      may: writes(oracle, template.organisation_id),
    };
  },
  // A sheet of a template: of the own party's organisation, as its member, or of one in use in the room.
  (world, { has, seated, seatIn }, chance) => {
    const { id: room } = chance.pick(world.partnership);
    const { id } = chance.pick(world.template_version);
    const organisation = organisationOf(world, id);
    const party = world.party.find(
      (one) => one.partnership_id === room && one.organisation_id === organisation && one.left_at === null,
    );
    const own = has(organisation) && party !== undefined && seatIn(party.id);
    const inUse = world.sheet.some((sheet) => carries(sheet, id) && sheet.partnership_id === room);
    return {
      sql: `insert into byg.sheet (id, partnership_id, tool) values ('${newId()}', '${room}', '${templateToolId(id)}')`,
      may: seated(room, 'answer') && (own || inUse),
    };
  },
  (world, { has }, chance) => {
    const { id } = chance.pick(world.template_version);
    return {
      sql: `insert into byg.own_sheet (id, tool, content) values ('${newId()}', '${templateToolId(id)}', '{}')`,
      may: has(organisationOf(world, id)),
    };
  },
];

export const templateUpdates: readonly Writing[] = [
  (world, oracle, chance) => {
    const row = oneOf(chance, world.template);
    return {
      sql: `update byg.template set draft = '{}', updated_by = wall.person() where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && writes(oracle, row.organisation_id),
    };
  },
];

export const templateNever: readonly string[] = [
  `update byg.template set organisation_id = gen_random_uuid()`,
  `update byg.template set created_by = wall.person()`,
  `update byg.template_version set content = '{}'`,
  `insert into byg.template_version (id, template_id, number, content, published_by) select gen_random_uuid(), id, 9, '{}', created_by from byg.template`,
  `update byg.sheet set tool = 'win-win'`,
  `insert into byg.own_sheet (id, tool, content) values ('${newId()}', 'template:nothing', '{}')`,
  `insert into byg.own_sheet (id, tool, content) values ('${newId()}', '${templateToolId(newId())}', '{}')`,
  `delete from byg.template`,
  `delete from byg.template_version`,
];
