import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { SheetReader, SheetStore } from './ports.ts';
import { toolOf } from './tool-of.ts';

export type OwnToolSheet = {
  readonly tool: string;
  readonly sheet: ToolSheet;
  readonly revision: number;
};

/** A sheet of the asker's own, whatever tool it is of. */
export async function ownSheet(
  needs: { readonly sheets: SheetReader },
  id: string,
): Promise<Result<OwnToolSheet>> {
  const own = await needs.sheets.ownSheet(id);
  const tool = own && (await toolOf(needs, own.tool));
  if (!own || !tool) return problem('not-found');
  const sheet = parseToolSheet(tool, own.content);
  return sheet.ok
    ? done({ tool: tool.id, sheet: sheet.value, revision: own.revision })
    : problem('not-found');
}

export type Keeping = {
  /** Of the one that is saved again; none for a new one. */
  readonly id?: string;
  readonly tool: string;
  readonly content: unknown;
  readonly revision?: number;
};

/** Keeps a sheet with the signed-in person, seen by nobody else. */
export async function keepOwnSheet(
  needs: Ambient & { readonly sheets: SheetStore },
  keep: Keeping,
): Promise<Result<{ id: string }>> {
  if (needs.asker.kind !== 'person') return problem('not-signed-in');
  const tool = await toolOf(needs, keep.tool);
  if (!tool) return problem('no-such-tool');
  const sheet = parseToolSheet(tool, keep.content);
  if (!sheet.ok) return sheet;
  const before = keep.id ? await needs.sheets.ownSheet(keep.id) : null;
  if (before && before.tool !== tool.id) return problem('not-found');
  const id = keep.id ?? needs.newId();
  const saved = await needs.sheets.saveOwnSheet({
    id,
    tool: tool.id,
    title: sheet.value.title || '–',
    content: sheet.value,
    fromRevision: keep.revision ?? 0,
  });
  return saved.saved ? done({ id }) : problem('stale');
}

/** Takes a sheet away for good; what was brought into a partnership from it stays there. */
export const removeOwnSheet = async (
  needs: { readonly sheets: SheetStore },
  id: string,
): Promise<Result<null>> => ((await needs.sheets.removeOwnSheet(id)) ? done(null) : problem('not-found'));
