import type { DocumentPress, FormalDocument } from '#domain/documents/model.ts';
import { PressRefused } from '#domain/documents/press-refused.ts';
import { writeDocx } from './docx/write-docx.ts';
import { prepareManuscript } from './prepare-manuscript.ts';
import { paperData } from './set-paper.ts';
import { makeTypesetters, type TypesettersOptions } from './typesetters.ts';
import { typesettingData, type Job } from './typesetting.ts';

const usual: TypesettersOptions = { count: 2, waiting: 40, timeLimit: 10_000, restAfter: 120_000 };

/** More than this many characters is no agreement, but somebody's library. */
const largest = 8_000_000;

/** Opens the press; close it with `await using`. */
export function makePress(options: Partial<TypesettersOptions> = {}): DocumentPress & AsyncDisposable {
  const typesetters = makeTypesetters({ ...usual, ...options });
  return {
    pdf: async (document) => typesetters.set(jobFor(document)),
    paper: async (sheet) =>
      typesetters.set({ kind: 'pdf', template: 'paper', data: bounded(paperData(sheet)) }),
    docx: async (document) => writeDocx(prepareManuscript(document)),
    [Symbol.asyncDispose]: () => typesetters[Symbol.asyncDispose](),
  };
}

const jobFor = (document: FormalDocument): Job => ({
  kind: 'pdf',
  template: document.slides ? 'deck' : 'document',
  data: bounded(typesettingData(prepareManuscript(document))),
  standard: document.archival ? 'a-2a' : 'ua-1',
});

function bounded(data: string): string {
  if (data.length > largest) throw new PressRefused('too-large', `${data.length} characters`);
  return data;
}
