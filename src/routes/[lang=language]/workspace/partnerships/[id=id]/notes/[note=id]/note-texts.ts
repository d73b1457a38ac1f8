import type { Language } from '#domain/language.ts';
import { noteTool } from '#domain/notes/note-tool.ts';
import type { ToolTexts } from '#features/toolbox/index.ts';
import { noteWords } from '#words/notes/index.ts';
import { resultWords } from '#words/results/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';

/** What a note says where a sheet says its questions. */
export function noteTexts(language: Language): ToolTexts {
  const say = noteWords(language);
  const prompts = {
    title: { label: say('name'), help: '' },
    text: { label: say('text'), help: say('privacy') },
  };
  return {
    id: noteTool.id,
    title: say('title'),
    language,
    prompts,
    groups: { note: { title: say('theNote'), lead: '' } },
    sides: undefined,
    ui: toolboxTexts[language],
    result: { prompts, results: {}, says: {}, sides: undefined, ui: resultWords[language] },
  };
}
