import { risksOfSheet } from '#domain/risks/as-sheet.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { readSheet } from '#features/toolbox/index.ts';
import { riskLibrary } from './library.ts';
import { registerSeat, type RiskNeeds } from './needs.ts';

type Needs = RiskNeeds & Parameters<typeof readSheet>[0];

/**
 * Takes the lines of a T18 sheet of the room into the shared register. A line whose title stands there already
 * is left out, so that a sheet taken twice, or by two people, gives each risk once.
 */
export async function takeRiskSheet(
  needs: Needs,
  { partnershipId, sheetId }: { readonly partnershipId: string; readonly sheetId: string },
): Promise<Result<{ taken: number }>> {
  const seat = registerSeat(await needs.partnerships.mySeats(partnershipId), { partyId: null });
  if (!seat) return problem('not-yours');
  const read = await readSheet(needs, sheetId);
  if (!read.ok) return read;
  const { sheet, whole } = read.value;
  if (sheet.partnershipId !== partnershipId || sheet.tool !== 'risks') return problem('not-found');
  const library = new Map((await riskLibrary(needs, needs.language)).map(({ code, title }) => [code, title]));
  const lines = risksOfSheet(whole, (code) => library.get(code) ?? code);
  const there = new Set<string>();
  let after: string | undefined;
  do {
    const page = await needs.risks.risks(partnershipId, { partyId: null, after, limit: 100 });
    for (const { title } of page.items) there.add(title);
    after = page.next ?? undefined;
  } while (after);
  let taken = 0;
  for (const line of lines) {
    if (there.has(line.title)) continue;
    there.add(line.title);
    const around = { id: needs.newId(), partnershipId, partyId: null, owner: null };
    if (await needs.risks.addRisk({ ...around, ...line })) taken += 1;
  }
  const details = { title: sheet.title, count: taken };
  if (taken > 0) await record(needs, 'risks-taken', { partnershipId, partyId: seat.partyId, details });
  return done({ taken });
}
