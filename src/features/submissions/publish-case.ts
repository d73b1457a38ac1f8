import { caseSlug, freeSlug } from '#domain/cases/case-slug.ts';
import { languages } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ContentReader } from '#features/guide/index.ts';
import { address, isAddressWord } from '#words/addresses.ts';
import { peopleDays } from './case-mail.ts';
import { caseFrontOf, checkDesk, listsOf } from './case-page.ts';
import { deskOf } from './desk-fields.ts';
import { readDeskCase, type DeskNeeds, type DeskShown } from './desk.ts';
import type { PublicShelf } from './ports.ts';

export type PublishNeeds = DeskNeeds & { readonly content: ContentReader; readonly shelf: PublicShelf };

/** Among the public pages, in the lists that the editor has chosen. Done again, it stands as the desk is now. */
export async function publishCase(
  needs: PublishNeeds,
  id: string,
): Promise<Result<{ readonly pageId: string }>> {
  const read = await readDeskCase(needs, id);
  if (!read.ok) return read;
  const submission = read.value;
  if (!submission.may.publish) return problem('case-not-agreed');
  const desk = checkDesk(deskOf(submission));
  if (!desk.ok) return desk;
  const pageId = submission.pageId ?? (await freePage(needs, submission.typed.title));
  const front = caseFrontOf({ typed: submission.typed, desk: desk.value, id: pageId, today: needs.today });
  const lists = listsOf(submission.typed.writtenIn, desk.value);
  const hash = needs.sha256(JSON.stringify(front));
  for (const language of languages) {
    const page = { language, kind: 'cases', id: pageId, slug: pageId, front, body: '', hash } as const;
    if (lists.includes(language)) await needs.shelf.show(page);
    else if (submission.pageId) await needs.shelf.hide(page);
  }
  if (!(await needs.submissions.settle(id, { state: 'published', pageId }))) return problem('case-ended');
  if (submission.state === 'approved') await tellParties(needs, submission, pageId);
  return done({ pageId });
}

const freePage = ({ content }: PublishNeeds, title: string): Promise<string> =>
  freeSlug(caseSlug(title), async (slug) => {
    if (isAddressWord(slug)) return true;
    const there = await Promise.all(languages.map((language) => content.pageById(language, 'cases', slug)));
    const known = await Promise.all(languages.map((language) => content.page(language, 'cases', slug)));
    return [...there, ...known].some((page) => page !== null);
  });

async function tellParties(needs: PublishNeeds, submission: DeskShown, pageId: string): Promise<void> {
  const { id, language, people, typed } = submission;
  for (const to of new Set([people.email, people.libraryEmail, people.partnerEmail].filter(Boolean)))
    await needs.post.send({
      ...({ kind: 'case-published', to, language, key: `${id}:${to}` } as const),
      ...{ title: typed.title, days: peopleDays },
      path: address(typed.writtenIn, 'cases', pageId),
    });
}

/** Off the public pages again; harvesters are told that it is gone. */
export async function withdrawCase(needs: PublishNeeds, id: string): Promise<Result<null>> {
  const read = await readDeskCase(needs, id);
  if (!read.ok) return read;
  const { may, pageId } = read.value;
  if (!may.withdraw || !pageId) return problem('case-ended');
  for (const language of languages) await needs.shelf.hide({ language, kind: 'cases', id: pageId });
  return (await needs.submissions.settle(id, { state: 'withdrawn' })) ? done(null) : problem('case-ended');
}
