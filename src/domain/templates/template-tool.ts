import type { Prompt } from '../prompts/prompt.ts';
import type { Tool } from '../tools/tool.ts';
import { combineTemplate, computeTemplate } from './compute.ts';
import { type Template, type TemplatePrompt } from './model.ts';

const prefix = 'template:';
const pattern = /^template:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The tool's name where a sheet says what it is of: one version of one template, which never changes. */
export const templateToolId = (versionId: string): string => prefix + versionId;

/** The version that a tool's name names; null for a tool from the shelf. */
export const templateVersionOf = (tool: string): string | null => pattern.exec(tool)?.[1] ?? null;

/** The template as a tool of the engine. */
export function templateTool(id: string, template: Template): Tool {
  const { sides, apart, wide, groups } = template;
  const prompts = groups.flatMap(({ per, prompts: asked }) => asked.map((prompt) => toPrompt(prompt, per)));
  return {
    id,
    code: '',
    version: 1,
    prompts,
    groups: groups.map((group) => ({ id: group.id, prompts: group.prompts.map((prompt) => prompt.id) })),
    ...(sides && { sides }),
    ...(apart && { apart }),
    ...(wide && { wide }),
    compute: (sheet) => computeTemplate(prompts, sheet),
    ...(apart && { combine: (voices) => combineTemplate(prompts, voices) }),
  };
}

function toPrompt(asked: TemplatePrompt, per: Prompt['per']): Prompt {
  const { id, kind, visibility, required, longest, from, to, most, drawn, shownWhen, language } = asked;
  return {
    id,
    kind,
    per,
    visibility,
    ...(required && { required }),
    ...(longest !== null && { longest }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(most !== null && { most }),
    ...(asked.choices.length > 0 && { choices: asked.choices.map((choice) => choice.id) }),
    ...(asked.columns.length > 0 && { columns: asked.columns.map((column) => toPrompt(column, per)) }),
    ...(asked.fixed.length > 0 && { fixed: asked.fixed.map((row) => row.id) }),
    ...(drawn && { drawn }),
    ...(shownWhen.length > 0 && { shownWhen }),
    ...(language && { language }),
  };
}
