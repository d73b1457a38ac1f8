import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseToolSheet } from '../tools/parse-tool-sheet.ts';
import { noteOf, noteSheet } from './note-sheet.ts';
import { noteTool } from './note-tool.ts';

it('a note is a sheet that the live room takes, and comes back as it was', () => {
  const word = fc.string({ unit: 'grapheme-ascii', maxLength: 100 });
  fc.assert(
    fc.property(word, word, (title, text) => {
      const sheet = noteSheet({ title: `N ${title}`.trim(), text: text.trim() });
      const read = parseToolSheet(noteTool, sheet);
      expect(read.ok).toBe(true);
      expect(noteOf(sheet)).toEqual({ title: `N ${title}`.trim(), text: text.trim() });
    }),
  );
});
