import { knownBase, mean, numberOf, spread } from '../counting.ts';
import type { Base, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { board, governance } from './governance.ts';
import { asked, statements } from './statements.ts';

export type Position = {
  /** 1 wholly decentral, 5 wholly central. */
  readonly value: number | null;
  readonly band: 'decentral' | 'hybrid' | 'central' | null;
  readonly base: Base;
};

/** Nothing is said on fewer than half of the statements. */
const least = 5;

export const assess = (sheet: ToolSheet): ToolResult => ({
  blocks: [...show([sheet]), ...governance(sheet), board(sheet)],
});

/** Several who answered alone. The thresholds are agreed on afterwards, on one sheet. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => ({
  blocks: [...show(voices), differences(voices)],
});

const towardsNear: readonly string[] = statements.near;

/** A statement as a place on the scale: agreeing that speed matters most pulls to 1, so it is turned round. */
const placed = (voice: ToolSheet, id: string): number | null => {
  const value = numberOf(voice.shared[id]);
  return value === null ? null : towardsNear.includes(id) ? 6 - value : value;
};

const meanOf = (voices: readonly ToolSheet[], id: string): number | null =>
  mean(voices.map((voice) => placed(voice, id)));

/** Where the answers place the library; 2.5 to 3.5 is between. */
export function positionOf(voices: readonly ToolSheet[]): Position {
  const means = asked.map((id) => meanOf(voices, id));
  const value = knownBase(means).answered < least ? null : mean(means);
  const band = value === null ? null : value < 2.5 ? 'decentral' : value > 3.5 ? 'central' : 'hybrid';
  return { value, band, base: knownBase(voices.flatMap((voice) => asked.map((id) => placed(voice, id)))) };
}

function show(voices: readonly ToolSheet[]): readonly ResultBlock[] {
  const { value, band, base } = positionOf(voices);
  const bars = asked.map((id) => ({
    label: { prompt: id },
    value: meanOf(voices, id),
    base: knownBase(voices.map((voice) => placed(voice, id))),
  }));
  return [
    { kind: 'verdict', id: 'verdict', said: { say: band ?? 'unknown' }, base },
    { kind: 'figure', id: 'position', value, as: 'plain', scale: [1, 5], base },
    { kind: 'bars', id: 'statements', scale: [1, 5], bars },
    { kind: 'list', id: 'watch', items: band ? watch[band] : [], none: { say: 'nothingYet' } },
  ];
}

/** What each place on the scale needs, and what it costs. */
const watch: Readonly<Record<NonNullable<Position['band']>, readonly Said[]>> = {
  decentral: [{ say: 'decentralNeeds' }, { say: 'decentralCosts' }, { say: 'decentralStep' }],
  hybrid: [{ say: 'hybridNeeds' }, { say: 'hybridCosts' }],
  central: [{ say: 'centralNeeds' }, { say: 'centralCosts' }, { say: 'centralStep' }],
};

/** Statements where two voices are two steps or more apart, the widest first, three at most. */
function differences(voices: readonly ToolSheet[]): ResultBlock {
  const apart = asked
    .map((id) => ({ id, value: spread(voices.map((voice) => placed(voice, id))) }))
    .filter((one): one is { id: string; value: number } => one.value !== null && one.value >= 2)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 3);
  const items = apart.map(({ id, value }): Said => ({
    say: 'scored',
    values: { statement: { prompt: id }, value: { number: value } },
  }));
  return { kind: 'list', id: 'differences', items, ordered: true, none: { say: 'nothingApart' } };
}
