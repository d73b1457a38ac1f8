import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPrompt, emptyTemplate } from './empty-template.ts';
import { limits, type Template, type TemplatePrompt } from './model.ts';
import { parseTemplate, readTemplate } from './parse-template.ts';
import { readTemplateFile, templateFile } from './template-file.ts';
import { templates } from './template.testing.ts';

const words = (da: string) => ({ da, en: '' });
const prompt = (id: string, more: Partial<TemplatePrompt> = {}): TemplatePrompt => ({
  ...emptyPrompt(id, 'text', words('Spørgsmål')),
  ...more,
});
const template = (...prompts: readonly TemplatePrompt[]): Template => {
  const empty = emptyTemplate(words('Vores eget'), ['da']);
  return { ...empty, groups: [{ id: 'g1', per: 'sheet', title: words('Om'), lead: words(''), prompts }] };
};
const problemsOf = (value: unknown) => {
  const parsed = parseTemplate(value);
  return parsed.ok ? [] : (parsed.problem.fields ?? []).map(({ kind, field }) => [kind, field]);
};

describe('a template', () => {
  it('is the same after it was a file, whatever it asks', () => {
    fc.assert(
      fc.property(templates, (one) => {
        expect(readTemplateFile(templateFile(one))).toEqual({ ok: true, value: one });
      }),
      { numRuns: 200 },
    );
  });

  it('of any garbage is problems, each with its place, and never a surprise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
        const { template: read, gaps, wrong } = readTemplate(value);
        expect(gaps.length + wrong.length).toBeGreaterThan(0);
        expect([...gaps, ...wrong].every(({ field }) => typeof field === 'string')).toBe(true);
        // What could be read can be read again, and nothing in it is wrong any more.
        expect(readTemplate(read).wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('with something broken anywhere in it is still read, and what was read is whole', () => {
    const broken = fc.tuple(templates, fc.nat(), fc.anything()).map(([one, at, value]) => {
      let number = 0;
      return JSON.parse(JSON.stringify(one), (_, each: unknown) =>
        number++ === at % 60 ? value : each,
      ) as unknown;
    });
    fc.assert(
      fc.property(broken, (value) => {
        expect(readTemplate(readTemplate(value).template).wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is wrong with a template', () => {
  it('is told with its place', () => {
    const asked = [
      prompt('a'),
      prompt('a'),
      prompt('9'),
      prompt('constructor'),
      prompt('b', { label: words(' ') }),
    ];
    expect(problemsOf(template(...asked))).toEqual([
      ['template-twice', 'groups.0.prompts.1.id'],
      ['template-bad-id', 'groups.0.prompts.2.id'],
      ['template-bad-id', 'groups.0.prompts.3.id'],
      ['template-word-missing', 'groups.0.prompts.4.label.da'],
    ]);
  });

  it('can be a scale with one step, or one that runs backwards', () => {
    const scale = { kind: 'scale', low: words('Lidt'), high: words('Meget') } as const;
    for (const [from, to] of [
      [3, 3],
      [5, 1],
      [0, 11],
      [1.5, 4],
    ] as const)
      expect(problemsOf(template(prompt('s', { ...scale, from, to })))[0]?.[0]).toBe('template-scale');
    expect(problemsOf(template(prompt('s', { ...scale, from: 0, to: 1 })))).toEqual([]);
  });

  it('can be five hundred prompts: as many as there is room for are read', () => {
    const many = template(...Array.from({ length: 500 }, (_, at) => prompt(`p${at}`)));
    expect(problemsOf(many)).toEqual([['template-too-many', 'groups.0.prompts']]);
    expect(readTemplate(many).template.groups[0]?.prompts).toHaveLength(limits.prompts);
  });

  it('can be a kind nobody knows, a table without columns, choices too few or alike', () => {
    const choice = (id: string, da: string) => ({ id, label: words(da) });
    const alike = [choice('x', 'Ja'), choice('y', 'Ja')];
    expect(problemsOf(template(prompt('a', { kind: 'slider' as never })))[0]?.[0]).toBe('template-kind');
    expect(problemsOf(template(prompt('a', { kind: 'rows' })))[0]?.[0]).toBe('template-no-columns');
    expect(problemsOf(template(prompt('a', { kind: 'choice' })))[0]?.[0]).toBe('template-few-choices');
    expect(problemsOf(template(prompt('a', { kind: 'ranking', choices: alike })))[0]?.[0]).toBe(
      'template-same',
    );
  });

  it('can be a promise of hiding that the sheet could not keep', () => {
    const hidden = template(prompt('a', { visibility: 'until-reveal' }));
    expect(problemsOf(hidden)).toEqual([['template-visibility', 'groups.0.prompts.0.visibility']]);
    expect(problemsOf({ ...hidden, apart: { least: 3, named: false } })).toEqual([]);
  });

  it('in a text is cleaned, never read as markup', () => {
    const read = readTemplate(template(prompt('a', { label: words('<script>alert(1)</script>\u0000') })));
    expect(read.template.groups[0]?.prompts[0]?.label.da).toBe('<script>alert(1)</script>');
  });
});

describe('a file', () => {
  it('that is none, another, newer, or enormous says which', () => {
    const kindOf = (text: string) => {
      const read = readTemplateFile(text);
      return read.ok ? 'good' : read.problem.kind;
    };
    const good = templateFile(template(prompt('a')));
    expect(kindOf(good)).toBe('good');
    expect(kindOf(`\uFEFF${good}`)).toBe('good');
    expect(kindOf(good.slice(0, 100))).toBe('not-a-template');
    expect(kindOf('')).toBe('not-a-template');
    expect(kindOf('[]')).toBe('not-a-template');
    expect(kindOf(good.replace('byg-template', 'byg-partnerskaber/win-win'))).toBe('other-format');
    expect(kindOf(good.replace('"version": 1', '"version": 2'))).toBe('newer-template');
    expect(kindOf(good.replace('"version": 1', '"version": "1"'))).toBe('not-a-template');
    expect(kindOf(good.replace('Spørgsmål', ''))).toBe('template-unfit');
    expect(kindOf('x'.repeat(limits.file + 1))).toBe('too-large-template');
  });
});
