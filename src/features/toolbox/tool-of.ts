import type { Language } from '#domain/language.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import { templateVersionOf } from '#domain/templates/template-tool.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { toolTexts, type ContentReader, type ToolFront } from '#features/guide/index.ts';
import type { SheetReader } from './ports.ts';
import { templateFront } from './template-front.ts';
import { takeEngine } from './tool-engine.ts';

type Needs = { readonly sheets: Pick<SheetReader, 'template'> };

/**
 * The tool that a sheet names, from the shelf or an organisation's template in the version that the sheet began
 * with; null when there is none, or none that the asker may see.
 */
export async function toolOf(needs: Needs, id: string): Promise<Tool | null> {
  const template = await templateContent(needs, id);
  return template === null ? null : takeEngine({ id, template });
}

/** A template's content, to be sent along to the browser; undefined for a tool on the shelf, null for none. */
export async function templateContent({ sheets }: Needs, id: string): Promise<unknown> {
  const version = templateVersionOf(id);
  return version === null ? undefined : ((await sheets.template(version))?.content ?? null);
}

/** What the tool says in a language. */
export async function frontOf(
  needs: Needs & { readonly content: ContentReader },
  language: Language,
  id: string,
): Promise<ToolFront | null> {
  const version = templateVersionOf(id);
  if (version === null) return toolTexts(needs, language, id);
  const kept = await needs.sheets.template(version);
  if (!kept) return null;
  const { template } = readTemplate(kept.content);
  return templateFront(template, { id, language, number: kept.number });
}
