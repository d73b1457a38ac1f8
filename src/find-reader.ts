import type { Language } from '#domain/language.ts';
import type { Visit, Who } from '#server/house/visit.ts';
import type { Reader } from './app.d.ts';

type Found = { readonly who: Who; readonly reader: Reader | null };

const nobody = (language: Language): Found => ({
  who: { asker: { kind: 'nobody' }, signedInBy: null, language },
  reader: null,
});

/** Who is reading: a signed-in person, a guest by link, the holder of an API token, or nobody. */
export async function findReader(visit: Visit, headers: Headers, language: Language): Promise<Found> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const bearer = /^Bearer ([\w-]{20,200})$/.exec(authorization)?.[1];
    return bearer ? byToken(visit, bearer, language) : nobody(language);
  }
  if (!headers.get('cookie')) return nobody(language);
  return (
    (await byAccount(visit, headers, language)) ??
    (await byLink(visit, headers, language)) ??
    nobody(language)
  );
}

async function byAccount(visit: Visit, headers: Headers, language: Language): Promise<Found | null> {
  const session = await visit.signIn.sessionOf(headers);
  if (!session) return null;
  const asker = { kind: 'person', personId: session.personId } as const;
  const who: Who = { asker, signedInBy: session.method, language };
  const me = await visit.within(who, (needs) => needs.people.me());
  const reader = {
    name: me?.name ?? '',
    email: session.email,
    kind: 'person',
    siteAdmin: me?.siteAdmin ?? false,
    siteEditor: me?.siteEditor ?? false,
  } as const;
  return { who, reader: { ...reader, partnershipId: null } };
}

async function byLink(visit: Visit, headers: Headers, language: Language): Promise<Found | null> {
  const guest = await visit.guests.guestOf(headers);
  if (!guest) return null;
  const who: Who = { asker: guest, signedInBy: 'guest-link', language };
  const person = await visit.within(who, (needs) => needs.people.person(guest.personId));
  const reader = {
    name: person?.name ?? '',
    email: person?.email ?? '',
    kind: 'guest',
    siteAdmin: false,
    siteEditor: false,
  } as const;
  return { who, reader: { ...reader, partnershipId: guest.partnershipId } };
}

async function byToken(visit: Visit, secret: string, language: Language): Promise<Found> {
  const found = await visit.within(nobody(language).who, (needs) =>
    needs.tokens.tokenByHash(needs.hashSecret(secret)),
  );
  if (!found) return nobody(language);
  const asker = { kind: 'person', personId: found.personId } as const;
  return { who: { asker, signedInBy: 'api-token', language, tokenScopes: found.scopes }, reader: null };
}
