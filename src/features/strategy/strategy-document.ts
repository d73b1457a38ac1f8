import { heading, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import type { Goal, Strategy } from '#domain/strategy/model.ts';
import type { Moment } from '#domain/time.ts';
import { sayDay } from '#words/dates.ts';
import { strategyWords } from '#words/strategy/index.ts';
import type { StrategyVersion } from './ports.ts';

export const strategyForms = ['long', 'page', 'slides'] as const;
export type StrategyForm = (typeof strategyForms)[number];

export type StrategyTelling = {
  readonly form: StrategyForm;
  readonly strategy: Strategy;
  /** The version in force when the strategy says what it says; null for a draft. */
  readonly version: Pick<StrategyVersion, 'number' | 'approvedName' | 'approvedAt'> | null;
  readonly organisation: string;
  readonly language: Language;
  readonly now: Moment;
};

type Say = ReturnType<typeof strategyWords>;

/** The strategy in three forms: long, on one page, and as slides; each says whether it is approved. */
export function strategyDocument(telling: StrategyTelling): FormalDocument {
  const { form, strategy, version, organisation, language, now } = telling;
  const say = strategyWords(language);
  const body = { long, page, slides }[form](telling, say);
  const draft = version ? [] : [paragraph(say('draftNote'), 'note')];
  return {
    title: say('title'),
    subtitle: organisation,
    language,
    author: organisation,
    date: version?.approvedAt ?? now,
    footer: version ? say('versionFooter', { number: version.number }) : say('draftFooter'),
    ...(form === 'page' && { close: true }),
    ...(form === 'slides' && { slides: true }),
    blocks: form === 'slides' ? [...body, ...draft] : [...draft, ...body, ...facts(strategy, telling)],
  };
}

const lines = (title: string, texts: readonly string[]): readonly DocumentBlock[] =>
  texts.length === 0 ? [] : [heading(title), { kind: 'list', items: texts }];

const ownerOf = (goal: Goal, say: Say): string => goal.owner || say('noOwner');

function long({ strategy }: StrategyTelling, say: Say): readonly DocumentBlock[] {
  return [
    ...mission(strategy, say),
    heading(say('goals')),
    ...strategy.goals.flatMap((goal, at) => [
      heading(`${at + 1}. ${goal.title}`, 2),
      paragraph(`${say('owner')}: ${ownerOf(goal, say)}`),
      ...measures(goal, say),
    ]),
    ...lines(
      say('groups'),
      strategy.groups.map(({ name }) => name),
    ),
    ...lines(say('principles'), strategy.principles),
    ...lines(say('redLines'), strategy.redLines),
    ...approach(strategy, say),
  ];
}

const mission = ({ mission: text }: Strategy, say: Say): readonly DocumentBlock[] =>
  text === '' ? [] : [heading(say('mission')), paragraph(text, 'lead')];

const measures = (goal: Goal, say: Say): readonly DocumentBlock[] =>
  goal.measures.length === 0
    ? [paragraph(say('noMeasure'), 'note')]
    : [
        {
          kind: 'table',
          caption: say('measures'),
          columns: [say('measureWhat'), say('baseline'), say('target'), say('latest')],
          rows: goal.measures.map((one) => [
            one.what,
            one.baseline || '–',
            one.target || '–',
            one.latest || '–',
          ]),
        },
      ];

const approach = ({ approach: chosen }: Strategy, say: Say): readonly DocumentBlock[] =>
  chosen === null
    ? []
    : [heading(say('approach')), paragraph(`${say(`approach_${chosen}`)}. ${say(`approachText_${chosen}`)}`)];

/** Two columns of goal and owner say most of a strategy; the rest is a line each. */
function page({ strategy }: StrategyTelling, say: Say): readonly DocumentBlock[] {
  const joined = (label: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [{ label, value: texts.join('\n') }];
  return [
    ...(strategy.mission ? [paragraph(strategy.mission, 'lead')] : []),
    {
      kind: 'table',
      caption: say('goals'),
      columns: [say('goalTitle'), say('owner'), say('measureWhat')],
      rows: strategy.goals.map((goal) => [
        goal.title,
        ownerOf(goal, say),
        goal.measures.map(({ what, target }) => (target ? `${what}: ${target}` : what)).join('\n') || '–',
      ]),
    },
    {
      kind: 'facts',
      facts: [
        ...joined(
          say('groups'),
          strategy.groups.map(({ name }) => name),
        ),
        ...joined(say('principles'), strategy.principles),
        ...joined(say('redLines'), strategy.redLines),
      ],
    },
  ];
}

function slides({ strategy }: StrategyTelling, say: Say): readonly DocumentBlock[] {
  return [
    ...mission(strategy, say),
    heading(say('goals')),
    {
      kind: 'list',
      ordered: true,
      items: strategy.goals.map((goal) => `${goal.title} (${ownerOf(goal, say)})`),
    },
    ...lines(
      say('groups'),
      strategy.groups.map(({ name }) => name),
    ),
    ...lines(say('principles'), strategy.principles),
    ...lines(say('redLines'), strategy.redLines),
    ...approach(strategy, say),
  ];
}

function facts(strategy: Strategy, { language, version }: StrategyTelling): readonly DocumentBlock[] {
  const say = strategyWords(language);
  const day = (one: string | null): string => (one === null ? '–' : sayDay(language, one));
  const approved = version
    ? [
        {
          label: say('versions'),
          value: say('versionLine', {
            number: version.number,
            name: version.approvedName,
            day: sayDay(language, version.approvedAt.slice(0, 10)),
          }),
        },
      ]
    : [];
  return [
    {
      kind: 'facts',
      facts: [
        { label: say('period'), value: `${day(strategy.from)} – ${day(strategy.to)}` },
        { label: say('reviewOn'), value: day(strategy.reviewOn) },
        ...approved,
      ],
    },
  ];
}
