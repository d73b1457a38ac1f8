import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { CsvCell } from '#domain/documents/write-csv.ts';
import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import { contributionWords, sayAmount } from '#words/contributions/index.ts';
import { sayDay } from '#words/dates.ts';
import type { ContributionsPresented } from './reading.ts';
import { tellAmount, tellPeriod, tellSide, tellTotal } from './tell-balance.ts';

type Print = ContributionsPresented & { readonly language: Language; readonly date: Moment };

/** Gift and gain, promised and given, and every line. */
export function contributionsDocument(print: Print): FormalDocument {
  const { language, partnership, date } = print;
  const say = contributionWords(language);
  return {
    title: say('documentTitle', { name: partnership.name }),
    subtitle: sayDay(language, date.slice(0, 10)),
    language,
    author: partnership.name,
    date,
    footer: say('footer', { name: partnership.name }),
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: say('exchangeLead') },
      { kind: 'heading', level: 1, text: say('exchangeTitle') },
      exchangeTable(print),
      { kind: 'heading', level: 1, text: say('keptTitle') },
      { kind: 'paragraph', text: say('keptLead') },
      keptTable(print),
      ...worthBlocks(print),
      { kind: 'heading', level: 1, text: say('linesTitle') },
      linesTable(print),
      // One note, not two: the second stood alone on a page of its own.
      { kind: 'paragraph', tone: 'note', text: `${estimatedText(print)} ${say('documentNote')}` },
    ],
  };
}

export const nameOfParty = ({ parties, language }: Pick<Print, 'parties' | 'language'>, id: string): string =>
  parties.find((party) => party.id === id)?.organisation.name ?? contributionWords(language)('leftParty');

/** Said plainly: how many of the numbers are reckoned. */
export function estimatedText({ lines, language }: Pick<Print, 'lines' | 'language'>): string {
  const counted = lines.filter(({ withdrawn }) => !withdrawn);
  const estimates = counted.filter(({ estimate }) => estimate).length;
  return contributionWords(language)('estimated', { estimates, lines: counted.length });
}

function exchangeTable(print: Print): DocumentBlock {
  const { parties, balance, language } = print;
  const say = contributionWords(language);
  const told = (id: string, side: 'given' | 'gained'): string => {
    const own = balance.filter(({ partyId }) => partyId === id);
    return tellSide(language, own, side).join('\n') || say('nothingYet');
  };
  return {
    kind: 'table',
    caption: say('exchangeCaption'),
    columns: [say('party'), say('standing_given'), say('standing_gained')],
    rows: parties.map(({ id, organisation }) => [organisation.name, told(id, 'given'), told(id, 'gained')]),
  };
}

function keptTable(print: Print): DocumentBlock {
  const { balance, language } = print;
  const say = contributionWords(language);
  const rows = balance.filter(({ promised, given }) => promised.lines + given.lines > 0);
  if (rows.length === 0) return { kind: 'paragraph', text: say('keptNone') };
  return {
    kind: 'table',
    caption: say('keptCaption'),
    columns: [say('party'), say('kind'), say('standing_promised'), say('standing_given')],
    rows: rows.map((row) => [
      nameOfParty(print, row.partyId),
      say(`kind_${row.kind}`),
      tellTotal(language, row, row.promised) || say('notPromised'),
      tellTotal(language, row, row.given) || '–',
    ]),
  };
}

function worthBlocks({ worths, parties, language }: Print): DocumentBlock[] {
  if (!worths) return [];
  const say = contributionWords(language);
  const items = parties.map(({ id, organisation }) => {
    const worth = worths[id] ?? null;
    const party = organisation.name;
    return worth === null ? say('worthNone', { party }) : `${party}: ${sayAmount(language, worth, 'kroner')}`;
  });
  return [
    { kind: 'heading', level: 1, text: say('worthTitle') },
    { kind: 'paragraph', text: say('worthText') },
    { kind: 'list', items },
  ];
}

function linesTable(print: Print): DocumentBlock {
  const { lines, language } = print;
  const say = contributionWords(language);
  if (lines.length === 0) return { kind: 'paragraph', text: say('linesNone') };
  return {
    kind: 'table',
    caption: say('linesCaption'),
    columns: [say('what'), say('party'), say('standing'), say('kind'), say('amount'), say('period')],
    rows: lines.map((line) => [
      line.withdrawn ? `${line.what} (${say('lineWithdrawn').toLowerCase()})` : line.what,
      nameOfParty(print, line.partyId),
      say(`standing_${line.standing}`),
      say(`kind_${line.kind}`),
      tellAmount(language, line),
      tellPeriod(language, line),
    ]),
  };
}

/** Every line as a table; numbers stay numbers, what is not said is empty. */
export function contributionsCsv(print: Omit<Print, 'date'>): readonly (readonly CsvCell[])[] {
  const { lines, language, worths } = print;
  const say = contributionWords(language);
  const head = [
    'party',
    'standing',
    'kind',
    'what',
    'amount',
    'unit',
    'estimate',
    'startsOn',
    'endsOn',
  ] as const;
  const last = [...(worths ? [say('worth')] : []), say('lineWithdrawn')];
  return [
    [...head.map((word) => say(word)), ...last],
    ...lines.map((line): readonly CsvCell[] => [
      nameOfParty(print, line.partyId),
      say(`standing_${line.standing}`),
      say(`kind_${line.kind}`),
      line.what,
      line.amount / 100,
      say(`unit_${line.unit}`),
      say(line.estimate ? 'yes' : 'no'),
      line.startsOn,
      line.endsOn,
      ...(worths ? [line.worth === null ? null : line.worth / 100] : []),
      say(line.withdrawn ? 'yes' : 'no'),
    ]),
  ];
}
