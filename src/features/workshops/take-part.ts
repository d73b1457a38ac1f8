import { checkLine } from '#domain/check-line.ts';
import type { EntryKind } from '#domain/gatherings/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { checkVote, longestCard } from '#domain/workshops/cards.ts';
import { currentStep } from '#domain/workshops/moves.ts';
import type { Step, StepKind } from '#domain/workshops/plan.ts';
import { candidatesFor } from '#domain/workshops/sources.ts';
import { putEntry } from '#features/gatherings/index.ts';
import { planTool } from './plan-tool.ts';
import { askedTool } from './tool-step.ts';
import {
  ownEntry,
  seeWorkshop,
  writableSeats,
  type Needs,
  type Seated,
  type WorkshopView,
} from './standing.ts';

/** What somebody writes: `id` is made where it is written, so that sent twice it is there once. */
type Written = { readonly id: string; readonly seatId: string; readonly step: string };

/** A card of the step that is open. */
export async function writeCard(
  needs: Needs,
  seated: Seated,
  { text, ...written }: Written & { readonly text: string },
): Promise<Result<null>> {
  const card = checkLine(text, { field: 'card', longest: longestCard, required: true });
  if (!card.ok) return card;
  const at = await inStep(needs, seated, { ...written, kind: 'write' });
  if (!at.ok) return at;
  return put(needs, seated, { ...written, kind: 'card', data: { text: card.value }, was: 0 });
}

/** Something that matters but does not belong here and now; at any time, by anybody. */
export async function park(
  needs: Needs,
  seated: Seated,
  { text, id }: { readonly text: string; readonly id: string },
): Promise<Result<null>> {
  const parked = checkLine(text, { field: 'parking', longest: longestCard, required: true });
  if (!parked.ok) return parked;
  const data = { text: parked.value };
  return put(needs, seated, { id, step: 'parking', kind: 'parking', data, was: 0 });
}

/** All the dots of one person; given again, they replace the earlier ones. */
export async function giveDots(
  needs: Needs,
  seated: Seated,
  { on, ...written }: Written & { readonly on: readonly string[] },
): Promise<Result<null>> {
  const at = await inStep(needs, seated, { ...written, kind: 'vote' });
  if (!at.ok) return at;
  const { view, standing, step } = at.value;
  const among = candidatesFor(standing.plan, step.id, { ...view, shown: standing.shown });
  const given = checkVote(on, among, step.votes ?? 1);
  if (!given.ok) return given;
  return putOwn(needs, seated, { ...written, view, kind: 'vote', data: { on: given.value } });
}

/** The step's tool as one person fills it in alone; saved again, it replaces the earlier one. */
export async function fillIn(
  needs: Needs,
  seated: Seated,
  { sheet, ...written }: Written & { readonly sheet: ToolSheet },
): Promise<Result<null>> {
  const at = await inStep(needs, seated, { ...written, kind: 'tool' });
  if (!at.ok) return at;
  const { view, step, standing } = at.value;
  const tool = await planTool(standing.plan, step.tool ?? '');
  if (!tool) return problem('no-such-tool');
  const checked = parseToolSheet(askedTool(tool), sheet);
  if (!checked.ok) return checked;
  const data = { tool: tool.id, version: tool.version, sheet: checked.value };
  return putOwn(needs, seated, { ...written, view, kind: 'sheet', data });
}

/** Takes away an own card while its step is open, or what is parked; the host whatever all can read. */
export async function takeAway(needs: Needs, seated: Seated, id: string): Promise<Result<null>> {
  const gone = await needs.gatherings.drop(needs.hashSecret(seated.secret), id);
  return gone ? done(null) : problem('step-closed');
}

type InStep = WorkshopView & { readonly step: Step };

/** The step that everybody is in, when it is the one that was written for and of its kind. */
async function inStep(
  needs: Needs,
  seated: Seated,
  { step: asked, seatId, kind }: Written & { readonly kind: StepKind },
): Promise<Result<InStep>> {
  const seen = await seeWorkshop(needs, seated);
  if (!seen.ok) return seen;
  const step = currentStep(seen.value.standing);
  if (seen.value.view.gathering.endedAt) return problem('gathering-over');
  if (step?.id !== asked || step.kind !== kind || seen.value.standing.openStep !== asked)
    return problem('step-closed');
  if (!writableSeats(seen.value.view).some(({ id }) => id === seatId)) return problem('not-yours');
  return done({ ...seen.value, step });
}

type Putting = {
  readonly id: string;
  readonly step: string;
  readonly kind: EntryKind;
  readonly data: unknown;
  readonly seatId?: string;
};

async function put(needs: Needs, { secret }: Seated, { was, ...entry }: Putting & { was: number }) {
  const kept = await putEntry(needs, secret, { entry, was });
  return kept.ok ? done(null) : kept;
}

/** There is one of its kind for each seat and step. */
async function putOwn(
  needs: Needs,
  seated: Seated,
  { view, ...entry }: Putting & { readonly seatId: string; readonly view: WorkshopView['view'] },
): Promise<Result<null>> {
  const before = ownEntry(view.entries, entry);
  return put(needs, seated, { ...entry, id: before?.id ?? entry.id, was: before?.revision ?? 0 });
}
