import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import type { Revised } from '#domain/keeping.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { fromSheet } from '#domain/strategy/from-sheet.ts';
import { blocksApproval } from '#domain/strategy/missing.ts';
import { emptyStrategy, type Strategy } from '#domain/strategy/model.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { ledHouse, ownHouse } from './house.ts';
import type { StrategyStore } from './ports.ts';
import { approvalInput, choosingInput, nominationInput, stepInput, strategyInput } from './schema.ts';

type Needs = Ambient & { readonly people: PeopleReader; readonly strategies: StrategyStore };

/** A colleague saved first: what stands now, while what was typed is still in the form. */
export type StrategyCrossed = Problem & { readonly kind: 'stale'; readonly current: Revised<Strategy> };

export async function writeStrategy(
  needs: Needs,
  organisationId: string,
  input: unknown,
): Promise<Result<{ revision: number }, Problem | StrategyCrossed>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const checked = checkInput(strategyInput, input);
  if (!checked.ok) return checked;
  const { revision: fromRevision, ...content } = checked.value;
  return save(needs, { organisationId, content, fromRevision });
}

async function save(
  needs: Needs,
  saving: Parameters<StrategyStore['saveStrategy']>[0],
): Promise<Result<{ revision: number }, Problem | StrategyCrossed>> {
  const saved = await needs.strategies.saveStrategy(saving);
  if (saved.saved) return done({ revision: saved.revision });
  if (!saved.current) return problem('not-yours');
  return { ok: false, problem: { kind: 'stale', current: saved.current } };
}

/** A sheet of T08 becomes the beginning of the strategy: only where nothing is written yet. */
export async function takeInSheet(
  needs: Needs,
  organisationId: string,
  sheet: ToolSheet,
): Promise<Result<{ revision: number }, Problem | StrategyCrossed>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const now = await needs.strategies.strategy(organisationId);
  if (now && (now.goals.length > 0 || now.mission !== '')) return problem('strategy-there-already');
  const { approach, from, to } = now ?? emptyStrategy;
  const content = { ...fromSheet(sheet, () => needs.newId()), approach, from, to };
  return save(needs, { organisationId, content, fromRevision: now?.revision ?? 0 });
}

/** The director approves what was read: the draft of that revision becomes a version that nobody changes. */
export async function approveStrategy(
  needs: Needs,
  organisationId: string,
  input: unknown,
): Promise<Result<{ number: number }>> {
  const house = await ownHouse(needs, organisationId);
  if (!house.ok) return house;
  if (!house.value.director) return problem('director-approves');
  const checked = checkInput(approvalInput, input);
  if (!checked.ok) return checked;
  const draft = await needs.strategies.strategy(organisationId);
  if (!draft) return problem('not-found');
  if (draft.revision !== checked.value.revision) return problem('not-what-was-read');
  const { revision: _, ...content } = draft;
  if (blocksApproval(content)) return problem('strategy-unfinished');
  const [last] = (await needs.strategies.strategyVersions(organisationId, { limit: 1 })).items;
  if (last && JSON.stringify(last.content) === JSON.stringify(content)) return done({ number: last.number });
  const number = (last?.number ?? 0) + 1;
  const version = { id: needs.newId(), organisationId, number, content, note: checked.value.note };
  return (await needs.strategies.addStrategyVersion(version))
    ? done({ number })
    : problem('crossed-just-now');
}

/** Moves a step of the year, or says that it is done. */
export async function writeStep(needs: Needs, organisationId: string, input: unknown): Promise<Result<null>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const checked = checkInput(stepInput, input);
  if (!checked.ok) return checked;
  const { revision: fromRevision, ...step } = checked.value;
  return (await needs.strategies.saveStep({ organisationId, ...step, fromRevision }))
    ? done(null)
    : problem('crossed-just-now');
}

export async function nominate(
  needs: Needs,
  organisationId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const house = await ownHouse(needs, organisationId);
  if (!house.ok) return house;
  if (!house.value.mayNominate) return problem('not-yours');
  const checked = checkInput(nominationInput, input);
  if (!checked.ok) return checked;
  const id = needs.newId();
  const added = await needs.strategies.addNomination({ id, organisationId, ...checked.value });
  if (added === 'full') return problem('department-full', { field: 'department' });
  return added === 'added' ? done({ id }) : problem('not-yours');
}

/** The portfolio meeting's word about one nomination; chosen only when somebody in the department has taken it on. */
export async function choose(needs: Needs, organisationId: string, input: unknown): Promise<Result<null>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const checked = checkInput(choosingInput, input);
  if (!checked.ok) return checked;
  const { revision: fromRevision, ...saving } = checked.value;
  return (await needs.strategies.saveNomination({ ...saving, fromRevision }))
    ? done(null)
    : problem('crossed-just-now');
}
