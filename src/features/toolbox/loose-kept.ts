import { isRecord, part } from '#domain/record.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { mergeSheets } from './loose-merge.ts';

/** A loose sheet as kept on this machine, as it was written: what is wrong in it is kept too. */
export type KeptSheet = {
  readonly key: string;
  /** The tool it is a sheet of. */
  readonly tool: string;
  /** New at every save: tells a window that another one has saved since. */
  readonly revision: string;
  readonly savedAt: string;
  readonly sheet: ToolSheet;
};

/** What was read back from the machine, where anybody may have changed it; null when it is no sheet. */
export function readKept(value: unknown): KeptSheet | null {
  const kept = value as KeptSheet | undefined;
  if (typeof kept?.key !== 'string' || typeof kept.revision !== 'string' || typeof kept.savedAt !== 'string')
    return null;
  if (!isSheetLike(kept.sheet)) return null;
  // The first sheets were all of one tool, and did not say so.
  return typeof kept.tool === 'string' ? kept : { ...kept, tool: 'win-win' };
}

const isSheetLike = (value: unknown): value is ToolSheet => {
  const sides = part(value, 'sides');
  return (
    typeof part(value, 'title') === 'string' &&
    isRecord(part(value, 'shared')) &&
    Array.isArray(sides) &&
    sides.every(
      (side) =>
        typeof part(side, 'id') === 'string' &&
        typeof part(side, 'name') === 'string' &&
        isRecord(part(side, 'answers')),
    )
  );
};

type Meeting = {
  readonly key: string;
  readonly tool: string;
  /** What is on the machine now. */
  readonly kept: KeptSheet | null;
  /** What this window last saw there. */
  readonly base: KeptSheet | null;
  readonly mine: ToolSheet;
  readonly stamp: { readonly revision: string; readonly at: string };
};

export const sameSheet = (a: ToolSheet, b: ToolSheet): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What shall be kept when a window saves: both windows' words; null when it was thrown away elsewhere. */
export function reconcile({ key, tool, kept, base, mine, stamp }: Meeting): KeptSheet | null {
  if (!kept && base && sameSheet(mine, base.sheet)) return null;
  const sheet =
    kept && base && kept.revision !== base.revision ? mergeSheets(base.sheet, mine, kept.sheet) : mine;
  if (kept && sameSheet(sheet, kept.sheet)) return kept;
  return { key, tool, revision: stamp.revision, savedAt: stamp.at, sheet };
}
