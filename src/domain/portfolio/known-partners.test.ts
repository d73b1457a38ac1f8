import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationKinds } from '../people/roles.ts';
import { tool as circle } from '../tools/network-circle/tool.ts';
import { tool as map } from '../tools/network-map/tool.ts';
import { parseToolSheet } from '../tools/parse-tool-sheet.ts';
import { tool as relations } from '../tools/relations/tool.ts';
import { knownPartners, knownSheet, knownSheets } from './known-partners.ts';

const tools = { 'network-map': map, 'network-circle': circle, relations };
const us = { name: 'Biblioteket', kind: 'library', organisationId: 'us' } as const;
const museum = { name: 'Museet', kind: 'museum', organisationId: 'm' } as const;
const club = { name: 'Klubben', kind: 'association', organisationId: 'c' } as const;

describe('the partners an organisation has', () => {
  const all = [
    { name: 'Festen', agreement: 'draft', parties: [us, museum, club] },
    { name: 'Mellem_Rummet', agreement: 'in-force', parties: [museum, us] },
    { name: 'Uden os', agreement: 'in-force', parties: [museum, club] },
  ];

  it('stand once each, with what they are partners in, and not those of others', () =>
    expect(knownPartners('us', all)).toEqual([
      { name: 'Museet', kind: 'museum', partnerships: ['Festen', 'Mellem_Rummet'], agreed: true },
      { name: 'Klubben', kind: 'association', partnerships: ['Festen'], agreed: false },
    ]));

  it('are put where an agreement puts them; what nobody knows is left open', () => {
    const sheet = (tool: 'network-map' | 'relations') =>
      knownSheet(tool, 'Nu', knownPartners('us', all)).shared;
    expect(sheet('network-map')['actors']).toMatchObject([
      { cells: { organisation: 'Museet', ring: 'close', sector: 'culture' } },
      { cells: { organisation: 'Klubben', ring: 'running', topic: 'Festen' } },
    ]);
    expect(sheet('relations')['relations']).toEqual([
      {
        id: 'r1',
        cells: {
          organisation: 'Museet',
          kind: 'partnership',
          formality: 'agreement',
          about: 'Festen, Mellem_Rummet',
        },
      },
      { id: 'r2', cells: { organisation: 'Klubben', about: 'Festen' } },
    ]);
  });

  it('fit their tools, whatever they are called and however many there are', () => {
    const party = fc.record({
      name: fc.string({ minLength: 1, maxLength: 300 }).filter((name) => name.trim() !== ''),
      kind: fc.constantFrom(...organisationKinds),
      organisationId: fc.string({ minLength: 1, maxLength: 4 }),
    });
    const stands = fc.record({
      name: fc.string({ minLength: 1, maxLength: 200 }).filter((name) => name.trim() !== ''),
      agreement: fc.constantFrom('none', 'draft', 'in-force'),
      parties: fc.array(party, { maxLength: 5 }).map((others) => [us, ...others]),
    });
    fc.assert(
      fc.property(fc.array(stands, { maxLength: 60 }), fc.constantFrom(...knownSheets), (each, tool) => {
        const parsed = parseToolSheet(tools[tool], knownSheet(tool, 'Nu', knownPartners('us', each)));
        expect(parsed.ok).toBe(true);
      }),
    );
  });
});
