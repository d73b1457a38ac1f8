import type { Language } from '#domain/language.ts';

/** What the parties of a constructed partnership write; nothing here is anybody's real words. */
export type PartyTexts = {
  readonly name: string;
  readonly place: string;
  readonly brings: string;
  readonly wants: string;
  readonly mustHave: string;
  readonly gain: string;
  readonly effort: string;
};

type Example = {
  readonly title: string;
  readonly occasion: string;
  readonly purpose: string;
  readonly together: string;
  readonly parties: readonly [PartyTexts, PartyTexts, PartyTexts];
};

const da: Example = {
  title: 'Lyd mellem reolerne',
  occasion: 'Museet har en udstilling, der kan rejse, og biblioteket bygger om.',
  purpose: 'Folk, der ikke kommer på museum, møder ny kunst på vej gennem biblioteket.',
  together: 'Kunst, der bliver set af dem, som kom for at aflevere en krimi.',
  parties: [
    {
      name: 'Åkøbing Bibliotek',
      place: 'Åkøbing',
      brings: 'En læsesal, ti timer om måneden og 4.000 modtagere af et nyhedsbrev.',
      wants: 'At være et sted, man møder ny kunst uden at have bedt om det.',
      mustHave: 'At læsesalen er stille før klokken ti.',
      gain: '4',
      effort: '3',
    },
    {
      name: 'Museet for Ny Lyd',
      place: 'Åkøbing',
      brings: 'Fire lydværker, en konservator og transport.',
      wants: 'At blive hørt af dem, der aldrig går på museum.',
      mustHave: 'Museets navn skal stå ved hvert lydværk.',
      gain: '5',
      effort: '4',
    },
    {
      name: 'Ærø Universitet',
      place: 'Ærøskøbing',
      brings: 'To studerende, der spørger de besøgende.',
      wants: 'Viden om, hvad lyd gør ved et rum.',
      mustHave: 'Vi må udgive det, vi finder.',
      gain: '3',
      effort: '2',
    },
  ],
};

const en: Example = {
  title: 'Sound between the shelves',
  occasion: 'The museum has an exhibition that can travel, and the library is rebuilding.',
  purpose: 'People who never visit a museum meet new art on their way through the library.',
  together: 'Art that is seen by those who came to return a crime novel.',
  parties: [
    {
      name: 'Riverton Library',
      place: 'Riverton',
      brings: 'A reading room, ten hours a month and 4,000 readers of a newsletter.',
      wants: 'To be a place where one meets new art without having asked for it.',
      mustHave: 'The reading room is quiet before ten o’clock.',
      gain: '4',
      effort: '3',
    },
    {
      name: 'Museum of New Sound',
      place: 'Riverton',
      brings: 'Four sound works, a conservator and transport.',
      wants: 'To be heard by those who never go to a museum.',
      mustHave: 'The museum’s name stands beside each sound work.',
      gain: '5',
      effort: '4',
    },
    {
      name: 'Island University',
      place: 'Westport',
      brings: 'Two students who ask the visitors.',
      wants: 'To know what sound does to a room.',
      mustHave: 'We may publish what we find.',
      gain: '3',
      effort: '2',
    },
  ],
};

export const examples: Readonly<Record<Language, Example>> = { da, en };
