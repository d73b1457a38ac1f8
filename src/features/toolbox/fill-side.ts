import type { Ambient } from '#domain/ambient.ts';
import type { Revised } from '#domain/keeping.ts';
import { checkAnswers } from '#domain/prompts/check-answers.ts';
import { isAsked } from '#domain/prompts/is-asked.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { Tool } from '#domain/tools/tool.ts';
import {
  record,
  type HistoryStore,
  type PartnershipReader,
  type Seat,
} from '#features/partnerships/index.ts';
import type { Sheet, SheetSide, SheetStore } from './ports.ts';
import { toolOf } from './tool-of.ts';
import { splitSide } from './voice-sheet.ts';

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
  const tool = sheet && (await toolOf(needs, sheet.tool));
  if (!sheet || !tool) return problem('not-found');
  if (sheet.state === 'revealed') return problem('revealed-already');
  if (sheet.mode !== 'sides') return problem('not-found');
  const seat = await answeringSeat(needs, sheet.partnershipId, filling.partyId);
  if (!seat) return problem('not-yours');
  const checked = checkAnswers(tool.prompts, filling.answers, 'party');
  const missing = filling.ready ? missingRequired(tool, checked.answers) : [];
  const fields = checked.problems.length > 0 ? checked.problems : missing;
  if (fields.length > 0) return { ok: false, problem: { kind: 'invalid-input', fields } };
  return save(needs, { sheet, tool, filling, answers: checked.answers });
}

type Checked = {
  readonly sheet: Sheet;
  readonly tool: Tool;
  readonly filling: Filling;
  readonly answers: Answers;
};

async function save(
  needs: Needs,
  { sheet, tool, filling, answers }: Checked,
): Promise<Result<{ revision: number }, Problem | Crossed>> {
  const { sheetId, partyId, ready, revision: fromRevision } = filling;
  const before = await needs.sheets.side(sheetId, partyId);
  const { shown, kept } = splitSide(tool, answers);
  const saved = await needs.sheets.saveSide({ sheetId, partyId, answers: shown, ready, fromRevision });
  if (!saved.saved) {
    const now = await needs.sheets.sheet(sheetId);
    if (now?.state === 'revealed') return problem('revealed-already');
    const current = { ...saved.current?.answers, ...(await needs.sheets.kept(sheetId, partyId)) };
    return { ok: false, problem: crossed({ current, typed: answers, found: saved.current }) };
  }
  const keeps =
    Object.keys(kept).length > 0 || Object.keys(await needs.sheets.kept(sheetId, partyId)).length > 0;
  if (keeps) await needs.sheets.saveKept(sheetId, partyId, kept);
  await tellReadiness(needs, { sheet, partyId, before: before?.ready ?? false, after: ready });
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

const missingRequired = ({ prompts }: Tool, answers: Answers): Problem[] =>
  prompts
    .filter((prompt) => prompt.per === 'party' && prompt.required && isAsked(prompt, answers))
    .filter(({ id }) => answers[id] === undefined)
    .map((prompt) => ({ kind: 'missing', field: prompt.id }));

type Crossing = {
  readonly current: Answers;
  readonly typed: Answers;
  readonly found: Revised<SheetSide> | null;
};

const crossed = ({ current, typed, found }: Crossing): Crossed => ({
  kind: 'stale',
  current,
  typed,
  revision: found?.revision ?? 0,
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
