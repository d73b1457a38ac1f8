import type { Look, Sight } from './room-facts.ts';

/** A sheet of one of the tools that all parties see; before the reveal there is nothing to see. */
export const sheetOf =
  (...tools: readonly string[]): Look =>
  ({ sheets }) => {
    const found = sheets.find(({ tool, revealed }) => revealed && tools.includes(tool));
    return found ? { kind: 'sheet', to: 'sheet', sheetId: found.id, title: found.title } : null;
  };

/** The same, begun within a year. */
export const freshSheetOf =
  (...tools: readonly string[]): Look =>
  (facts) =>
    sheetOf(...tools)({ ...facts, sheets: facts.sheets.filter(({ old }) => !old) });

export const winWin: Look = (facts) => {
  const found = sheetOf('win-win')(facts);
  return found && { ...found, kind: 'win-win' };
};

export const inForce: Look = ({ agreement: { inForce: count } }) =>
  count === null ? null : { kind: 'agreement', to: 'agreement', count };

export const seated =
  (least: number, kind: 'people' | 'access'): Look =>
  ({ people }) =>
    people.length > 1 && people.every((count) => count >= least)
      ? { kind, to: 'parties', count: people.length }
      : null;

export const minutes: Look = (facts) =>
  facts.minutes > 0
    ? { kind: 'minutes', to: 'meetings', count: facts.minutes }
    : sheetOf('meeting', 'first-last-meeting')(facts);

/** As many risks as a plan should have an answer to. */
const enoughRisks = 5;

export const risks: Look = (facts) =>
  facts.risks >= enoughRisks ? { kind: 'risks', to: 'risks', count: facts.risks } : sheetOf('risks')(facts);

const plain =
  (is: (facts: Parameters<Look>[0]) => boolean, sight: Sight): Look =>
  (facts) =>
    is(facts) ? sight : null;

export const purpose = plain(({ hasPurpose }) => hasPurpose, { kind: 'purpose', to: 'start' });
export const endDate = plain(({ agreement }) => agreement.endsOn, { kind: 'end-date', to: 'agreement' });
export const pulse = plain(({ pulsed }) => pulsed, { kind: 'pulse', to: 'pulse' });
export const listed = plain(() => true, { kind: 'listed', to: 'start' });
export const led = plain(({ led: is }) => is, { kind: 'led', to: 'parties' });
export const drafted = plain(({ agreement }) => agreement.begun, { kind: 'drafted', to: 'agreement' });
export const goals = plain(({ goals: told }) => told, { kind: 'goals', to: 'strategy' });
export const evaluation = plain(({ evaluation: booked }) => booked, {
  kind: 'evaluation',
  to: 'evaluations',
});
export const phase: Look = ({ phase: count }) =>
  count === null ? null : { kind: 'phase', to: 'phases', count };

/** The first that sees anything. */
export const either =
  (...looks: readonly Look[]): Look =>
  (facts) => {
    for (const look of looks) {
      const seen = look(facts);
      if (seen) return seen;
    }
    return null;
  };
