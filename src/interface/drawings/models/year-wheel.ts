import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { circle, path, round, words, type Drawn, type Pen, type Point } from './pen.ts';

type Texts = ModelTexts['yearWheel'];
type Wheel = { readonly centre: Point; readonly radius: number };

export const drawYearWheel = (pen: Pen, texts: Texts, narrow: boolean): Drawn =>
  narrow ? above(pen, texts) : beside(pen, texts);

/** January begins at the top, and the year goes with the clock. */
const angle = (month: number): number => ((month - 0.5) / 12) * 2 * Math.PI - Math.PI / 2;

const on = ({ centre: [x, y] }: Wheel, radius: number, turn: number): Point => [
  round(x + radius * Math.cos(turn)),
  round(y + radius * Math.sin(turn)),
];

const numberOf = (texts: Texts, month: number): number =>
  texts.events.findIndex((event) => event.month === month) + 1;

function month(pen: Pen, texts: Texts, { wheel, number }: { wheel: Wheel; number: number }): string {
  const marked = numberOf(texts, number) > 0;
  const [from, to] = [angle(number) - Math.PI / 12, angle(number) + Math.PI / 12];
  const [outer, inner] = [wheel.radius, wheel.radius * 0.56];
  const [a, b, c, d] = [
    on(wheel, outer, from),
    on(wheel, outer, to),
    on(wheel, inner, to),
    on(wheel, inner, from),
  ];
  const slice = `M${a}A${outer} ${outer} 0 0 1 ${b}L${c}A${round(inner)} ${round(inner)} 0 0 0 ${d}Z`;
  const [x, y] = on(wheel, wheel.radius * 0.79, angle(number));
  return (
    path(pen, slice, { fill: marked ? 'accent-tint' : 'paper-raised' }) +
    words(
      pen,
      { at: [x, y + 5], lines: [texts.months[number - 1] ?? ''] },
      { anchor: 'middle', bold: marked, ink: marked ? 'accent' : 'ink-soft' },
    )
  );
}

function wheelOf(pen: Pen, texts: Texts, wheel: Wheel): string {
  const [x, y] = wheel.centre;
  const months = Array.from({ length: 12 }, (_, index) => month(pen, texts, { wheel, number: index + 1 }));
  const centre = words(pen, { at: [x, y - 4], lines: texts.centre }, { anchor: 'middle', bold: true });
  return (
    months.join('') +
    centre +
    texts.events.map((event) => knob(pen, texts, { wheel, at: event.month })).join('')
  );
}

/** A numbered knob on the rim, so that the words beside it find their month without the colour. */
function knob(pen: Pen, texts: Texts, { wheel, at }: { wheel: Wheel; at: number }): string {
  const [x, y] = on(wheel, wheel.radius + 4, angle(at));
  return (
    circle(pen, [x, y], { radius: 12, fill: 'accent', stroke: 'accent' }) +
    words(
      pen,
      { at: [x, y + 5], lines: [String(numberOf(texts, at))] },
      { anchor: 'middle', bold: true, ink: 'paper' },
    )
  );
}

const sentence = (texts: Texts, index: number): string => {
  const event = texts.events[index];
  return event ? `${index + 1}. ${texts.months[event.month - 1] ?? ''}: ${event.what}` : '';
};

function beside(pen: Pen, texts: Texts): Drawn {
  const wheel: Wheel = { centre: [340, 158], radius: 138 };
  const right = [14, 52, 116].map((y, index) =>
    label(pen, texts, { index, at: [[397, 462, 499][index] ?? 0, y], anchor: 'start' }),
  );
  const left = [190, 52].map((y, place) =>
    label(pen, texts, { index: 3 + place, at: [[181, 218][place] ?? 0, y], anchor: 'end' }),
  );
  return { width: 680, height: 316, body: wheelOf(pen, texts, wheel) + right.join('') + left.join('') };
}

type Label = { readonly index: number; readonly at: Point; readonly anchor: 'start' | 'end' };

function label(pen: Pen, texts: Texts, { index, at: [x, y], anchor }: Label): string {
  const event = texts.events[index];
  const name = texts.monthNames[(event?.month ?? 1) - 1] ?? '';
  const title = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
  return (
    words(pen, { at: [x, y], lines: [title] }, { bold: true, ink: 'accent', anchor }) +
    words(pen, { at: [x, y + 18], lines: fitText(event?.what ?? '', 165) }, { anchor })
  );
}

function above(pen: Pen, texts: Texts): Drawn {
  const wheel: Wheel = { centre: [144, 144], radius: 124 };
  const list = texts.events.map((_, index) =>
    words(pen, { at: [4, 308 + index * 24], lines: [sentence(texts, index)] }),
  );
  return { width: 288, height: 420, body: wheelOf(pen, texts, wheel) + list.join('') };
}
