import type { Tool } from '#domain/tools/tool.ts';
import { takeTool } from './tool-shelf.ts';

/** What a tool is made from: its place on the shelf, or the content of an organisation's template. */
export type ToolSource = { readonly id: string; readonly template?: unknown };

/** The tool, from the shelf or from the template that comes with it; null when it is neither. */
export async function takeEngine({ id, template }: ToolSource): Promise<Tool | null> {
  if (template === null || template === undefined) return takeTool(id);
  const { readTemplate } = await import('#domain/templates/parse-template.ts');
  const { templateTool } = await import('#domain/templates/template-tool.ts');
  return templateTool(id, readTemplate(template).template);
}
