import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { emptyPrompt, emptyTemplate } from '#domain/templates/empty-template.ts';
import type { Template } from '#domain/templates/model.ts';
import { templateFile } from '#domain/templates/template-file.ts';
import {
  beginTemplate,
  changeTemplate,
  copyAsTemplate,
  importTemplate,
  listTemplates,
  publishTemplate,
  putAwayTemplate,
  readOwnTemplate,
  usableTemplates,
} from '#features/templates/index.ts';
import {
  beginSheet,
  compareResults,
  frontOf,
  keepOwnSheet,
  ownSheet,
  readPast,
  readSheet,
} from '#features/toolbox/index.ts';
import { aMembership, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const said = (da: string) => ({ da, en: '' });
const finished: Template = {
  ...emptyTemplate(said('Vores tjek'), ['da']),
  groups: [
    {
      ...{ id: 'g1', per: 'sheet', title: said('Om mødet'), lead: said('') },
      prompts: [
        {
          ...emptyPrompt('good', 'scale', said('Hvor godt gik det?')),
          low: said('Skidt'),
          high: said('Godt'),
        },
      ],
    },
  ],
};

/** Two parties; the lead's organisation has somebody who leads its partnerships. */
async function house() {
  const partnership = await aPartnership(ground.database.owner);
  const [lead, partner = lead] = partnership.parties;
  const person = await aPerson(ground.database.owner);
  await aMembership(ground.database.owner, {
    person,
    organisation: lead.organisation,
    roles: ['partnership-lead'],
  });
  return { partnership, lead, partner, writer: asPerson(person), organisationId: lead.organisation };
}
type House = Awaited<ReturnType<typeof house>>;

async function made({ writer, organisationId }: House, template = finished): Promise<string> {
  const begun = await ground.as(writer, (needs) =>
    importTemplate(needs, organisationId, templateFile(template)),
  );
  if (!begun.ok) throw new Error(begun.problem.kind);
  return begun.value.id;
}

async function published(of: House, template = finished): Promise<{ id: string; tool: string }> {
  const id = await made(of, template);
  const { writer, organisationId } = of;
  await ground.as(writer, (needs) => publishTemplate(needs, { organisationId, id }));
  const [usable] = await ground.as(writer, (needs) => usableTemplates(needs, null));
  if (!usable) throw new Error('not published');
  return { id, tool: usable.tool };
}

const kind = (result: { readonly ok: boolean; readonly problem?: { readonly kind: string } }) =>
  result.ok ? 'done' : result.problem?.kind;
const begin = (asker: Asker, partnershipId: string, tool: string) =>
  ground.as(asker, (needs) => beginSheet(needs, { partnershipId, tool, title: 'Efter mødet' }));

describe('a template', () => {
  test('is written by those who lead the organisation’s work, and read by its members alone', async () => {
    const at = await house();
    const { lead, partner, writer, organisationId } = at;
    const id = await made(at);
    const asked = { title: said('Nyt'), languages: ['da'] as const };
    const begun = (asker: Asker) => ground.as(asker, (needs) => beginTemplate(needs, organisationId, asked));
    expect(kind(await begun(lead.asker))).toBe('not-yours');
    expect(kind(await begun(partner.asker))).toBe('not-found');
    expect(kind(await begun(nobody))).toBe('not-found');
    expect(kind(await begun(writer))).toBe('done');
    const read = (asker: Asker) =>
      ground.as(asker, (needs) => readOwnTemplate(needs, { organisationId, id }));
    expect(await read(lead.asker)).toMatchObject({ value: { mayWrite: false, gaps: [] } });
    expect(kind(await read(partner.asker))).toBe('not-found');
    const listed = await ground.as(partner.asker, (needs) => listTemplates(needs, organisationId, {}));
    expect(kind(listed)).toBe('not-found');
  });

  test('is published when it is whole, once for each thing it says', async () => {
    const at = await house();
    const { writer, organisationId } = at;
    const begun = await ground.as(writer, (needs) =>
      beginTemplate(needs, organisationId, { title: said('Tomt'), languages: ['da'] }),
    );
    const id = begun.ok ? begun.value.id : '';
    const publish = () => ground.as(writer, (needs) => publishTemplate(needs, { organisationId, id }));
    expect(kind(await publish())).toBe('template-unfit');
    await ground.as(writer, (needs) =>
      changeTemplate(needs, { organisationId, id }, () => ({ ok: true, value: finished })),
    );
    expect(await publish()).toMatchObject({ value: { number: 1 } });
    expect(await publish()).toMatchObject({ value: { number: 1 } });
  });

  test('comes from a file whole or not at all', async () => {
    const { writer, organisationId } = await house();
    const take = (text: string) => ground.as(writer, (needs) => importTemplate(needs, organisationId, text));
    expect(kind(await take('{}'))).toBe('other-format');
    expect(kind(await take(templateFile(finished).replace('"scale"', '"slider"')))).toBe('template-unfit');
    const listed = await ground.as(writer, (needs) => listTemplates(needs, organisationId, {}));
    expect(listed).toMatchObject({ value: { items: [] } });
  });

  test('is changed by two at once: each change is made to what the other left', async () => {
    const at = await house();
    const { writer, organisationId } = at;
    const id = await made(at);
    const rename = (da: string) => (template: Template) =>
      ({ ok: true, value: { ...template, summary: said(da) } }) as const;
    const change = (da: string) =>
      ground.as(writer, (needs) => changeTemplate(needs, { organisationId, id }, rename(da)));
    const both = await Promise.all([change('A'), change('B')]);
    expect(both.map(kind)).toContain('done');
    for (const one of both) expect(['done', 'stale']).toContain(kind(one));
  });
});

describe('a sheet of a template', () => {
  test('carries its version to all parties; the other party sees it through the sheet alone', async () => {
    const at = await house();
    const { partnership, lead, partner } = at;
    const { tool } = await published(at);
    const begun = await begin(lead.asker, partnership.id, tool);
    const id = begun.ok ? begun.value.id : '';
    const seen = await ground.as(partner.asker, (needs) => readSheet(needs, id));
    expect(seen).toMatchObject({
      value: { sheet: { tool }, result: { blocks: expect.any(Array) as unknown } },
    });
    const front = await ground.as(partner.asker, (needs) => frontOf(needs, 'en', tool));
    expect(front).toMatchObject({ title: 'Vores tjek', prompts: { good: { label: 'Hvor godt gik det?' } } });
    expect(await ground.as(partner.asker, (needs) => usableTemplates(needs, null))).toEqual([]);
  });

  test('is begun from by members of a party’s organisation; by the other party once it is in the room', async () => {
    const at = await house();
    const { partnership, lead, partner } = at;
    const { tool } = await published(at);
    expect(kind(await begin(partner.asker, partnership.id, tool))).toBe('no-such-tool');
    expect(kind(await begin(lead.asker, partnership.id, tool))).toBe('done');
    expect(kind(await begin(partner.asker, partnership.id, tool))).toBe('done');
    const elsewhere = await aPartnership(ground.database.owner);
    expect(kind(await begin(elsewhere.parties[0].asker, elsewhere.id, tool))).toBe('no-such-tool');
  });

  test('stays as it began when the template is changed, published again or put away', async () => {
    const at = await house();
    const { partnership, lead, writer, organisationId } = at;
    const { id, tool } = await published(at);
    const begun = await begin(lead.asker, partnership.id, tool);
    const sheetId = begun.ok ? begun.value.id : '';
    const which = { organisationId, id };
    await ground.as(writer, (needs) =>
      changeTemplate(needs, which, (template) => ({
        ok: true,
        value: { ...template, title: said('Andet') },
      })),
    );
    expect(await ground.as(writer, (needs) => publishTemplate(needs, which))).toMatchObject({
      value: { number: 2 },
    });
    await ground.as(writer, (needs) => putAwayTemplate(needs, which, true));
    expect(await ground.as(writer, (needs) => usableTemplates(needs, null))).toEqual([]);
    expect(await ground.as(lead.asker, (needs) => frontOf(needs, 'da', tool))).toMatchObject({
      title: 'Vores tjek',
      code: 'v1',
    });
    const past = await ground.as(lead.asker, (needs) => readPast(needs, { sheetId, compare: null }));
    expect(past).toMatchObject({ ok: true });
  });

  test('is compared with a round of an earlier version: what both ask, and what only one does', async () => {
    const at = await house();
    const { partnership, lead, writer, organisationId } = at;
    const prompts = (...ids: readonly string[]): Template => ({
      ...finished,
      groups: finished.groups.map((group) => ({
        ...group,
        prompts: ids.map((id) => ({
          ...emptyPrompt(id, 'scale', said(`Om ${id}?`)),
          low: said('Skidt'),
          high: said('Godt'),
        })),
      })),
    });
    const { id, tool } = await published(at, prompts('good', 'gone'));
    const round = async (of: string, shared: object): Promise<string> => {
      const from = { title: 'Runden', shared: { ...shared }, sides: [] };
      const begun = await ground.as(lead.asker, (needs) =>
        beginSheet(needs, { partnershipId: partnership.id, tool: of, title: 'Runden', from }),
      );
      return begun.ok ? begun.value.id : '';
    };
    const first = await round(tool, { good: 2, gone: 5 });
    const which = { organisationId, id };
    await ground.as(writer, (needs) =>
      changeTemplate(needs, which, () => ({ ok: true, value: prompts('good', 'new') })),
    );
    await ground.as(writer, (needs) => publishTemplate(needs, which));
    const [newest] = await ground.as(writer, (needs) => usableTemplates(needs, null));
    const second = await round(newest?.tool ?? '', { good: 4, new: 3 });
    // A template of the same words is another template.
    const alike = await made(at, prompts('good', 'gone'));
    await ground.as(writer, (needs) => publishTemplate(needs, { organisationId, id: alike }));
    const usable = await ground.as(writer, (needs) => usableTemplates(needs, null));
    const other = usable.find((one) => one.tool !== newest?.tool);
    const stranger = await round(other?.tool ?? '', { good: 1 });
    const past = (asker: Asker, compare: string | null) =>
      ground.as(asker, (needs) => readPast(needs, { sheetId: second, compare }));
    for (const { asker } of [lead, at.partner]) {
      const read = await past(asker, first);
      if (!read.ok) throw new Error(read.problem.kind);
      const { rounds, changes, unlike, earlier, now } = read.value;
      expect(rounds).toMatchObject([{ id: first, number: 1 }]);
      expect(changes).toEqual([{ do: 'answer', sideId: null, promptId: 'good', value: 4, was: 2 }]);
      expect(unlike).toEqual({ before: ['gone'], after: ['new'] });
      expect(compareResults(earlier?.result ?? null, now.result)).toMatchObject([
        { bar: 0, before: 2, after: 4 },
      ]);
    }
    expect(kind(await past(nobody, first))).toBe('not-found');
    expect(kind(await past(lead.asker, stranger))).toBe('not-found');
  });

  test('is also one’s own, and stays one’s own when one is no member any more', async () => {
    const at = await house();
    const { tool } = await published(at);
    const content = { title: 'Mit', shared: { good: 4 }, sides: [] };
    const kept = await ground.as(at.lead.asker, (needs) => keepOwnSheet(needs, { tool, content }));
    const id = kept.ok ? kept.value.id : '';
    await ground.database.owner
      .updateTable('byg.membership')
      .set({ ended_at: new Date().toISOString() })
      .where('person_id', '=', at.lead.person)
      .execute();
    const own = await ground.as(at.lead.asker, (needs) => ownSheet(needs, id));
    expect(own).toMatchObject({ value: { tool, sheet: { shared: { good: 4 } } } });
    expect(kind(await ground.as(at.partner.asker, (needs) => keepOwnSheet(needs, { tool, content })))).toBe(
      'no-such-tool',
    );
  });
});

describe('a copy as template', () => {
  test('of a tool or a filled sheet asks the same, and of a sheet its rows are there already', async () => {
    const { partnership, lead, writer, organisationId } = await house();
    const content = {
      title: 'Risici ved festen',
      shared: { risks: [{ id: 'r1', cells: { title: 'Regn', probability: 3 } }] },
      sides: [],
    };
    const kept = await ground.as(writer, (needs) => keepOwnSheet(needs, { tool: 'risks', content }));
    const copy = (source: Parameters<typeof copyAsTemplate>[2]) =>
      ground.as(writer, (needs) => copyAsTemplate(needs, organisationId, source));
    const copied = await copy({ of: 'own', id: kept.ok ? kept.value.id : '' });
    const read = await ground.as(writer, (needs) =>
      readOwnTemplate(needs, { organisationId, id: copied.ok ? copied.value.id : '' }),
    );
    if (!read.ok) throw new Error(read.problem.kind);
    const { template, gaps, wrong } = read.value;
    expect([gaps, wrong]).toEqual([[], []]);
    expect(template.title.da).toBe('Risici ved festen');
    const rows = template.groups.flatMap(({ prompts }) => prompts).find(({ id }) => id === 'risks');
    expect(rows?.fixed.map(({ label }) => label.da)).toEqual(['Regn']);
    expect(kind(await copy({ of: 'tool', id: 'win-win' }))).toBe('done');
    expect(kind(await copy({ of: 'tool', id: 'no-tool' }))).toBe('no-such-tool');
    const begun = await begin(lead.asker, partnership.id, 'win-win');
    expect(kind(await copy({ of: 'sheet', id: begun.ok ? begun.value.id : '' }))).toBe('not-found');
  });
});
