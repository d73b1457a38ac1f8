/**
 * Who is asking. Every deed is done by an asker, and the database is told the same before anything is
 * read, so that its walls hold whatever the code forgets.
 */
export type Asker =
  | { readonly kind: 'nobody' }
  /** Signed in with an account. */
  | { readonly kind: 'person'; readonly personId: string }
  /** Came by a guest link and confirmed the e-mail address: may act for one party of one partnership. */
  | {
      readonly kind: 'guest';
      readonly personId: string;
      readonly capabilityId: string;
      readonly partyId: string;
      readonly partnershipId: string;
      readonly scope: readonly Scope[];
    };

/** What a guest link opens: reading the room, answering the sheet, commenting, accepting the agreement. */
export const scopes = ['read', 'answer', 'comment', 'accept'] as const;
export type Scope = (typeof scopes)[number];

/** How somebody proved who they are; printed as evidence beside an acceptance. */
export const signInMethods = ['magic-link', 'passkey', 'one-time-link', 'guest-link', 'api-token'] as const;
export type SignInMethod = (typeof signInMethods)[number];
