import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Answer, Answers, Prompt } from '#domain/prompts/prompt.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import {
  breaks,
  openSheet,
  problems,
  read,
  scales,
  seed,
  sharedPrompts,
  sidePrompts,
  textAt,
} from './live-sheet.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

const answersTo = (prompts: readonly Prompt[]): fc.Arbitrary<Answers> =>
  fc.record<Record<string, Answer>>(
    Object.fromEntries(
      prompts.map(({ id, kind }) => [id, kind === 'scale' ? fc.constantFrom(...scales) : text]),
    ),
    { requiredKeys: [] },
  );

const sheets: fc.Arbitrary<WinWinSheet> = fc.record({
  title: text,
  shared: answersTo(sharedPrompts.filter(({ id }) => id !== 'title')),
  sides: fc
    .uniqueArray(fc.record({ id: fc.uuid(), name: text }), { selector: ({ id }) => id, maxLength: 6 })
    .chain((parties) =>
      fc.tuple(...parties.map((party) => answersTo(sidePrompts).map((answers) => ({ ...party, answers })))),
    ),
});

const grown = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
};

describe('a sheet as a shared document', () => {
  it('reads as what it was seeded with, without problems', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const doc = grown(seed(sheet));
        expect(read(doc)).toEqual(sheet);
        expect(problems(doc)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same document whoever seeds it', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(seed(sheet)).toEqual(seed(sheet));
      }),
      { numRuns: 50 },
    );
  });

  it('tells a text that grew too long, without breaking the sheet', () => {
    const doc = grown(seed({ title: 'Lyd', shared: {}, sides: [] }));
    openSheet(doc).shared.get('purpose')?.insert(0, 'x'.repeat(503));
    expect(problems(doc)).toEqual([{ kind: 'longer-than-asked', sideId: null, promptId: 'purpose', by: 3 }]);
    expect(problems(doc).some(breaks)).toBe(false);
  });

  it('knows another document from a sheet', () => {
    const doc = new Y.Doc();
    doc.getMap('shared').set('purpose', 'not a text');
    doc.getMap('scales').set('nobody/gain', 9);
    expect(
      problems(doc)
        .filter(breaks)
        .map(({ kind }) => kind),
    ).toContain('wrong-value');
    expect(
      problems(doc).some(({ kind, promptId }) => kind === 'missing-field' && promptId === 'purpose'),
    ).toBe(true);
  });
});

type Step =
  | {
      readonly do: 'write';
      readonly peer: number;
      readonly field: number;
      readonly at: number;
      readonly text: string;
    }
  | { readonly do: 'cut'; readonly peer: number; readonly field: number; readonly at: number }
  | { readonly do: 'rate'; readonly peer: number; readonly value: number }
  | { readonly do: 'meet'; readonly peer: number; readonly other: number };

const peer = fc.nat(5);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('write' as const), peer, field: fc.nat(3), at: fc.nat(50), text }),
    fc.record({ do: fc.constant('cut' as const), peer, field: fc.nat(3), at: fc.nat(50) }),
    fc.record({ do: fc.constant('rate' as const), peer, value: fc.nat(5) }),
    fc.record({ do: fc.constant('meet' as const), peer, other: peer }),
  ),
  { maxLength: 60 },
);

const exchange = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
};

function take(peers: readonly Y.Doc[], step: Step): void {
  const doc = peers[step.peer % peers.length];
  if (!doc) return;
  const live = openSheet(doc);
  const place = { sideId: 'a', promptId: sidePrompts['field' in step ? step.field : 0]?.id ?? '' };
  const field = textAt(live, place);
  if (step.do === 'write') field?.insert(step.at % (field.length + 1), step.text);
  if (step.do === 'cut' && field && field.length > 0) field.delete(step.at % field.length, 1);
  if (step.do === 'rate') live.scales.set('a/gain', scales[step.value] ?? 1);
  const other = step.do === 'meet' ? peers[step.other % peers.length] : undefined;
  if (other && other !== doc) exchange(doc, other);
}

describe('two to six people, cut off from each other now and then', () => {
  it('have the same sheet when they meet again, whatever they did and in whatever order', () => {
    const start = seed({
      title: 'Lyd',
      shared: {},
      sides: [{ id: 'a', name: 'A', answers: { brings: 'rum' } }],
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), steps, (count, taken) => {
        const peers = Array.from({ length: count }, () => grown(start));
        for (const step of taken) take(peers, step);
        for (let round = 0; round < 2; round += 1)
          for (const other of peers.slice(1)) exchange(peers[0] ?? other, other);
        const [first, ...rest] = peers.map(read);
        for (const sheet of rest) expect(sheet).toEqual(first);
        for (const doc of peers) expect(problems(doc).some(breaks)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
