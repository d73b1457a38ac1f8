import type { ClauseId } from '#domain/agreements/model.ts';
import { address } from '#words/addresses.ts';
import type { Language } from '#domain/language.ts';
import type { CommentNeeds } from './needs.ts';
import type { CommentedClause } from './ports.ts';

type Said = { readonly id: string; readonly clause: ClauseId; readonly partnershipId: string };

/** One letter to each, once; never with the words themselves, for a letter is read on many screens. */
export async function tellClauseComment(
  needs: CommentNeeds,
  { id, clause, partnershipId }: Said,
): Promise<void> {
  const people = await needs.agreements.listeners(id);
  if (people.length === 0) return;
  const partnership = await needs.partnerships.partnership(partnershipId);
  const by = 'personId' in needs.asker ? await needs.people.person(needs.asker.personId) : null;
  for (const { personId, email, language } of people)
    await needs.post.send({
      kind: 'clause-comment',
      key: `${id}:${personId}`,
      to: email,
      language,
      path: pathOfClause(language, { partnershipId, clause }),
      partnership: partnership?.name ?? '',
      clause: await titleOf(needs, language, clause),
      by: by?.name ?? '',
      comment: id,
    });
}

async function titleOf({ content }: CommentNeeds, language: Language, clause: ClauseId): Promise<string> {
  const page = await content.pageById(language, 'clauses', clause);
  return String(page?.front['title'] ?? clause);
}

/** The page of a clause, at what is said about it. */
export const pathOfClause = (
  language: Language,
  { partnershipId, clause }: Pick<CommentedClause, 'partnershipId' | 'clause'>,
): string =>
  `${address(language, 'workspace', 'partnerships', partnershipId, 'agreement', 'clauses', clause)}#comments`;
