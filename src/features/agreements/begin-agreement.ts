import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { draftOf } from '#domain/tools/agreement/draft.ts';
import { record } from '#features/partnerships/index.ts';
import { readSheet } from '#features/toolbox/index.ts';
import { firstClauses, type Beginning } from './first-clauses.ts';
import { writingSeat, type BeginningNeeds } from './needs.ts';
import { settingsInput } from './schema.ts';
import { readSettings } from './settings.ts';

/**
 * Begins the agreement of a partnership. What is known flows in: the parties, and from a revealed win-win
 * sheet the purpose, the contributions and the benefits; the other clauses begin with the house's text.
 */
export async function beginAgreement(
  needs: BeginningNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(settingsInput, input);
  if (!checked.ok) return checked;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const settings = readSettings(checked.value, parties.length);
  return startWith(needs, { ...settings, partnershipId, parties });
}

/** Begins it from a sheet of T19: its answers are the settings, what was written on it stands in the clauses. */
export async function beginFromSheet(
  needs: BeginningNeeds,
  partnershipId: string,
  sheetId: string,
): Promise<Result<{ id: string }>> {
  const read = await readSheet(needs, sheetId);
  if (!read.ok) return read;
  const { sheet, whole, parties } = read.value;
  if (sheet.partnershipId !== partnershipId || sheet.tool !== 'agreement') return problem('not-found');
  const { clauses: workedOut, ...settings } = draftOf(whole);
  return startWith(needs, { ...settings, partnershipId, parties, workedOut });
}

async function startWith(
  needs: BeginningNeeds,
  beginning: Beginning,
): Promise<Result<{ id: string }, Problem>> {
  const { partnershipId, parties: _, workedOut: __, ...settings } = beginning;
  const seat = await writingSeat(needs, partnershipId);
  if (!seat) return problem('not-yours');
  if (await needs.agreements.draft(partnershipId)) return problem('agreement-there-already');
  const clauses = await firstClauses(needs, beginning);
  const id = needs.newId();
  if (!(await needs.agreements.startDraft({ id, partnershipId, ...settings, clauses })))
    return problem('agreement-there-already');
  await record(needs, 'agreement-begun', { partnershipId, partyId: seat.partyId });
  return done({ id });
}
