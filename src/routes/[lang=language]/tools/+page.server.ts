import { otherLanguage, type Language } from '#domain/language.ts';
import { listChapters, listTools, type ChapterFront } from '#features/guide/index.ts';
import {
  arrangeTools,
  findTools,
  readToolAsk,
  toolQuery,
  type Arrangement,
} from '#features/toolbox/index-page/arrange-tools.ts';
import { isNeed } from '#features/toolbox/index-page/tool-uses.ts';
import { address } from '#words/addresses.ts';
import { modelTexts } from '#words/models/index.ts';
import { toolsIndexWords } from '#words/tools-index/index.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language } = event.locals;
  const ask = readToolAsk(event.url.searchParams);
  const [all, chapters] = await within(async (needs) => [
    await listTools(needs, language),
    await listChapters(needs, language),
  ]);
  const found = findTools(all, ask);
  // What people type is not kept for others: there is no end to it.
  if (!ask.words) markPublic(event);
  const ids = chapters.map(({ id }) => id);
  const groups = arrangeTools(found, ask.by, ids).map(({ id, tools }) => ({
    ...headOf(language, { by: ask.by, id, chapters }),
    tools: tools.map(({ slug, code, title, summary, duration, group }) => {
      const entry = { slug, code, title, duration };
      return ask.by === 'chapter' ? { ...entry, summary, group } : entry;
    }),
  }));
  return {
    ask,
    count: found.length,
    groups,
    otherPath: address(otherLanguage(language), 'tools') + toolQuery(ask),
  };
};

type Head = { readonly id: string; readonly title: string; readonly href?: string };
type Under = { readonly by: Arrangement; readonly id: string; readonly chapters: readonly ChapterFront[] };

/** What a group is called, and the chapter it belongs to. */
function headOf(language: Language, { by, id, chapters }: Under): Head {
  const say = toolsIndexWords(language);
  if (by === 'need') return { id, title: isNeed(id) ? say(`need_${id}`) : id };
  if (by === 'phase') {
    const name = modelTexts(language).phases.phases[Number(id) - 1]?.[0] ?? '';
    return { id: `phase-${id}`, title: say('phase', { number: id, name }) };
  }
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) return { id, title: id };
  return { id, title: `${chapter.chapter} ${chapter.short}`, href: address(language, 'guide', chapter.slug) };
}
