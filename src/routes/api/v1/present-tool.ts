import { isLanguage, type Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { sheetSchema } from '#domain/tools/sheet-schema.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { listTools, toolTexts, type ToolFront } from '#features/guide/index.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import type { Call } from './answer-api.ts';

const languageOf = ({ needs, query }: Call): Language => {
  const asked = String(query['language'] ?? '');
  return isLanguage(asked) ? asked : needs.language;
};

const listed = ({ publicUrl }: Needs, language: Language, { tool, front }: Known) => ({
  id: tool.id,
  code: tool.code,
  version: tool.version,
  url: publicUrl + address(language, 'tools', front.slug),
  definition: `${publicUrl}/api/v1/tools/${tool.id}.json`,
  title: front.title,
  summary: front.summary,
  chapter: front.chapter,
  phases: front.phases,
  who: front.who,
  duration: front.duration,
  group: front.group,
});

type Known = { readonly tool: Tool; readonly front: ToolFront };

/** Every tool that can be filled in. */
export async function presentTools(call: Call) {
  const { needs } = call;
  const language = languageOf(call);
  const fronts = (await listTools(needs, language)).filter(({ id }) => shelvedTools.includes(id));
  const known = await Promise.all(fronts.map(async (front) => ({ front, tool: await takeTool(front.id) })));
  const items = known.flatMap(({ front, tool }) => (tool ? [listed(needs, language, { front, tool })] : []));
  return done({ items });
}

export async function presentTool(call: Call, id: string) {
  const { needs } = call;
  const language = languageOf(call);
  const known = await findTool(needs, language, id);
  if (!known.ok) return known;
  const { tool, front } = known.value;
  return done({
    ...listed(needs, language, known.value),
    groups: tool.groups.map((group) => ({ ...group, title: front.groups[group.id]?.title ?? group.id })),
    prompts: tool.prompts.map((prompt) => ({ ...prompt, text: front.prompts[prompt.id] ?? {} })),
    sides: tool.sides ?? null,
    apart: tool.apart ?? null,
    schema: sheetSchema(tool),
  });
}

async function findTool(needs: Needs, language: Language, id: string): Promise<Result<Known>> {
  const tool = await takeTool(id);
  const front = tool && (await toolTexts(needs, language, id));
  return front ? done({ tool, front }) : problem('not-found');
}
