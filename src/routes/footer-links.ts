import type { Language } from '#domain/language.ts';
import type { Link } from '#interface/link.ts';
import { aboutAddress, aboutPages } from '#words/about/about-addresses.ts';
import { aboutWords } from '#words/about/index.ts';
import { address } from '#words/addresses.ts';
import { definitionWords } from '#words/definitions/index.ts';
import { deviceWords } from '#words/device/index.ts';
import { knowledgeWords } from '#words/knowledge/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { gameWords } from '#words/games/index.ts';
import { workshopWords } from '#words/workshops/index.ts';
import { capital } from './capital.ts';

type Group = { readonly title: string; readonly links: readonly Link[] };

/** The way to every part of the product, at the foot of every page. */
export function footerLinks(language: Language): readonly Group[] {
  const [shell, tell, about] = [shellWords(language), knowledgeWords(language), aboutWords(language)];
  const knowledge = (word: string, label: string): Link => ({
    href: address(language, 'knowledge', word),
    label,
  });
  return [
    {
      title: about('footerUse'),
      links: [
        { href: address(language, 'guide'), label: shell('guide') },
        { href: address(language, 'guide', 'checklist'), label: about('footerChecklist') },
        { href: address(language, 'guide', 'editions'), label: about('footerEditions') },
        { href: address(language, 'tools'), label: shell('tools') },
        { href: address(language, 'workshops'), label: workshopWords(language)('beginTitle') },
        { href: address(language, 'workshop'), label: workshopWords(language)('joinTitle') },
        { href: address(language, 'game'), label: gameWords(language)('title') },
        { href: address(language, 'on-this-device'), label: deviceWords[language].title },
        { href: address(language, 'film'), label: shell('film') },
        { href: address(language, 'cases'), label: shell('cases') },
        { href: address(language, 'cases', 'tell'), label: about('footerTell') },
        { href: address(language, 'search'), label: shell('search') },
      ],
    },
    {
      title: tell('page'),
      links: [
        { href: address(language, 'knowledge'), label: tell('title') },
        knowledge('definition-test', definitionWords(language)('title')),
        knowledge('glossary', tell('glossaryTitle')),
        knowledge('publications', tell('publicationsTitle')),
        knowledge('sources', tell('sourcesTitle')),
      ],
    },
    {
      title: shell('about'),
      links: [
        { href: address(language, 'about'), label: about('indexTitle') },
        { href: address(language, 'news'), label: about('newsTitle') },
        ...aboutPages.map((page) => ({
          href: aboutAddress(language, page),
          label: about(`footer${capital(page)}`),
        })),
      ],
    },
  ];
}
