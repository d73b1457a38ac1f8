import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { fedTool } from '#domain/sights/fed-tool.ts';
import { fedSheet } from '#domain/sights/feed.ts';
import { progressOf } from '#domain/tools/phases/progress.ts';
import { tool as checklist } from '#domain/tools/checklist/tool.ts';
import { movePhase, readFeed, tickPhase } from '#features/phases/index.ts';
import { beginKnownSheet, readKnownPartners } from '#features/portfolio/index.ts';
import { beginSheet, ownSheet } from '#features/toolbox/index.ts';
import {
  aMembership,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const feedFor = (asker: Asker, partnershipId: string, tool: string) =>
  ground.as(asker, (needs) => readFeed(needs, { partnershipId, tool }));
const counted = async (asker: Asker, id: string): Promise<readonly string[]> =>
  ((await feedFor(asker, id, 'checklist'))?.lines ?? []).flatMap(({ rowId, counts }) =>
    counts ? [`${rowId ?? ''} ${counts}`] : [],
  );

async function room() {
  const partnership = await aPartnership(ground.database.owner);
  const [lead, partner] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  return { id: partnership.id, lead, partner };
}
const open = (asker: Asker, partnershipId: string, tool: string) =>
  ground.as(asker, (needs) => beginSheet(needs, { partnershipId, tool, title: 'Arket', together: true }));

describe('a sheet fed by its room', () => {
  test('has the same lines for every party, more as more is there, and nothing for others', async () => {
    const { id, lead, partner } = await room();
    const first = ['register yes', 'named-lead yes', 'known-phase yes'];
    expect(await counted(lead.asker, id)).toEqual(first);
    expect(await counted(partner.asker, id)).toEqual(first);
    for (const party of [lead, partner]) {
      const person = await aPerson(ground.database.owner);
      await aSeat(ground.database.owner, { party: party.id, person });
    }
    for (const tool of ['definition', 'assessment']) expect((await open(lead.asker, id, tool)).ok).toBe(true);
    const more = [
      ...first.slice(0, 2),
      'own-definition yes',
      'known-phase yes',
      'two-options partly',
      'certainty partly',
      'no-single-thread yes',
    ];
    expect(await counted(partner.asker, id)).toEqual(more);
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [stranger, nobody]) {
      const lines = (await feedFor(asker, id, 'checklist'))?.lines ?? [];
      expect(lines.flatMap(({ seen }) => seen.map(({ kind }) => kind))).toEqual(['listed']);
      expect(await feedFor(asker, id, 'phases')).toBeNull();
    }
  });

  test('says in words what was counted, until somebody answers', async () => {
    const { id, lead } = await room();
    const fed = (await feedFor(lead.asker, id, 'checklist'))?.fed ?? [];
    const tool = fedTool(checklist, fed);
    const told = (shared: object) =>
      tool
        .compute({ title: '', shared: { ...shared }, sides: [] })
        .blocks.find((block) => block.id === 'seen');
    expect(told({})).toMatchObject({
      items: [{}, {}, { values: { sight: { text: 'partnerskabet er i fase 1' } } }],
    });
    const what = [{ id: 'known-phase', cells: { state: 'no' } }];
    expect(JSON.stringify(told({ what }))).not.toContain('fase 1');
  });

  test('of the phase plan has what the room’s phases have', async () => {
    const { id, lead, partner } = await room();
    const ticks = [{ of: 'criterion', line: 'sentence', ticked: true }];
    await ground.as(lead.asker, (needs) =>
      movePhase(needs, { partnershipId: id, phase: 'build' }, { kind: 'go', reason: '', revision: 1 }),
    );
    const build = async () => {
      const feed = await feedFor(partner.asker, id, 'phases');
      const { shared } = fedSheet({ title: '', shared: {}, sides: [] }, feed?.fed ?? []);
      return { shared, phase: progressOf(shared).find((one) => one.id === 'build') };
    };
    for (const party of [lead, partner]) {
      expect((await build()).phase?.met).toBe(0);
      await ground.as(party.asker, (needs) =>
        tickPhase(needs, { partnershipId: id, phase: 'build' }, { ticks }),
      );
    }
    const { shared, phase } = await build();
    expect(shared['current']).toBe('build');
    expect(phase).toMatchObject({ state: 'going', met: 1 });
  });

  test('is of no tool that looks at nothing in the room', async () => {
    const { id, lead } = await room();
    expect(await feedFor(lead.asker, id, 'win-win')).toBeNull();
    expect((await feedFor(lead.asker, id, 'health-check'))?.fed).toEqual([]);
  });
});

describe('a sheet that begins with the partners there are', () => {
  test('has those of the own organisation that the asker sees, and is the asker’s alone', async () => {
    const { lead, partner } = await room();
    const person = await aPerson(ground.database.owner);
    const { organisation } = lead;
    await aMembership(ground.database.owner, { person, organisation, roles: ['network-lead'] });
    const asker = asPerson(person);
    const read = await ground.as(asker, (needs) => readKnownPartners(needs, organisation));
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.partners).toMatchObject([{ agreed: false, partnerships: [expect.any(String)] }]);
    const begin = (by: Asker, tool: string) =>
      ground.as(by, (needs) => beginKnownSheet(needs, organisation, tool));
    const begun = await begin(asker, 'network-map');
    const id = begun.ok ? begun.value.id : '';
    const [known] = read.value.partners;
    expect(await ground.as(asker, (needs) => ownSheet(needs, id))).toMatchObject({
      value: {
        tool: 'network-map',
        sheet: { shared: { actors: [{ cells: { organisation: known?.name, ring: 'running' } }] } },
      },
    });
    for (const other of [partner.asker, nobody]) {
      expect((await ground.as(other, (needs) => ownSheet(needs, id))).ok).toBe(false);
      expect(await begin(other, 'network-map')).toMatchObject({ problem: { kind: 'not-found' } });
    }
    expect(await begin(asker, 'risks')).toMatchObject({ problem: { kind: 'no-such-tool' } });
  });
});
