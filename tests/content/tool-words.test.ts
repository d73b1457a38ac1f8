import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { definitionQuestions, hardQuestions } from '#domain/definitions/definition-test.ts';
import { type Language, languages } from '#domain/language.ts';
import { chapters, lines } from '#domain/tools/checklist/lines.ts';
import { fronts } from '#features/guide/schema.ts';
import { da } from '#words/definitions/da.ts';
import { en } from '#words/definitions/en.ts';

const frontOf = async (language: Language, path: string): Promise<unknown> => {
  const file = new URL(`../../content/${language}/${path}.md`, import.meta.url);
  return parse((await readFile(file, 'utf8')).split(/^---$/m)[1] ?? '');
};

describe.each(languages)('a tool that asks what a page asks, in %s', (language) => {
  it('asks the eight questions of the definition in the same words', async () => {
    const { prompts, groups } = fronts.tools.parse(await frontOf(language, 'tools/definition-test'));
    const words: Readonly<Record<string, string>> = language === 'da' ? da : en;
    for (const id of definitionQuestions)
      expect([prompts[id]?.label, prompts[id]?.help]).toEqual([words[`${id}Ask`], words[`${id}Hint`]]);
    const numbers = hardQuestions.map((id) => definitionQuestions.indexOf(id) + 1);
    for (const number of numbers) expect(groups['questions']?.lead).toContain(String(number));
  });

  it('has the 24 lines of the checklist in the same words and the same order', async () => {
    const { prompts } = fronts.tools.parse(await frontOf(language, 'tools/checklist'));
    const list = fronts.checklist.parse(await frontOf(language, 'checklist/checklist'));
    expect(list.groups.map(({ chapter }) => chapter)).toEqual(chapters);
    for (const { chapter, lines: said } of list.groups) {
      expect(prompts[chapter]?.rows).toEqual(Object.fromEntries(said.map(({ id, text }) => [id, text])));
      expect(said.map(({ id }) => id)).toEqual(lines[chapters.find((id) => id === chapter) ?? 'why']);
    }
  });
});
