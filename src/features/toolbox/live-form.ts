import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { changesBetween, type LiveChange } from './live-changes.ts';
import { roomy } from './sheet-mode.ts';
import { parseToolForm, type ToolForm } from './tool-form.ts';

/** The hidden field that holds what the form showed, so that only what was changed is written. */
export const wasField = 'was';

/** The live sheet's form where no script runs: what was typed, and what that changes of what was shown. */
export type LiveForm = Pick<ToolForm, 'draft' | 'problems' | 'deed' | 'removed'> & {
  readonly changes: readonly LiveChange[];
};

export function parseLiveForm(tool: Tool, form: FormData): Result<LiveForm> {
  const wide = roomy(tool);
  const was = readWas(wide, form.get(wasField));
  if (!was) return problem('not-a-sheet');
  const { draft, sheet, problems, deed, removed } = parseToolForm(wide, form);
  // A side that the form did not show was not taken off it.
  const shown = form.has('sides.0.id') || was.sides.length === 0;
  const now = shown ? sheet : { ...sheet, sides: was.sides };
  return done({ draft, problems, deed, removed, changes: changesBetween(tool, was, now) });
}

function readWas(tool: Tool, value: unknown): ToolSheet | null {
  if (typeof value !== 'string') return null;
  const was = parseToolSheet(tool, parsed(value));
  return was.ok ? was.value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
