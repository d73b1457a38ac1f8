import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Revised } from '#domain/keeping.ts';
import type { OwnTemplate, TemplateStore, TemplateVersion } from '#features/templates/index.ts';
import type * as Tables from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeTemplateStore = (trx: Inside): TemplateStore => ({
  template: (id) => read(trx, id),
  templates: async (organisationId, page) => {
    const query = trx
      .selectFrom('byg.template')
      .selectAll()
      .where('organisation_id', '=', knownId(organisationId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toTemplate });
  },
  versions: async (templateId) => {
    const rows = await trx
      .selectFrom('byg.template_version')
      .selectAll()
      .where('template_id', '=', knownId(templateId))
      .orderBy('number', 'desc')
      .limit(100)
      .execute();
    return rows.map(toVersion);
  },
  usable: () => readUsable(trx),
  add: ({ id, organisationId, draft }) =>
    inserted(
      trx
        .insertInto('byg.template')
        .values({ id, organisation_id: knownId(organisationId), draft: JSON.stringify(draft) }),
    ),
  save: async ({ id, draft, putAway, fromRevision }) => {
    const row = await trx
      .updateTable('byg.template')
      .set({
        draft: JSON.stringify(draft),
        put_away: putAway,
        updated_at: sql<string>`now()`,
        updated_by: sql<string>`wall.person()`,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    return row ? { saved: true, revision: row.revision } : notSaved(await read(trx, id), fromRevision);
  },
  publish: ({ templateId, content, ...version }) =>
    inserted(
      trx
        .insertInto('byg.template_version')
        .values({ ...version, template_id: knownId(templateId), content: JSON.stringify(content) }),
    ),
});

async function read(trx: Inside, id: string): Promise<Revised<OwnTemplate> | null> {
  const row = await trx
    .selectFrom('byg.template')
    .selectAll()
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toTemplate(row) : null;
}

/** Through the organisation's own list: a version that is only seen on a sheet is not offered for a new one. */
async function readUsable(trx: Inside): ReturnType<TemplateStore['usable']> {
  const rows = await trx
    .selectFrom('byg.template as t')
    .innerJoin('byg.template_version as v', 'v.template_id', 't.id')
    .selectAll('v')
    .select('t.organisation_id')
    .distinctOn('v.template_id')
    .where('t.put_away', '=', false)
    .orderBy('v.template_id', 'desc')
    .orderBy('v.number', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...toVersion(row), organisationId: row.organisation_id }));
}

const toTemplate = (row: Selectable<Tables.Template>): Revised<OwnTemplate> => ({
  id: row.id,
  organisationId: row.organisation_id,
  draft: row.draft,
  putAway: row.put_away,
  updatedAt: row.updated_at,
  revision: row.revision,
});

const toVersion = (row: Selectable<Tables.TemplateVersion>): TemplateVersion => ({
  id: row.id,
  templateId: row.template_id,
  number: row.number,
  content: row.content,
  publishedAt: row.published_at,
});
