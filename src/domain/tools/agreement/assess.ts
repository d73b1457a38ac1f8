import { completeness, type Completeness } from '../../agreements/completeness.ts';
import type { Conflict } from '../../agreements/conflict.ts';
import { aspects, type AgreementDraft, type ClauseId } from '../../agreements/model.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { clausePrompt, isOfParties } from './clauses.ts';
import { draftOf } from './draft.ts';

/** T19: how far the agreement has come, what is missing, and what contradicts itself – as in a partnership. */
export function assess(sheet: ToolSheet): ToolResult {
  const draft: AgreementDraft = { id: '', partnershipId: '', revision: 0, ...draftOf(sheet) };
  const found = completeness(draft);
  const called = callClause(draft);
  return {
    blocks: [
      verdict(draft, found),
      {
        kind: 'figure',
        id: 'completeness',
        value: found.of === 0 ? null : found.filled / found.of,
        as: 'percent',
        scale: [0, 1],
        base: { answered: found.filled, asked: found.of },
      },
      byQuestion(found),
      listed('missing', found.missing.map(called), 'nothingMissing'),
      listed(
        'gaps',
        found.gaps.map(({ clause, gaps }) => ({
          say: 'gap',
          values: { clause: called(clause), gaps: { all: gaps.map((text) => ({ text })) } },
        })),
        'noGaps',
      ),
      listed('conflicts', found.conflicts.map(sayConflict), 'noConflicts'),
    ],
  };
}

/** By its prompt in the agreement's language; what the parties say of themselves has a name of its own. */
const callClause =
  ({ languages }: Pick<AgreementDraft, 'languages'>) =>
  (clause: ClauseId): Said =>
    isOfParties(clause)
      ? { say: clause }
      : { prompt: clausePrompt(clause, languages.kind === 'one' ? languages.language : languages.binding) };

const listed = (id: string, items: readonly Said[], none: string): ResultBlock => ({
  kind: 'list',
  id,
  items,
  none: { say: none },
});

/** What must never be empty weighs most, then dates that cannot be so, then what else is demanded. */
function verdict(draft: AgreementDraft, found: Completeness): ResultBlock {
  const base = { answered: found.filled, asked: found.of };
  const stops = found.conflicts.some(({ weight }) => weight === 'stop');
  const counted = (say: string, number: number): Said => ({
    say,
    values: { number: { number, as: 'whole' } },
  });
  const said: Said = !draft.clauses.some(({ included }) => included)
    ? { say: 'empty' }
    : found.hardStops.length > 0
      ? counted('hardStops', found.hardStops.length)
      : stops
        ? { say: 'stopped' }
        : found.missing.length > 0
          ? counted('someMissing', found.missing.length)
          : { say: 'ready' };
  const say = 'say' in said ? said.say : '';
  if (say === 'empty') return { kind: 'verdict', id: 'verdict', said, base };
  const light = say === 'ready' ? 'green' : say === 'someMissing' ? 'amber' : 'red';
  return { kind: 'verdict', id: 'verdict', said, light, base };
}

const byQuestion = (found: Completeness): ResultBlock => ({
  kind: 'bars',
  id: 'aspects',
  scale: [0, 1],
  as: 'percent',
  bars: aspects.map((aspect) => {
    const { filled, of } = found.aspects[aspect];
    return {
      label: { say: aspect },
      value: of === 0 ? null : filled / of,
      base: { answered: filled, asked: of },
    };
  }),
});

const sayConflict = (conflict: Conflict): Said => ({
  say: conflict.kind,
  values: {
    ...(conflict.day !== undefined && { day: { day: conflict.day } }),
    ...(conflict.days !== undefined && { days: { number: conflict.days, as: 'whole' as const } }),
  },
});
