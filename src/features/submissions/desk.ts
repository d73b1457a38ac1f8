import { caseParties, mayDo, type CaseDeedKind, type SubmissionState } from '#domain/cases/submission.ts';
import { cleanText } from '#domain/clean-text.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { askParty, freshLink, linkDays, type CaseNeeds } from './case-mail.ts';
import { checkDesk } from './case-page.ts';
import type { TypedCase } from './fields.ts';
import type { CaseDesk, DeskCase } from './ports.ts';
import { checkCase } from './schema.ts';

export type DeskNeeds = CaseNeeds & { readonly people: PeopleReader };

/** For others than the editor and the site's administrator the desk does not exist. */
async function isEditor({ people }: Pick<DeskNeeds, 'people'>): Promise<boolean> {
  const me = await people.me();
  return me?.siteEditor === true || me?.siteAdmin === true;
}

export type DeskListed = {
  readonly cases: Page<DeskCase>;
  readonly counts: Readonly<Partial<Record<SubmissionState, number>>>;
};

export async function listDesk(
  needs: DeskNeeds,
  page: PageRequest & { readonly state?: SubmissionState | undefined },
): Promise<Result<DeskListed>> {
  if (!(await isEditor(needs))) return problem('not-found');
  return done({ cases: await needs.submissions.atDesk(page), counts: await needs.submissions.counts() });
}

export type DeskShown = DeskCase & { readonly may: Readonly<Partial<Record<CaseDeedKind, boolean>>> };

const deeds: readonly CaseDeedKind[] = ['change', 'decline', 'publish', 'withdraw'];

export async function readDeskCase(needs: DeskNeeds, id: string): Promise<Result<DeskShown>> {
  const found = (await isEditor(needs)) ? await needs.submissions.oneAtDesk(id) : null;
  if (!found) return problem('not-found');
  return done({
    ...found,
    may: Object.fromEntries(deeds.map((kind) => [kind, mayDo(found, 'editor', kind)])),
  });
}

/** Tags, place and a better summary: the editor's own, which nobody has to approve. */
export async function saveDesk(needs: DeskNeeds, id: string, desk: CaseDesk): Promise<Result<null>> {
  const read = await readDeskCase(needs, id);
  if (!read.ok) return read;
  const checked = checkDesk(desk);
  if (!checked.ok) return checked;
  return (await needs.submissions.saveDesk(id, desk)) ? done(null) : problem('not-found');
}

type Rewritten = { readonly id: string; readonly typed: TypedCase; readonly fromRevision: number };

/** A word of the parties' own is changed: it goes back to both of them. */
export async function rewriteCase(
  needs: DeskNeeds,
  { id, typed, fromRevision }: Rewritten,
): Promise<Result<null>> {
  const read = await readDeskCase(needs, id);
  if (!read.ok) return read;
  if (!read.value.may.change) return problem('case-ended');
  const fields = checkCase(typed);
  if (fields.length > 0) return problem('invalid-input', { fields });
  if (!(await needs.submissions.rewrite(id, typed, fromRevision))) return problem('case-changed');
  for (const party of caseParties) {
    const link = freshLink(needs, linkDays.party);
    const to = await needs.submissions.linkAnew(id, party, link);
    if (to) await askParty(needs, { language: read.value.language, typed }, { to, party, link });
  }
  return done(null);
}

const longestReason = 2_000;

/** Not for us to show, with the reason mailed to whoever has had to do with it. */
export async function declineCase(
  needs: DeskNeeds,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null>> {
  const read = await readDeskCase(needs, id);
  if (!read.ok) return read;
  if (!read.value.may.decline) return problem('case-ended');
  const why = cleanText(reason).trim();
  if (why === '') return problem('reason-missing', { field: 'reason' });
  if (why.length > longestReason)
    return problem('too-long', { field: 'reason', details: { longest: longestReason } });
  if (!(await needs.submissions.settle(id, { state: 'declined', reason: why }))) return problem('case-ended');
  const { language, typed, people } = read.value;
  for (const to of new Set([people.email, people.libraryEmail, people.partnerEmail].filter(Boolean)))
    await needs.post.send({
      ...({ kind: 'case-declined', to, language, key: `${id}:${to}` } as const),
      ...{ title: typed.title, by: 'editor', reason: why },
    });
  return done(null);
}
