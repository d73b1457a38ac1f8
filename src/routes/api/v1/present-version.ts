import { done, problem, type Result } from '#domain/result.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { readPast, type SheetVersion } from '#features/toolbox/index.ts';
import type { Needs } from '#server/house/needs.ts';

type Presented = SheetVersion & { readonly content: ToolSheet; readonly result: ToolResult | null };

/** A version of a sheet, read by the tool that it is of. */
export async function presentVersion(
  needs: Needs,
  sheetId: string,
  versionId: string,
): Promise<Result<Presented>> {
  const version = await needs.sheets.version(versionId);
  if (version?.sheetId !== sheetId) return problem('not-found');
  const past = await readPast(needs, { sheetId, compare: versionId });
  if (!past.ok || !past.value.earlier) return problem('not-found');
  const { sheet: content, result } = past.value.earlier;
  return done({ ...version, content, result });
}
