import { textOf } from '../tools/counting.ts';
import { goalsOf } from '../tools/strategy/model.ts';
import type { ToolSheet } from '../tools/tool.ts';
import { isDay } from '../time.ts';
import { emptyStrategy, mostGroups, mostLines, type Strategy } from './model.ts';

/** What was written on a sheet of T08, as the beginning of a strategy; nothing is thought up. */
export function fromSheet(sheet: ToolSheet, newId: () => string): Strategy {
  const text = (id: string): string => textOf(sheet.shared[id]).trim();
  const reviewOn = text('review');
  return {
    ...emptyStrategy,
    mission: text('mission'),
    goals: goalsOf(sheet).map(({ goal, owner, measure }) => ({
      id: newId(),
      title: goal,
      owner,
      measures: measure
        ? [{ id: newId(), what: measure, baseline: '', target: '', latest: '', latestOn: null }]
        : [],
    })),
    groups: linesOf(text('groups'), mostGroups).map((name) => ({ id: newId(), name: name.slice(0, 120) })),
    principles: linesOf(text('principles'), mostLines),
    redLines: linesOf(text('limits'), mostLines),
    reviewOn: isDay(reviewOn) ? reviewOn : null,
  };
}

/** The strategy as a sheet of T08 again, to be worked on with others; ids of goals are the sheet's own. */
export function toSheet(strategy: Strategy, title: string): ToolSheet {
  const goals = strategy.goals.map(({ title: goal, owner, measures }, at) => ({
    id: `g${at + 1}`,
    cells: { goal, ...(owner && { owner }), ...(measures[0] && { measure: measures[0].what }) },
  }));
  const lines = (texts: readonly string[]): string => texts.join('\n');
  const shared = {
    mission: strategy.mission,
    groups: lines(strategy.groups.map(({ name }) => name)),
    principles: lines(strategy.principles),
    limits: lines(strategy.redLines),
    ...(goals.length > 0 && { goals }),
    ...(strategy.reviewOn && { review: strategy.reviewOn }),
  };
  const written = Object.entries(shared).filter(([, value]) => value !== '');
  return { title, shared: Object.fromEntries(written), sides: [] };
}

/** A long text as lines of their own: by line, and without the marks of a list. */
export const linesOf = (text: string, most: number): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, most);
