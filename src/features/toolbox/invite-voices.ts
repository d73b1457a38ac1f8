import { done, problem, type Result } from '#domain/result.ts';
import { isDay, type Day } from '#domain/time.ts';
import { isLead, type PartnershipReader } from '#features/partnerships/index.ts';
import type { SheetStore } from './ports.ts';

type Needs = { readonly sheets: SheetStore; readonly partnerships: PartnershipReader };

export type Inviting = {
  readonly sheetId: string;
  /** As typed: a whole number from 2 to 500, or empty when nobody says how many. */
  readonly people: string;
  /** A day, or empty. */
  readonly lastDay: string;
};

const [fewest, most] = [2, 500];

/** Says how many are invited to answer alone, and until when; the rule for showing the answers goes by it. */
export async function inviteVoices(
  needs: Needs,
  { sheetId, people, lastDay }: Inviting,
): Promise<Result<null>> {
  const sheet = await needs.sheets.sheet(sheetId);
  if (!sheet || sheet.mode !== 'voices') return problem('not-found');
  if (sheet.state === 'revealed') return problem('revealed-already');
  if (!isLead(await needs.partnerships.mySeats(sheet.partnershipId))) return problem('only-the-lead');
  const typed = people.trim();
  const invited = typed === '' ? null : Number(typed);
  if (invited !== null && !(Number.isInteger(invited) && invited >= fewest && invited <= most))
    return problem('out-of-bounds', { field: 'invited', details: { from: fewest, to: most } });
  const day = lastDay.trim();
  if (day !== '' && !isDay(day)) return problem('not-a-date', { field: 'answerBy' });
  const answerBy: Day | null = day === '' ? null : day;
  const said = await needs.sheets.inviteVoices(sheetId, { invited, answerBy });
  return said ? done(null) : problem('revealed-already');
}
