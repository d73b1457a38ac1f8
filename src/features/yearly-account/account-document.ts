import type { CsvCell } from '#domain/documents/write-csv.ts';
import { heading, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Figure } from '#domain/yearly-account/figures.ts';
import { sayDate, sayNumber } from '#words/dates.ts';
import { peopleWords } from '#words/people/index.ts';
import { accountWords } from '#words/yearly-account/index.ts';
import type { YearlyAccount } from './ports.ts';

export const accountDocuments = ['account', 'council'] as const;
export type AccountDocument = (typeof accountDocuments)[number];

export type AccountTelling = {
  readonly account: YearlyAccount;
  readonly organisation: string;
};

type Say = ReturnType<typeof accountWords>;

/** The account for the house and its partners, or the note for the committee: the same figures, told for two readers. */
export function accountDocument(which: AccountDocument, telling: AccountTelling): FormalDocument {
  const { account, organisation } = telling;
  const { language, year, countedAt } = account;
  const say = accountWords(language);
  return {
    title: say(which === 'council' ? 'councilTitle' : 'documentTitle', { year }),
    subtitle: organisation,
    language,
    author: organisation,
    date: countedAt,
    footer: say('footer', { day: sayDate(language, countedAt) }),
    blocks: which === 'council' ? council(account, say) : whole(account, say),
  };
}

/** A text of a person's; what nobody has written is said to be missing, and never made up. */
const written = (
  account: YearlyAccount,
  id: keyof YearlyAccount['texts'],
  say: Say,
): readonly DocumentBlock[] => {
  const text = account.texts[id].trim();
  return [heading(say(`text_${id}`)), text ? paragraph(text) : paragraph(say('notWritten'), 'note')];
};

const whole = (account: YearlyAccount, say: Say): readonly DocumentBlock[] => [
  ...(account.texts.intro ? [paragraph(account.texts.intro, 'lead')] : []),
  heading(say('figures')),
  figureTable(account, say),
  ...partTables(account, say),
  ...written(account, 'stories', say),
  ...written(account, 'learned', say),
  ...written(account, 'outlook', say),
  ...explained(account, say),
];

const council = (account: YearlyAccount, say: Say): readonly DocumentBlock[] => [
  heading(say('councilSummary')),
  account.texts.intro ? paragraph(account.texts.intro) : paragraph(say('notWritten'), 'note'),
  ...written(account, 'recommendation', say),
  heading(say('figures')),
  figureTable(account, say),
  ...partTables(account, say),
  ...written(account, 'stories', say),
  ...written(account, 'money', say),
  ...written(account, 'outlook', say),
  ...explained(account, say),
];

/** A figure with what it is out of; “not written down” where there is nothing to count. */
export function sayFigure({ language }: Pick<YearlyAccount, 'language'>, figure: Figure): string {
  const say = accountWords(language);
  const value = figure.value === null ? say('unknown') : sayNumber(language, figure.value);
  if (figure.value === null || figure.id === 'partnerships' || figure.id === 'sectors') return value;
  if (figure.id === 'reach' || figure.id === 'hours' || figure.id === 'money')
    return say('from', { value, count: figure.of });
  return say('outOf', { value, of: figure.of });
}

const figureTable = (account: YearlyAccount, say: Say): DocumentBlock => ({
  kind: 'table',
  caption: say('figuresCaption', { year: account.year }),
  columns: [say('figure'), say('value')],
  rows: account.figures.map((figure) => [say(`figure_${figure.id}`), sayFigure(account, figure)]),
});

export const partLabel = (
  { language }: Pick<YearlyAccount, 'language'>,
  { id }: Pick<Figure, 'id'>,
  label: string,
): string => (id === 'sectors' ? peopleWords(language)(`kind_${label}` as 'kind_library') : label);

const partTables = (account: YearlyAccount, say: Say): readonly DocumentBlock[] =>
  account.figures
    .filter(({ parts }) => parts.length > 0)
    .map((figure) => ({
      kind: 'table',
      caption: say(`parts_${figure.id === 'sectors' ? 'sectors' : 'goals-served'}`),
      columns: [
        say(`part_${figure.id === 'sectors' ? 'sectors' : 'goals-served'}`),
        say('partnershipsColumn'),
      ],
      rows: figure.parts.map(({ label, value }) => [
        partLabel(account, figure, label),
        sayNumber(account.language, value),
      ]),
    }));

/** Formula, data and caveat of each figure: a number that cannot be explained is not told. */
const explained = (account: YearlyAccount, say: Say): readonly DocumentBlock[] => [
  heading(say('explainTitle')),
  {
    kind: 'table',
    caption: say('explainTitle'),
    columns: [say('figure'), say('formula'), say('caveat')],
    rows: account.figures.map(({ id }) => [say(`figure_${id}`), say(`formula_${id}`), say(`caveat_${id}`)]),
  },
];

/** All figures as rows for a spreadsheet, the parts below the figure they belong to. */
export function accountTable(account: YearlyAccount): readonly (readonly CsvCell[])[] {
  const say = accountWords(account.language);
  return [
    [say('figure'), say('part'), say('value'), say('of'), say('formula'), say('caveat')],
    ...account.figures.flatMap((figure): readonly (readonly CsvCell[])[] => [
      [
        say(`figure_${figure.id}`),
        '',
        figure.value,
        figure.of,
        say(`formula_${figure.id}`),
        say(`caveat_${figure.id}`),
      ],
      ...figure.parts.map(({ label, value }) => [
        say(`figure_${figure.id}`),
        partLabel(account, figure, label),
        value,
        null,
        '',
        '',
      ]),
    ]),
  ];
}
