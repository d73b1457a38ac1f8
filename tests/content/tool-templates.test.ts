import { describe, expect, it } from 'vitest';
import { parseTemplate } from '#domain/templates/parse-template.ts';
import { promptsOf } from '#domain/templates/model.ts';
import { templateTool } from '#domain/templates/template-tool.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { templateFromTool } from '#features/templates/copy-tool.ts';
import { templateFront } from '#features/toolbox/template-front.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { readToolFront } from './tool-sample.ts';

const shape = ({ id, kind, choices, columns, fixed }: Prompt): object => ({
  ...{ id, kind, choices, fixed },
  columns: columns?.map(shape),
});

describe.each(shelvedTools)('a copy of %s as a template', async (id) => {
  const tool = (await takeTool(id)) as Tool;
  const fronts = { da: await readToolFront('da', id), en: await readToolFront('en', id) };
  const template = templateFromTool(tool, fronts);

  it('is whole, in both languages, and asks the same', () => {
    expect(parseTemplate(template)).toEqual({ ok: true, value: template });
    const copied = templateTool('template:x', template).prompts;
    const asked = tool.groups.flatMap(({ prompts }) =>
      prompts.flatMap((name) => tool.prompts.filter((prompt) => prompt.id === name)),
    );
    expect(copied.map(shape)).toEqual(asked.map(shape));
  });

  it.each(['da', 'en'] as const)('says in %s what the tool says', (language) => {
    const said = templateFront(template, { id: 'template:x', language, number: 1 });
    for (const prompt of promptsOf(template)) {
      const { label, choices } = fronts[language].prompts[prompt.id] ?? {};
      expect(said.prompts[prompt.id]?.label).toBe(label);
      expect(said.prompts[prompt.id]?.choices).toEqual(choices);
    }
  });
});
