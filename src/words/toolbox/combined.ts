import type { Bilingual } from '#domain/language.ts';

type Word =
  | 'text'
  | 'open'
  | 'openHint'
  | 'voices'
  | 'name'
  | 'nameHint'
  | 'voice'
  | 'remove'
  | 'removed'
  | 'refused'
  | 'added'
  | 'tooFew'
  | 'together';

/** Putting several people's sheets together in one browser; fetched when somebody does. */
export const combinedWords: Bilingual<Readonly<Record<Word, string>>> = {
  da: {
    text: 'Har flere udfyldt arket hver for sig, kan du lægge deres filer sammen her. Intet forlader din browser, og intet bliver gemt, når du lukker siden.',
    open: 'Vælg filer',
    openHint: 'Vælg en fil fra hver person. Filen hentes under arket med ”Hent som fil”.',
    voices: 'Ark, der er lagt sammen',
    name: 'Navn på arket',
    nameHint: 'Lad feltet stå tomt, hvis arket skal være uden navn.',
    voice: 'Ark {number}',
    remove: 'Tag {name} ud',
    removed: '{name} er taget ud.',
    refused: '{file}: {problem}',
    added: 'Der er nu {count} ark.',
    tooFew: 'Resultatet vises, når der er mindst {least} ark, så ingen kan genkendes. Nu er der {count}.',
    together: 'Det viser arkene tilsammen',
  },
  en: {
    text: 'If several people filled in the sheet on their own, you can put their files together here. Nothing leaves your browser, and nothing is kept when you close the page.',
    open: 'Choose files',
    openHint: 'Choose one file from each person. It is fetched below the sheet with “Download as a file”.',
    voices: 'Sheets put together',
    name: 'Name of the sheet',
    nameHint: 'Leave the field empty if the sheet is to have no name.',
    voice: 'Sheet {number}',
    remove: 'Take out {name}',
    removed: '{name} has been taken out.',
    refused: '{file}: {problem}',
    added: 'There are now {count} sheets.',
    tooFew:
      'The result is shown once there are at least {least} sheets, so that nobody can be recognised. So far: {count}.',
    together: 'What the sheets show together',
  },
};
