import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addGroup,
  addPrompt,
  changeFrame,
  movePrompt,
  promptAt,
  removeGroup,
  removePrompt,
  replacePrompt,
} from './edit-template.ts';
import { noWords, promptsOf, type Template } from './model.ts';
import { parseTemplate, readTemplate } from './parse-template.ts';
import { fieldsOf, partAt, pathOf, withFields, type Part } from './part-form.ts';
import { fieldsOfPrompt, promptFromFields } from './prompt-form.ts';
import { templates } from './template.testing.ts';

const placed = templates.chain((template) =>
  fc.tuple(fc.constant(template), fc.constantFrom(...placesOf(template))),
);
const placesOf = (template: Template): string[] =>
  promptsOf(template).flatMap(({ id, columns }) => [id, ...columns.map((column) => `${id}.${column.id}`)]);
const good = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  if (!result.ok || result.value === undefined) throw new Error('refused');
  return result.value;
};

describe('a template on its form', () => {
  it('is the same after every prompt of it was posted as it stood', () => {
    fc.assert(
      fc.property(templates, (template) => {
        let written: Template = template;
        for (const place of placesOf(template)) {
          const prompt = promptAt(written, place);
          if (!prompt) throw new Error(place);
          const fields = fieldsOfPrompt(prompt, template.languages);
          const posted = promptFromFields(prompt, template.languages, fields);
          written = good(replacePrompt(written, place, posted as typeof prompt));
        }
        expect(parseTemplate(written)).toEqual({ ok: true, value: template });
      }),
    );
  });

  it('is the same after its frame, its groups and its prompts were posted, each in its own form', () => {
    fc.assert(
      fc.property(templates, (template) => {
        const groups = template.groups.map(({ id }): Part => ({ of: 'group', id }));
        const prompts = placesOf(template).map((place): Part => ({ of: 'prompt', place }));
        let written: Template = template;
        for (const part of [{ of: 'frame' } as const, ...groups, ...prompts]) {
          expect(partAt(written, `${pathOf(written, part)}.label`)).toEqual(part);
          written = good(withFields(written, part, fieldsOf(written, part) ?? {}));
        }
        expect(parseTemplate(written)).toEqual({ ok: true, value: template });
      }),
    );
  });

  it('of any garbage in its fields is read, and tells what is wrong', () => {
    const garbage = fc.dictionary(
      fc.constantFrom('label.da', 'choices.da', 'fixed.en', 'from', 'to', 'most', 'drawn', 'visibility'),
      fc.string(),
    );
    fc.assert(
      fc.property(placed, garbage, ([template, place], fields) => {
        const prompt = promptAt(template, place);
        if (!prompt) throw new Error(place);
        const posted = promptFromFields(prompt, template.languages, fields);
        const read = readTemplate(good(replacePrompt(template, place, posted as typeof prompt)));
        expect(readTemplate(read.template).wrong).toEqual([]);
      }),
    );
  });

  it('keeps the id of a choice whose words stay, wherever its line goes', () => {
    const label = (da: string) => ({ da, en: '' });
    const choices = ['Ja', 'Nej', 'Måske'].map((da, at) => ({ id: `c${at + 1}`, label: label(da) }));
    const [template] = fc.sample(templates, { numRuns: 1, seed: 1 });
    const prompt = { ...promptsOf(template as Template)[0]!, kind: 'choice' as const, choices };
    const after = (lines: string) =>
      (promptFromFields(prompt, ['da'], { 'choices.da': lines }) as typeof prompt).choices.map(
        ({ id }) => id,
      );
    expect(after('Nej\nJa\nMåske')).toEqual(['c2', 'c1', 'c3']);
    expect(after('Ja\nNej tak\nMåske')).toEqual(['c1', 'c2', 'c3']);
    expect(after('Nej')).toEqual(['c2']);
    expect(after('Ja\nNej\nMåske\nVed ikke')).toEqual(['c1', 'c2', 'c3', 'c4']);
  });
});

describe('changes of a template', () => {
  it('leave nothing wrong behind, whatever is moved, added or removed', () => {
    const deeds = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('up', 'down', 'remove', 'add', 'group', 'alone')),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(templates, deeds, (start, all) => {
        let template = start;
        for (const [number, deed] of all) {
          const places = placesOf(template);
          const place = places[number % Math.max(1, places.length)] ?? 'nothing';
          const group = template.groups[number % template.groups.length]?.id ?? '';
          const added = { kind: 'text' as const, label: template.title };
          const changed =
            deed === 'remove'
              ? removePrompt(template, place)
              : deed === 'add'
                ? addPrompt(template, { group }, added)
                : deed === 'group'
                  ? ({
                      ok: true,
                      value: addGroup(template, { title: template.title, per: 'sheet' }),
                    } as const)
                  : deed === 'alone'
                    ? ({
                        ok: true,
                        value: changeFrame(template, { ...template, sides: null, apart: null }),
                      } as const)
                    : movePrompt(template, place, deed === 'up' ? -1 : 1);
          if (changed.ok) template = readTemplate(changed.value).template;
          if (changed.ok) expect(readTemplate(changed.value).wrong).toEqual([]);
        }
      }),
    );
  });

  it('moved down and up again stands where it stood, and one that is gone says so', () => {
    fc.assert(
      fc.property(placed, ([template, place]) => {
        const down = good(movePrompt(template, place, 1));
        expect(promptsOf(down)).toHaveLength(promptsOf(template).length);
        expect(movePrompt(template, 'no.such', 1)).toMatchObject({ problem: { kind: 'template-gone' } });
        expect(removePrompt(good(removePrompt(template, place)), place).ok).toBe(false);
      }),
    );
  });

  it('never take a group away with prompts in it', () => {
    const [template] = fc.sample(templates, { numRuns: 1, seed: 2 });
    const grown = addGroup(template as Template, { title: noWords, per: 'sheet' });
    expect(removeGroup(grown, 'g1')).toMatchObject({ problem: { kind: 'template-group-full' } });
    expect(removeGroup(grown, grown.groups.at(-1)?.id ?? '').ok).toBe(true);
  });
});
