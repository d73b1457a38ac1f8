import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ContactStore, OpenedContact } from './ports.ts';

type Needs = Ambient & { readonly contacts: ContactStore };

/** What is kept about who holds the link; opening it changes nothing. */
export async function openContactLink(needs: Needs, secret: string): Promise<Result<OpenedContact>> {
  const opened = await needs.contacts.contactByToken(needs.hashSecret(secret));
  return opened ? done(opened) : problem('link-unknown');
}

/** The person’s own word: it is in order, or no. A no is never taken back here, and may be said twice. */
export async function answerContactLink(
  needs: Needs,
  secret: string,
  answer: string,
): Promise<Result<'confirmed' | 'objected'>> {
  const opened = await openContactLink(needs, secret);
  if (!opened.ok) return opened;
  const tokenHash = needs.hashSecret(secret);
  if (answer === 'no') {
    if (opened.value.state === 'kept')
      await needs.contacts.objectContact({ tokenHash, eventId: needs.newId(), today: needs.today });
    return done('objected');
  }
  if (answer !== 'yes') return problem('not-chosen');
  return (await needs.contacts.confirmContact(tokenHash, needs.today)) ? done('confirmed') : problem('gone');
}
