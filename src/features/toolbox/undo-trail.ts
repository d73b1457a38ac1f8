import type { ToolSheet } from '#domain/tools/tool.ts';
import { mergeSheets } from './loose-merge.ts';

/** What one person did to the sheet, step by step: what it was before and after. */
export type UndoTrail = { readonly done: readonly Step[]; readonly undone: readonly Step[] };
type Step = {
  readonly before: ToolSheet;
  readonly after: ToolSheet;
  readonly where: string;
  readonly at: number;
};

export const freshTrail: UndoTrail = { done: [], undone: [] };

const [longest, together] = [200, 1_500];

/** A change is its own step, unless it goes on writing where the last one was a moment ago. */
export function stepped(trail: UndoTrail, step: Step): UndoTrail {
  const last = trail.done.at(-1);
  const goesOn = step.where !== '' && last?.where === step.where && step.at - last.at < together;
  const done = goesOn
    ? [...trail.done.slice(0, -1), { ...step, before: last.before }]
    : [...trail.done, step];
  return { done: done.slice(-longest), undone: [] };
}

type Turned = { readonly sheet: ToolSheet; readonly trail: UndoTrail };

/** The sheet without the last step; what others have written since stays. */
export function undone(trail: UndoTrail, now: ToolSheet): Turned | null {
  const step = trail.done.at(-1);
  if (!step) return null;
  const left = { done: trail.done.slice(0, -1), undone: [...trail.undone, step] };
  return { sheet: mergeSheets(step.after, step.before, now), trail: left };
}

export function redone(trail: UndoTrail, now: ToolSheet): Turned | null {
  const step = trail.undone.at(-1);
  if (!step) return null;
  const left = { done: [...trail.done, step], undone: trail.undone.slice(0, -1) };
  return { sheet: mergeSheets(step.before, step.after, now), trail: left };
}
