import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Language } from '#domain/language.ts';
import { localKey } from '#domain/tools/empty-sheet.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { fronts, type ToolFront } from '#features/guide/schema.ts';

/** A tool's texts, straight from its content. */
export async function readToolFront(language: Language, id: string): Promise<ToolFront> {
  const text = await readFile(new URL(`../../content/${language}/tools/${id}.md`, import.meta.url), 'utf8');
  return fronts.tools.parse(parse(text.split(/^---$/m)[1] ?? ''));
}

/** The example that the tool's page shows, as a sheet. */
export function sampleSheet(tool: Tool, { sample }: ToolFront): ToolSheet {
  const sides = sample?.sides.map((side, index) => ({ id: localKey(index), ...side })) ?? [];
  const sheet = parseToolSheet(tool, { title: sample?.title, shared: sample?.shared ?? {}, sides });
  if (!sheet.ok) throw new Error(`${tool.id}: ${sheet.problem.kind} ${sheet.problem.field ?? ''}`);
  return sheet.value;
}
