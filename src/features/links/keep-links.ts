import type { Ambient } from '#domain/ambient.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import type { Commented } from '#features/comments/index.ts';
import { record, type HistoryStore, type PartnershipReader } from '#features/partnerships/index.ts';
import { ownSheet, type SheetReader } from '#features/toolbox/index.ts';
import type { LinkReader, LinkStore, SheetLink } from './ports.ts';
import { longestDays, sheetLinkInput } from './schema.ts';

type Reading = {
  readonly sheets: SheetReader;
  readonly partnerships: PartnershipReader;
  readonly sheetLinks: LinkReader;
};
type Needs = Ambient & Reading & { readonly sheetLinks: LinkStore; readonly history: HistoryStore };

/** What the links open: a sheet that the asker sees, and for which party the asker may make one. */
type Opened = {
  readonly title: string;
  readonly partnershipId: string | null;
  readonly partyId: string | null;
  readonly mayMake: boolean;
};

/** Links that open a sheet at the same time; more than anybody keeps an eye on. */
const mostLinks = 20;

async function open(needs: Reading, { of, id }: Commented): Promise<Opened | null> {
  if (of === 'own') {
    const own = await ownSheet(needs, id);
    return own.ok
      ? { title: own.value.sheet.title, partnershipId: null, partyId: null, mayMake: true }
      : null;
  }
  const sheet = await needs.sheets.sheet(id);
  if (!sheet) return null;
  const { title, partnershipId } = sheet;
  const seats = await needs.partnerships.mySeats(partnershipId);
  const partyId = seats.find(({ scope }) => scope.includes('answer'))?.partyId ?? null;
  return { title, partnershipId, partyId, mayMake: partyId !== null };
}

export type LinksPresented = Opened & { readonly links: readonly SheetLink[] };

/** The links of a sheet: who made each, what it is good for, and when it was last used. */
export async function readSheetLinks(needs: Reading, commented: Commented): Promise<Result<LinksPresented>> {
  const opened = await open(needs, commented);
  return opened
    ? done({ ...opened, links: await needs.sheetLinks.sheetLinks(commented) })
    : problem('not-found');
}

/** Makes a link. Its secret is in the answer and nowhere else: what is kept is its hash. */
export async function makeSheetLink(
  needs: Needs,
  commented: Commented,
  input: unknown,
): Promise<Result<{ id: string; secret: string }>> {
  const checked = checkInput(sheetLinkInput, input);
  if (!checked.ok) return checked;
  const { label, may, until } = checked.value;
  if (until <= needs.today || until > addDays(needs.today, longestDays))
    return fieldProblem('not-within-a-year', 'until');
  const opened = await open(needs, commented);
  if (!opened) return problem('not-found');
  if (!opened.mayMake) return problem('not-yours');
  const living = (await needs.sheetLinks.sheetLinks(commented)).filter(({ state }) => state === 'open');
  if (living.length >= mostLinks) return problem('too-many-open-links');
  const id = needs.newId();
  const { secret, hash } = needs.newSecret();
  const { partnershipId, partyId, title } = opened;
  // Before midnight in Denmark, summer and winter: the day that is told is the day that was chosen.
  const expiresAt = `${until}T21:59:59.000Z`;
  await needs.sheetLinks.addLink({ id, commented, partyId, label, may, tokenHash: hash, expiresAt });
  if (partnershipId)
    await record(needs, 'sheet-link-made', { partnershipId, partyId, details: { title, may } });
  return done({ id, secret });
}

/** Takes a link back at once, with every seat that came by it. Twice is as once. */
export async function endSheetLink(
  needs: Needs,
  commented: Commented,
  linkId: string,
): Promise<Result<null>> {
  const opened = await open(needs, commented);
  const link = (await needs.sheetLinks.sheetLinks(commented)).find(({ id }) => id === linkId);
  if (!opened || !link) return problem('not-found');
  if (!opened.mayMake) return problem('not-yours');
  const { partnershipId, partyId, title } = opened;
  if ((await needs.sheetLinks.endLink(linkId)) && partnershipId)
    await record(needs, 'sheet-link-ended', { partnershipId, partyId, details: { title } });
  return done(null);
}
