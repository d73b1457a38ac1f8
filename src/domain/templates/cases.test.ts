import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeGroup, movePrompt, removeGroup, removePrompt } from './edit-template.ts';
import { promptsOf, type Template } from './model.ts';
import { parseTemplate, readTemplate } from './parse-template.ts';
import { fieldsOfPrompt, manyCases, promptFromFields } from './prompt-form.ts';
import { templates } from './template.testing.ts';

/** Any change that a person can make to what stands where. */
const edited = (template: Template, chance: number): readonly Template[] => {
  const prompts = promptsOf(template);
  const place = prompts[chance % prompts.length]?.id ?? '';
  const group = template.groups[chance % template.groups.length];
  const changes = [
    removePrompt(template, place),
    movePrompt(template, place, 1),
    movePrompt(template, place, -1),
    ...(group ? [changeGroup(template, group.id, { ...group, per: 'sheet' })] : []),
    ...(group ? [removeGroup(template, group.id)] : []),
  ];
  return changes.flatMap((change) => (change.ok ? [change.value] : []));
};

describe('what a prompt depends on', () => {
  it('is always there and above it, whatever is moved, changed or removed', () => {
    fc.assert(
      fc.property(templates, fc.nat(), (template, chance) => {
        for (const changed of edited(template, chance)) expect(readTemplate(changed).wrong).toEqual([]);
      }),
    );
  });

  it('stays as it is by its form, one answer or many', () => {
    fc.assert(
      fc.property(templates, (template) => {
        for (const prompt of promptsOf(template)) {
          const fields = fieldsOfPrompt(prompt, template.languages);
          const back = promptFromFields(prompt, template.languages, fields);
          expect(back).toMatchObject({ shownWhen: prompt.shownWhen, language: prompt.language });
          if (prompt.shownWhen[0]?.[0]?.among.length === 2) expect(fields['shownWhen']).toBe(manyCases);
        }
      }),
    );
  });

  it('is told where it names what is not there, comes after it, or waits for itself', () => {
    const asked = (id: string, prompt: string, among = ['yes']) => ({
      id,
      kind: 'choice',
      label: { da: id },
      choices: [
        { id: 'yes', label: { da: 'Ja' } },
        { id: 'no', label: { da: 'Nej' } },
      ],
      ...(prompt !== '' && { shownWhen: [[{ prompt, among }]] }),
    });
    const read = (...prompts: object[]) =>
      parseTemplate({
        languages: ['da'],
        title: { da: 'Lyd' },
        groups: [{ id: 'g1', per: 'sheet', title: { da: 'Om' }, prompts }],
      });
    expect(read(asked('a', ''), asked('b', 'a'))).toMatchObject({ ok: true });
    for (const wrong of [asked('b', 'gone'), asked('b', 'b'), asked('b', 'a', ['perhaps'])])
      expect(read(asked('a', ''), wrong)).toMatchObject({
        problem: { fields: [{ kind: 'template-case', field: 'groups.0.prompts.1.shownWhen' }] },
      });
    expect(read(asked('a', 'b'), asked('b', ''))).toMatchObject({ ok: false });
  });
});
