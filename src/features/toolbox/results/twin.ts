import type { Bar, Light, Placed, ResultBlock } from '#domain/tools/result.ts';
import type { BarsBlock, CalendarBlock, GridBlock, LaidBlock } from './block-of.ts';
import { fill } from '#words/toolbox/fill.ts';
import { sayer, sayFigure, type SayIt, type Telling } from './say.ts';
import { sayWhen } from './say-when.ts';

/** A block as a table: beside its picture on the page, and in place of it in documents and CSV. */
export type Twin = {
  readonly columns: readonly TwinColumn[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly string[])[];
};
export type TwinColumn = { readonly label: string; readonly numeric?: boolean };

/** What a row of the twin is made of: a head, and the text under it. */
type Aspect<Thing> = TwinColumn & {
  readonly text: (thing: Thing, index: number) => string;
  /** Left out when no thing has anything under it. */
  readonly seldom?: boolean;
};

type Voice = { readonly telling: Telling; readonly say: SayIt };

/** The table twin of what a block draws; null for blocks that are words already. */
export function twinOf(block: ResultBlock, telling: Telling): Twin | null {
  const voice: Voice = { telling, say: sayer(telling) };
  switch (block.kind) {
    case 'bars':
    case 'radar':
      return twin(block.bars, barAspects(block, voice));
    case 'grid':
      return twin(block.items, gridAspects(block, voice));
    case 'rings':
    case 'board':
      return twin(block.items, placedAspects(block, voice));
    case 'calendar':
      return twin(block.items, datedAspects(voice));
    case 'table':
      return {
        columns: block.columns.map((column) => ({ label: voice.say(column) })),
        rows: block.rows.map((row) => row.map(voice.say)),
      };
    default:
      return null;
  }
}

function twin<Thing>(things: readonly Thing[], aspects: readonly Aspect<Thing>[]): Twin {
  const shown = aspects.filter(
    ({ seldom, text }) => !seldom || things.some((one, at) => text(one, at) !== ''),
  );
  return {
    columns: shown.map(({ label, numeric }) => ({ label, ...(numeric && { numeric }) })),
    rows: things.map((thing, index) => shown.map(({ text }) => text(thing, index))),
  };
}

/** The word of a light; empty when there is none. */
export const sayLight = ({ texts: { ui } }: Telling, light: Light | undefined): string =>
  light ? ui[`light_${light}`] : '';

const lit = ({ telling }: Voice): Aspect<{ readonly light?: Light }> => ({
  label: telling.texts.ui.lightHead,
  text: ({ light }) => sayLight(telling, light),
  seldom: true,
});

function barAspects({ kind, as = 'plain', markLabel }: BarsBlock, voice: Voice): Aspect<Bar>[] {
  const { ui } = voice.telling.texts;
  const figure = (value: number | null | undefined): string =>
    typeof value === 'number' ? sayFigure(voice.telling.language, value, as) : '';
  return [
    kind === 'radar' ? numbered(voice) : { label: ui.nameHead, text: ({ label }) => voice.say(label) },
    { label: ui.valueHead, numeric: true, text: ({ value }) => figure(value) || ui.notCounted },
    {
      label: markLabel ? voice.say(markLabel) : ui.markHead,
      numeric: true,
      seldom: true,
      text: ({ mark }) => figure(mark),
    },
    lit(voice),
    {
      label: ui.baseHead,
      numeric: true,
      seldom: true,
      text: ({ base }) => (base ? fill(ui.ofAll, { ...base }) : ''),
    },
  ];
}

/** Things on a drawing carry their number in the table. */
const numbered = ({ telling, say }: Voice): Aspect<Placed> => ({
  label: telling.texts.ui.nameHead,
  text: ({ label }, index) => fill(telling.texts.ui.numbered, { number: index + 1, name: say(label) }),
});

const gridAspects = ({ x, y }: GridBlock, voice: Voice): Aspect<GridBlock['items'][number]>[] => [
  numbered(voice),
  { label: voice.say(x.title), text: (item) => headOf(x.heads[item.x], voice) },
  { label: voice.say(y.title), text: (item) => headOf(y.heads[item.y], voice) },
  lit(voice),
];

const headOf = (head: Parameters<SayIt>[0] | undefined, { say }: Voice): string => (head ? say(head) : '');

function placedAspects({ kind, heads }: LaidBlock, voice: Voice): Aspect<LaidBlock['items'][number]>[] {
  const { ui } = voice.telling.texts;
  return [
    kind === 'rings' ? numbered(voice) : { label: ui.nameHead, text: ({ label }) => voice.say(label) },
    { label: kind === 'rings' ? ui.ringHead : ui.laneHead, text: ({ at }) => headOf(heads[at], voice) },
    { label: ui.groupHead, seldom: true, text: ({ group }) => (group ? voice.say(group) : '') },
    lit(voice),
  ];
}

type Dated = CalendarBlock['items'][number];

function datedAspects(voice: Voice): Aspect<Dated>[] {
  const { telling, say } = voice;
  const { ui } = telling.texts;
  const when = (day: string): string => sayWhen(telling.language, day);
  return [
    numbered(voice),
    {
      label: ui.fromHead,
      text: ({ from, to }) =>
        to && to !== from ? fill(ui.span, { from: when(from), to: when(to) }) : when(from),
    },
    { label: ui.groupHead, seldom: true, text: ({ lane }) => (lane ? say(lane) : '') },
    lit(voice),
  ];
}
