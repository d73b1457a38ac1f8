import type { Language } from '#domain/language.ts';
import { modelTexts, type ModelTexts } from '#words/models/index.ts';
import { drawCentralDecentral } from './central-decentral.ts';
import { drawContinuum } from './continuum.ts';
import { escape, printPen, screenPen, type Drawn, type Pen } from './pen.ts';
import { arcSpans, drawPhases, type PhaseTexts } from './phases.ts';
import { drawSixSteps, type StepTexts } from './six-steps.ts';
import { drawTwoWays } from './two-ways.ts';
import { drawYearWheel } from './year-wheel.ts';

export const modelIds = [
  'phases',
  'six-steps',
  'two-ways',
  'central-decentral',
  'continuum',
  'year-wheel',
] as const;
export type ModelId = (typeof modelIds)[number];

/** What the drawing says as rows; the first row of `head` names the columns. */
export type ModelTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Told = { readonly title: string; readonly description: string; readonly head: readonly string[] };
type Maker = {
  readonly told: (texts: ModelTexts) => Told;
  readonly rows: (texts: ModelTexts) => readonly (readonly string[])[];
  readonly draw: (pen: Pen, texts: ModelTexts, narrow: boolean) => Drawn;
};

const phaseRows = ({ phases }: ModelTexts): readonly (readonly string[])[] => {
  const rows = arcSpans.flatMap(({ arc, from, count }, index) =>
    phases.phases
      .slice(from - 1, from - 1 + count)
      .map(([name = '', core = ''], step) => [
        `${arc.toUpperCase()} ${phases.arcs[index] ?? ''}`,
        `${from + step} ${name}`,
        core,
      ]),
  );
  return rows.toSpliced(4, 0, ['A → B', phases.milestone, phases.milestoneWhen]);
};

const makers: Readonly<Record<ModelId, Maker>> = {
  phases: {
    told: (texts) => texts.phases,
    rows: phaseRows,
    draw: (pen, texts, narrow) => drawPhases(pen, texts.phases, narrow),
  },
  'six-steps': {
    told: (texts) => texts.sixSteps,
    rows: ({ sixSteps }) => sixSteps.steps.map(([name = '', ask = ''], at) => [`${at + 1} ${name}`, ask]),
    draw: (pen, texts, narrow) => drawSixSteps(pen, texts.sixSteps, narrow),
  },
  'two-ways': {
    told: (texts) => texts.twoWays,
    rows: ({ twoWays }) => twoWays.rows,
    draw: (pen, texts, narrow) => drawTwoWays(pen, texts.twoWays, narrow),
  },
  'central-decentral': {
    told: (texts) => texts.centralDecentral,
    rows: ({ centralDecentral }) => centralDecentral.rows,
    draw: (pen, texts, narrow) => drawCentralDecentral(pen, texts.centralDecentral, narrow),
  },
  continuum: {
    told: (texts) => texts.continuum,
    rows: ({ continuum }) => [...continuum.kinds, ...continuum.others],
    draw: (pen, texts, narrow) => drawContinuum(pen, texts.continuum, narrow),
  },
  'year-wheel': {
    told: (texts) => texts.yearWheel,
    rows: ({ yearWheel }) =>
      yearWheel.events.map(({ month, what, yields }) => [
        yearWheel.monthNames[month - 1] ?? '',
        what,
        yields,
      ]),
    draw: (pen, texts, narrow) => drawYearWheel(pen, texts.yearWheel, narrow),
  },
};

export const isModelId = (id: string): id is ModelId => modelIds.includes(id as ModelId);

type PrintedModel = {
  readonly title: string;
  readonly description: string;
  /** Stands alone: fixed colours, the fonts of the documents. */
  readonly svg: string;
  readonly table: ModelTable;
};

/** A model as the editions take it. */
export function modelOf(language: Language, id: ModelId): PrintedModel {
  const texts = modelTexts(language);
  const { title, description, head } = makers[id].told(texts);
  const { width, height, body } = makers[id].draw(printPen, texts, false);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="'Source Sans 3'" stroke-linejoin="round">${spoken(title, description)}${body}</svg>`;
  return { title, description, svg, table: { head, rows: makers[id].rows(texts) } };
}

/** The model on a page, wide or narrow; its colours follow the page's. */
export function modelOnScreen(language: Language, id: ModelId, narrow: boolean): string {
  const texts = modelTexts(language);
  const { title, description } = makers[id].told(texts);
  return onScreen(makers[id].draw(screenPen, texts, narrow), { id, title, description, narrow });
}

/** The twelve phases with how far somebody is in each; what is drawn is told in the description. */
export const phasesOnScreen = (
  texts: PhaseTexts,
  told: Pick<Told, 'title' | 'description'>,
  narrow: boolean,
): string => onScreen(drawPhases(screenPen, texts, narrow), { id: 'phases', ...told, narrow });

/** The six steps with how much of each there is; what is drawn is told in the description. */
export const stepsOnScreen = (
  texts: StepTexts,
  told: Pick<Told, 'title' | 'description'>,
  narrow: boolean,
): string => onScreen(drawSixSteps(screenPen, texts, narrow), { id: 'six-steps', ...told, narrow });

type Shown = Pick<Told, 'title' | 'description'> & { readonly id: ModelId; readonly narrow: boolean };

function onScreen({ width, height, body }: Drawn, { id, title, description, narrow }: Shown): string {
  const name = `model-${id}-${narrow ? 'narrow' : 'wide'}`;
  const ids = { title: `${name}-title`, description: `${name}-text` };
  return (
    `<svg class="${narrow ? 'narrow' : 'wide'}" viewBox="0 0 ${width} ${height}" role="img" ` +
    `aria-labelledby="${ids.title}" aria-describedby="${ids.description}">` +
    `${spoken(title, description, ids)}${body}</svg>`
  );
}

function spoken(title: string, description: string, ids?: { title: string; description: string }): string {
  const at = (id: string | undefined): string => (id ? ` id="${id}"` : '');
  return (
    `<title${at(ids?.title)}>${escape(title)}</title>` +
    `<desc${at(ids?.description)}>${escape(description)}</desc>`
  );
}
