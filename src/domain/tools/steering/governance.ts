import { cellsOf, numberOf } from '../counting.ts';
import type { ResultBlock, Said } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { consents, matters, places, taskIds, tasks } from './statements.ts';

/** The note on who may say yes to what: a table of thresholds, and what is not agreed on yet. */
export function governance({ shared }: ToolSheet): readonly ResultBlock[] {
  const [amount, months, days] = ['amount', 'months', 'days'].map((id) => numberOf(shared[id]));
  const chosen = matters.map((id) => ({ id, consent: consents.find((one) => one === shared[id]) }));
  const limits: readonly (readonly [string, number | null | undefined])[] = [
    ['amount', amount],
    ['months', months],
  ];
  const missing = [
    ...[...limits, ['days', days] as const]
      .filter(([, limit]) => typeof limit !== 'number')
      .map(([id]) => id),
    ...chosen.filter(({ consent }) => !consent).map(({ id }) => id),
  ];
  const rows: readonly (readonly Said[])[] = [
    ...limits.map(([id, limit]) => [{ prompt: id }, ...limited(id, limit)]),
    ...chosen.map(({ id, consent }) => [{ prompt: id }, ...consented(consent)]),
  ];
  return [
    {
      kind: 'table',
      id: 'governance',
      columns: [{ say: 'matter' }, { say: 'leadMay' }, { say: 'leadershipSays' }],
      rows,
    },
    {
      kind: 'text',
      id: 'note',
      paragraphs: [
        { say: 'noteRule' },
        ...(typeof days === 'number' ? [{ say: 'noteDays', values: { days: whole(days) } }] : []),
        { say: 'noteLaw' },
      ],
    },
    { kind: 'list', id: 'missing', items: missing.map((id) => ({ prompt: id })), none: { say: 'allAgreed' } },
  ];
}

const whole = (number: number): Said => ({ number, as: 'whole' });

const notAgreed: readonly Said[] = [{ say: 'notAgreed' }, { say: 'notAgreed' }];

/** A limit: the lead says yes up to it, the leadership above it. */
const limited = (id: string, limit: number | null | undefined): readonly Said[] =>
  typeof limit === 'number'
    ? [
        { say: `${id}UpTo`, values: { limit: whole(limit) } },
        { say: `${id}Above`, values: { limit: whole(limit) } },
      ]
    : notAgreed;

const consented = (consent: (typeof consents)[number] | undefined): readonly Said[] =>
  consent ? [{ say: `${consent}Lead` }, { say: `${consent}Leadership` }] : notAgreed;

/** Where each task lies: as chosen, or by the rule of thumb, which is then said. */
export function board({ shared }: ToolSheet): ResultBlock {
  const items = taskIds.map((task) => {
    const chosen = places.find((place) => place === cellsOf(shared['split'], task)['place']);
    const label: Said = { prompt: 'split', row: task };
    return {
      label: chosen ? label : ({ say: 'suggested', values: { task: label } } as const),
      at: places.indexOf(chosen ?? tasks[task]),
    };
  });
  const heads = places.map((choice): Said => ({ prompt: 'split', column: 'place', choice }));
  return { kind: 'board', id: 'board', heads, items };
}
