import type { Ambient } from '#domain/ambient.ts';
import type { Revised } from '#domain/keeping.ts';
import { checkAnswers } from '#domain/prompts/check-answers.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { winWinPrompts } from '#domain/tools/win-win/model.ts';
import {
  record,
  type HistoryStore,
  type PartnershipReader,
  type Seat,
} from '#features/partnerships/index.ts';
import type { Sheet, SheetSide, SheetStore } from './ports.ts';

type Needs = Ambient & {
  readonly sheets: SheetStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
};

export type Filling = {
  readonly sheetId: string;
  readonly partyId: string;
  readonly answers: unknown;
  readonly ready: boolean;
  readonly revision: number;
};

/** What the asker typed came second: both texts, so that nothing is lost. */
export type Crossed = Problem & {
  readonly kind: 'stale';
  readonly current: Answers;
  readonly typed: Answers;
  readonly revision: number;
};

/** Saves the own party's side. Nobody else can read it before the reveal, not even an administrator. */
export async function fillSide(
  needs: Needs,
  filling: Filling,
): Promise<Result<{ revision: number }, Problem | Crossed>> {
  const sheet = await needs.sheets.sheet(filling.sheetId);
  if (!sheet) return problem('not-found');
  if (sheet.state === 'revealed') return problem('revealed-already');
  const seat = await answeringSeat(needs, sheet.partnershipId, filling.partyId);
  if (!seat) return problem('not-yours');
  const checked = checkAnswers(winWinPrompts, filling.answers, 'party');
  if (checked.problems.length > 0)
    return { ok: false, problem: { kind: 'invalid-input', fields: checked.problems } };
  const missing = filling.ready ? missingRequired(checked.answers) : [];
  if (missing.length > 0) return { ok: false, problem: { kind: 'invalid-input', fields: missing } };
  const before = await needs.sheets.side(filling.sheetId, filling.partyId);
  const saved = await needs.sheets.saveSide({
    sheetId: filling.sheetId,
    partyId: filling.partyId,
    answers: checked.answers,
    ready: filling.ready,
    fromRevision: filling.revision,
  });
  if (!saved.saved) {
    const now = await needs.sheets.sheet(filling.sheetId);
    if (now?.state === 'revealed') return problem('revealed-already');
    return { ok: false, problem: crossed(saved.current, checked.answers) };
  }
  await tellReadiness(needs, {
    sheet,
    partyId: filling.partyId,
    before: before?.ready ?? false,
    after: filling.ready,
  });
  return done({ revision: saved.revision });
}

async function answeringSeat(
  needs: Needs,
  partnershipId: string,
  partyId: string,
): Promise<Seat | undefined> {
  const seats = await needs.partnerships.mySeats(partnershipId);
  return seats.find((seat) => seat.partyId === partyId && seat.scope.includes('answer'));
}

const missingRequired = (answers: Answers): Problem[] =>
  winWinPrompts
    .filter((prompt) => prompt.per === 'party' && prompt.required && answers[prompt.id] === undefined)
    .map((prompt) => ({ kind: 'missing', field: prompt.id }));

const crossed = (current: Revised<SheetSide> | null, typed: Answers): Crossed => ({
  kind: 'stale',
  current: current?.answers ?? {},
  typed,
  revision: current?.revision ?? 0,
});

type Change = {
  readonly sheet: Sheet;
  readonly partyId: string;
  readonly before: boolean;
  readonly after: boolean;
};

async function tellReadiness(needs: Needs, { sheet, partyId, before, after }: Change): Promise<void> {
  if (before === after) return;
  const details = { title: sheet.title };
  await record(needs, after ? 'side-ready' : 'side-reopened', {
    partnershipId: sheet.partnershipId,
    partyId,
    details,
  });
}
