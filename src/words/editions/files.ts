import type { Bilingual } from '#domain/language.ts';

/** The editions of the whole guide; each chapter is one besides. */
export const editionKinds = [
  'book',
  'epub',
  'page',
  'pixi',
  'pixi-reading',
  'poster-a4',
  'poster-a3',
  'slides',
  'toolbox-a3',
  'toolbox-pocket',
  'toolbox-pocket-reading',
  'game-cards',
] as const;
export type EditionKind = (typeof editionKinds)[number];

/** The last part of an edition's address, which is cited and printed: it does not change. */
export const editionFiles: Bilingual<Readonly<Record<EditionKind, string>>> = {
  da: {
    book: 'byg-partnerskaber.pdf',
    epub: 'byg-partnerskaber.epub',
    page: 'byg-partnerskaber.html',
    pixi: 'lommeudgave.pdf',
    'pixi-reading': 'lommeudgave-til-skaerm.pdf',
    'poster-a4': 'tjekliste-a4.pdf',
    'poster-a3': 'tjekliste-a3.pdf',
    slides: 'praesentation.pdf',
    'toolbox-a3': 'vaerktoejskassen-a3.pdf',
    'toolbox-pocket': 'vaerktoejskassen-i-lommen.pdf',
    'toolbox-pocket-reading': 'vaerktoejskassen-i-lommen-til-skaerm.pdf',
    'game-cards': 'partnerskabsspillet.pdf',
  },
  en: {
    book: 'build-partnerships.pdf',
    epub: 'build-partnerships.epub',
    page: 'build-partnerships.html',
    pixi: 'pocket-edition.pdf',
    'pixi-reading': 'pocket-edition-for-the-screen.pdf',
    'poster-a4': 'checklist-a4.pdf',
    'poster-a3': 'checklist-a3.pdf',
    slides: 'presentation.pdf',
    'toolbox-a3': 'toolbox-a3.pdf',
    'toolbox-pocket': 'toolbox-pocket.pdf',
    'toolbox-pocket-reading': 'toolbox-pocket-for-the-screen.pdf',
    'game-cards': 'partnership-game.pdf',
  },
};
