import type { Cells } from '../../prompts/prompt.ts';
import { knownBase, lightOf, numberOf, rowsOf, textOf } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { isMeeting, questionsOf } from './questions.ts';

/** The agenda with the minute each point begins, what is agreed, what has no owner, and how it felt. */
export function assess(sheet: ToolSheet): ToolResult {
  return {
    blocks: [
      agenda(sheet),
      time(sheet),
      suggestions(sheet),
      actions(sheet),
      loose(sheet),
      decisions(sheet),
      mood(sheet),
    ],
  };
}

const agendaOf = ({ shared }: ToolSheet): readonly Cells[] =>
  rowsOf(shared['agenda'])
    .map(({ cells }) => cells)
    .filter((cells) => textOf(cells['question']) !== '' || textOf(cells['own']) !== '');

/** People's own words first; the question of the bank when they wrote none. */
const pointOf = (cells: Cells): Said => {
  const own = textOf(cells['own']);
  return own === ''
    ? { prompt: 'agenda', column: 'question', choice: textOf(cells['question']) }
    : { text: own };
};

function agenda(sheet: ToolSheet): ResultBlock {
  let begins = 0;
  const rows = agendaOf(sheet).map((cells): readonly Said[] => {
    const minutes = numberOf(cells['minutes']);
    const from = begins;
    begins += minutes ?? 0;
    return [
      pointOf(cells),
      { say: 'minute', values: { from: { number: from, as: 'whole' } } },
      minutes === null ? { say: 'noTime' } : { say: 'minutes', values: { minutes: { number: minutes } } },
    ];
  });
  return {
    kind: 'table',
    id: 'agenda',
    columns: [{ say: 'point' }, { say: 'begins' }, { say: 'lasts' }],
    rows,
  };
}

/** Minutes left when every point has had its time; below nought the agenda is too full. */
function time(sheet: ToolSheet): ResultBlock {
  const minutes = agendaOf(sheet).map((cells) => numberOf(cells['minutes']));
  const all = numberOf(sheet.shared['minutes']);
  const used = minutes.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const value = all === null ? null : all - used;
  const light = value === null ? undefined : value < 0 ? 'red' : value < 5 ? 'amber' : 'green';
  return {
    kind: 'figure',
    id: 'left',
    value,
    as: 'signed',
    ...(light && { light }),
    base: knownBase(minutes),
  };
}

/** Questions made for this kind of meeting that are not on the agenda yet. */
function suggestions(sheet: ToolSheet): ResultBlock {
  const kind = textOf(sheet.shared['kind']);
  const taken = agendaOf(sheet).map((cells) => textOf(cells['question']));
  const items = isMeeting(kind) ? questionsOf(kind).filter((id) => !taken.includes(id)) : [];
  return {
    kind: 'list',
    id: 'suggestions',
    items: items.map((choice): Said => ({ prompt: 'agenda', column: 'question', choice })),
    none: { say: isMeeting(kind) ? 'allAsked' : 'chooseKind' },
  };
}

const actionsOf = ({ shared }: ToolSheet) => {
  const written = rowsOf(shared['actions']).map(({ cells }) => cells);
  const open = rowsOf(shared['carried'])
    .map(({ cells }) => cells)
    .filter((cells) => ['open', 'moved', ''].includes(textOf(cells['state'])));
  return [...written, ...open].filter((cells) => textOf(cells['what']) !== '');
};

function actions(sheet: ToolSheet): ResultBlock {
  const rows = actionsOf(sheet).map((cells): readonly Said[] => [
    { text: textOf(cells['what']) },
    textOf(cells['who']) === '' ? { say: 'nobody' } : { text: textOf(cells['who']) },
    textOf(cells['due']) === '' ? { say: 'noDay' } : { day: textOf(cells['due']) },
  ]);
  return { kind: 'table', id: 'actions', columns: [{ say: 'action' }, { say: 'who' }, { say: 'due' }], rows };
}

/** Actions without somebody to do them, or without a day. */
function loose(sheet: ToolSheet): ResultBlock {
  const items = actionsOf(sheet)
    .filter((cells) => textOf(cells['who']) === '' || textOf(cells['due']) === '')
    .map((cells): Said => ({ text: textOf(cells['what']) }));
  return { kind: 'list', id: 'loose', items, none: { say: 'noneLoose' } };
}

function decisions({ shared }: ToolSheet): ResultBlock {
  const rows = rowsOf(shared['decisions']).flatMap(({ cells }): (readonly Said[])[] => {
    const [what, choice] = [textOf(cells['what']), textOf(cells['agreed'])];
    if (what === '') return [];
    return [
      [
        { text: what },
        choice === '' ? { say: 'notSaid' } : { prompt: 'decisions', column: 'agreed', choice },
      ],
    ];
  });
  return { kind: 'table', id: 'decisions', columns: [{ say: 'decision' }, { say: 'agreement' }], rows };
}

function mood({ sides }: ToolSheet): ResultBlock {
  const bars = sides.map(({ answers }, side): Bar => {
    const value = numberOf(answers['mood']);
    const light = lightOf(value, 3, 4);
    return { label: { side }, value, ...(light && { light }), base: knownBase([value]) };
  });
  return { kind: 'bars', id: 'mood', scale: [1, 5], as: 'whole', bars };
}
