import { done, problem, type Result } from '#domain/result.ts';
import { freshLink, linkDays, senderPath, type CaseNeeds } from './case-mail.ts';
import type { TypedCase } from './fields.ts';
import { checkCase, checkPeople, type CasePeople, type TypedPeople } from './schema.ts';

export type SentCase = {
  /** Given out with the form: the same sending twice is one. */
  readonly once: string;
  readonly typed: TypedCase;
  readonly people: TypedPeople;
  /** A draft may lack anything but the writer's address. */
  readonly stage: 'draft' | 'unconfirmed';
};

/** What is to be sent, whole and right; or what is wrong with it, in the order of the form. */
export function checkSent({ typed, people, stage }: Omit<SentCase, 'once'>): Result<CasePeople> {
  const checked = checkPeople(people, stage === 'unconfirmed');
  const wrong = stage === 'unconfirmed' ? checkCase(typed) : [];
  if (wrong.length === 0) return checked;
  const more = checked.ok ? [] : (checked.problem.fields ?? []);
  return problem('invalid-input', { fields: [...wrong, ...more] });
}

/**
 * Keeps a case where nobody sees it, and writes to the sender: a link to go on with a draft, or to read it through
 * and confirm that the address is one's own. Until then nothing leaves for anybody else.
 */
export async function sendCase(needs: CaseNeeds, sent: SentCase): Promise<Result<{ readonly to: string }>> {
  const checked = checkSent(sent);
  if (!checked.ok) return checked;
  const { typed, stage } = sent;
  const people = checked.value;
  const link = freshLink(needs, linkDays.sender);
  const fresh = { language: needs.language, stage, typed, people };
  const kept = await needs.submissions.keep({ ...fresh, id: sent.once }, link);
  // Sent, looked at again and changed: that is another text, and must not be lost behind the first.
  if (kept === 'other') await needs.submissions.keep({ ...fresh, id: needs.newId() }, link);
  if (kept !== 'same') {
    const kind = stage === 'draft' ? 'case-draft' : 'case-confirm';
    await needs.post.send({
      kind,
      to: people.email,
      language: needs.language,
      key: link.id,
      expiresAt: link.endsAt,
      path: senderPath(needs.language, link.secret, kind),
    });
  }
  return done({ to: people.email });
}
