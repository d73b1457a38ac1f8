import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { toolPaper } from '#features/toolbox/results/tool-paper.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { altsIn, lettersOf, openPdf } from '#server/documents/opened-pdf.ts';
import { makePress } from '#server/documents/press.ts';
import { readToolFront } from './tool-sample.ts';

const press = makePress({ timeLimit: 60_000 });
afterAll(() => press[Symbol.asyncDispose]());

const kept = process.env.KEEP_DOCUMENTS;

describe.each(shelvedTools)('the empty sheet of %s', async (id) => {
  const tool = (await takeTool(id)) as Tool;

  it.each(languages)('asks in %s for all that the form asks for, in its order', async (language) => {
    const front = await readToolFront(language, id);
    const address = `https://byg.example/p/${front.slug}`;
    const paper = toolPaper({ tool, front, language, address, date: '2026-11-22T13:03:00.000Z' });
    const bytes = await press.paper(paper);
    if (kept) {
      mkdirSync(kept, { recursive: true });
      writeFileSync(`${kept}/paper-${id}-${language}.pdf`, bytes);
    }
    const pdf = await openPdf(bytes);
    expect(pdf).toMatchObject({ ua: '1', tagged: true, language, title: front.title });
    expect(altsIn(pdf.parts).join()).toContain(`byg.example/p/${front.slug}`);
    const labels = paper.parts.flatMap(({ fields }) => fields.map(({ label }) => lettersOf(label).slice(0, 30)));
    let from = 0;
    for (const label of labels) {
      const found = pdf.letters.indexOf(label, from);
      expect(found, label).toBeGreaterThan(-1);
      from = found;
    }
    // What is to be written in the other language is asked for by the sheet in that language.
    const asked = tool.prompts.filter(
      (prompt) => prompt.id !== 'title' && (prompt.language ?? language) === language,
    ).length;
    const fields = paper.parts.flatMap((part) => part.fields.filter(({ kind }) => kind !== 'group'));
    expect(fields).toHaveLength(asked);
  });
});
