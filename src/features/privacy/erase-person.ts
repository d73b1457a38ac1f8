import type { Ambient } from '#domain/ambient.ts';
import { fieldProblem } from '#domain/check-input.ts';
import type { Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Member, PeopleReader } from '#features/people/index.ts';
import { readMember } from '#features/people/index.ts';
import { privacyWords } from '#words/privacy/index.ts';
import type { Hinder, KeptSignature, PrivacyStore } from './ports.ts';

type Needs = Ambient & { readonly privacy: PrivacyStore; readonly people: PeopleReader };

/** More partnerships than a person sits in; each is told that somebody is out. */
const mostSeats = 100;

const phrases = (language: Language): readonly [string, string] => {
  const say = privacyWords(language);
  return [say('formerMember'), say('formerParticipant')];
};

/** What stands in the way, and which signatures would stay: told before anything is done. */
export type ErasurePresented = {
  readonly hinder: Hinder | null;
  readonly signatures: readonly KeptSignature[];
};

export async function readErasure({ privacy }: Needs, personId: string): Promise<ErasurePresented> {
  const hinder = await privacy.erasureHinder(personId);
  return { hinder, signatures: hinder === null ? await privacy.signaturesKept(personId) : [] };
}

async function erase(needs: Needs, personId: string, language: Language): Promise<Result<null>> {
  const eventIds = Array.from({ length: mostSeats }, () => needs.newId());
  const hinder = await needs.privacy.erasePerson({ personId, phrases: phrases(language), eventIds });
  return hinder === null ? done(null) : problem(hinder);
}

/** Oneself, out of the house. The own address is typed first: this cannot be undone. */
export async function eraseMe(needs: Needs, typed: string): Promise<Result<null>> {
  const me = await needs.people.me();
  if (!me) return problem('not-signed-in');
  if (typed.trim().toLowerCase() !== me.email.toLowerCase()) return fieldProblem('not-your-address', 'email');
  return erase(needs, me.id, me.language);
}

type Named = { readonly organisationId: string; readonly membershipId: string; readonly email: string };

/** A member who asks for it, or whose time is over, by an administrator of the organisation. */
export async function eraseMember(needs: Needs, named: Named): Promise<Result<Member>> {
  const read = await readMember(needs, named.organisationId, named.membershipId);
  if (!read.ok) return read;
  const { member } = read.value;
  if (named.email.trim().toLowerCase() !== member.person.email.toLowerCase())
    return fieldProblem('not-their-address', 'email');
  const erased = await erase(needs, member.person.id, needs.language);
  return erased.ok ? done(member) : erased;
}

/** Somebody whose time is over, from the clean-up list: there is nothing to type, the list has shown who. */
export const eraseOther = (needs: Needs, personId: string): Promise<Result<null>> =>
  erase(needs, personId, needs.language);
