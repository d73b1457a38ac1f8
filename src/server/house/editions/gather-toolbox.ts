import { isFor, needs } from '#features/toolbox/index-page/tool-uses.ts';
import type { ToolboxPrint } from '#server/documents/books/toolbox.ts';
import { address } from '#words/addresses.ts';
import { guideWords } from '#words/guide/index.ts';
import { toolsIndexWords } from '#words/tools-index/index.ts';
import type { EditionContent } from './edition-content.ts';

/** Every tool of a language, chapter by chapter and by what people come with. */
export function gatherToolbox({ language, tools, chapters }: EditionContent, origin: string): ToolboxPrint {
  const say = toolsIndexWords(language);
  return {
    title: say('posterTitle'),
    lead: say('posterLead'),
    summary: guideWords(language)('toolsDescription'),
    address: origin + address(language, 'tools'),
    groups: chapters
      .map(({ front }) => ({
        chapter: front.chapter,
        title: front.short,
        tools: tools
          .filter(({ chapter }) => chapter === front.id)
          .map(({ code, title, duration }) => ({ code, title, duration })),
      }))
      .filter((group) => group.tools.length > 0),
    needs: needs
      .map((need) => ({
        title: say(`need_${need}`),
        codes: [...new Set(tools.filter(({ id }) => isFor(id, need)).map(({ code }) => code))],
      }))
      .filter(({ codes }) => codes.length > 0),
  };
}
