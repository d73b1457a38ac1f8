import { rounds, type Deck } from '#domain/games/model.ts';
import type { Language } from '#domain/language.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { hero } from '#interface/drawings/scenes.ts';
import { editionWords } from '#words/editions/index.ts';
import { gameWords } from '#words/games/index.ts';
import { commonData } from './set-book.ts';
import type { SheetSource } from './sheet-source.ts';
import { shownAddress } from './shown-address.ts';

/** The game's deck with its rules, to print on A4 and cut out. */
export function cardsData(deck: Deck, address: string, { language, imprint, summary }: SheetSource): string {
  const say = gameWords(language);
  const common = commonData(language, imprint);
  return JSON.stringify({
    ...common,
    summary,
    title: say('title'),
    lead: say('cardsLead'),
    drawing: printDrawing(hero),
    rulesTitle: say('howTitle'),
    rules: (['rule1', 'rule2', 'rule3', 'rule4', 'rule5', 'rule6'] as const).map((rule) => say(rule)),
    roundsTitle: say('roundsTitle'),
    rounds: rounds.map((round) => ({ title: say(`round_${round}`), task: say(`task_${round}`) })),
    cutTitle: say('cutTitle'),
    cut: say('cut'),
    address,
    shown: shownAddress(address),
    foot: `${editionWords(language)('product')} · ${String(common['day'])} · CC BY 4.0`,
    kinds: kindsOf(deck, language),
  });
}

/** How many rows of cards a page has, which colour, and how large the text is. */
function kindsOf({ scenarios, roles, interests, events }: Deck, language: Language) {
  const say = gameWords(language);
  const side = (one: 'library' | 'partner' | 'neither'): string => say(`side_${one}`);
  return [
    {
      ...{ title: say('scenarios'), rows: 2, arc: 1, size: 13.5 },
      cards: scenarios.map(({ title, library, partner, story, question }) => ({
        label: say('scenario'),
        title: title[language],
        lines: [
          say('libraryIs', { text: library[language] }),
          say('partnerIs', { text: partner[language] }),
          story[language],
          say('settle', { text: question[language] }),
        ],
      })),
    },
    {
      ...{ title: say('roles'), rows: 4, arc: 2, size: 15 },
      cards: roles.map((role) => ({
        label: say('roleOf', { side: side(role.side) }),
        title: role.title[language],
        lines: [role.does[language]],
      })),
    },
    {
      ...{ title: say('interests'), rows: 4, arc: 3, size: 17 },
      cards: interests.map((one) => ({
        label: say('interestOf', { side: side(one.side) }),
        title: '',
        lines: [one.text[language]],
      })),
    },
    {
      ...{ title: say('events'), rows: 4, arc: 0, size: 14.5 },
      cards: events.map((one) => ({
        label: say('eventFrom', { round: one.from }),
        title: one.title[language],
        lines: [one.text[language]],
      })),
    },
  ];
}
