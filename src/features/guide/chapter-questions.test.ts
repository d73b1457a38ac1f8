import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aroundQuestions, questionsOf } from './chapter-questions.ts';

const chapters = (language: string) =>
  readdirSync(`content/${language}/guide`)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name, body: readFileSync(`content/${language}/guide/${name}`, 'utf8') }));

describe('the questions of a chapter', () => {
  it('keep their ids when they are reworded, moved or added to', () => {
    const before = questionsOf(':::questions{ids="who why"}\n- Who?\n- Why so?\n:::');
    const after = questionsOf(':::questions{ids="why when who"}\n- Why, then?\n- When?\n- Who is it?\n:::');
    expect(before.map(({ id }) => id)).toEqual(['who', 'why']);
    expect(after.find(({ id }) => id === 'who')?.text).toBe('Who is it?');
  });

  it('are numbered where the chapter gives no words, whatever kind of list it is', () => {
    const body =
      'Text\n\n:::questions\n1. One *word* and [a link](guide:care)?\n2. Two\n   lines?\n:::\n\nMore';
    expect(questionsOf(body)).toEqual([
      { id: 'q1', text: 'One word and a link?' },
      { id: 'q2', text: 'Two lines?' },
    ]);
    expect(questionsOf('- a list of something else')).toEqual([]);
  });

  it('are the same in both languages, each with an id of its own', () => {
    const [da, en] = [chapters('da'), chapters('en')];
    expect(da.map(({ name }) => name)).toEqual(en.map(({ name }) => name));
    da.forEach(({ name, body }, index) => {
      const [danish, english] = [questionsOf(body), questionsOf(en[index]?.body ?? '')];
      const ids = danish.map(({ id }) => id);
      expect(
        english.map(({ id }) => id),
        name,
      ).toEqual(ids);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(ids.length, name).toBeGreaterThanOrEqual(5);
      for (const id of ids) expect(id, `${name}: every question has a word in ids="…"`).not.toMatch(/^q\d+$/);
    });
  });

  it('stand in the page between what comes before and after, and nothing is lost', () => {
    const html = '<p>a</p><div class="box box-questions" role="note"><ul><li>Q</li></ul></div><p>b</p>';
    expect(aroundQuestions(html)).toEqual({ before: '<p>a</p>', after: '<p>b</p>' });
    expect(aroundQuestions('<p>none</p>')).toEqual({ before: '<p>none</p>', after: '' });
  });
});
