import { otherLanguage } from '#domain/language.ts';
import { listChapters, listTools } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { deviceWords } from '#words/device/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  const { tools, chapters } = await within(async (needs) => ({
    tools: await listTools(needs, language),
    chapters: await listChapters(needs, language),
  }));
  const guide = (word: string): string => address(language, 'guide', word);
  return {
    say: deviceWords[language],
    product: shellWords(language)('product'),
    guide: [address(language, 'guide'), guide('checklist'), ...chapters.map(({ slug }) => guide(slug))],
    tools: tools.map(({ id, title, slug }) => ({ id, title, href: address(language, 'tools', slug) })),
    otherPath: address(otherLanguage(language), 'on-this-device'),
  };
};
