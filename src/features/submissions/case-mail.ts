import type { Ambient } from '#domain/ambient.ts';
import type { CaseParty } from '#domain/cases/submission.ts';
import type { Moment } from '#domain/time.ts';
import type { Letter, Post } from '#features/letters/index.ts';
import { address } from '#words/addresses.ts';
import type { NewCaseLink, Submission, SubmissionStore } from './ports.ts';

export type CaseNeeds = Ambient & { readonly submissions: SubmissionStore; readonly post: Post };

/** How long a link lives, in days; the sender's longest, so that a draft is not lost over a summer. */
export const linkDays = { sender: 90, party: 45 } as const;
/** Addresses are forgotten so many days after a case is published or has come to nothing. */
export const peopleDays = 30;

const inDays = (now: Moment, days: number): Moment =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** A fresh link, with the secret that goes into the letter and nowhere else. */
export function freshLink(needs: Ambient, days: number): NewCaseLink & { readonly secret: string } {
  const { secret, hash } = needs.newSecret();
  return { id: needs.newId(), hash, secret, endsAt: inDays(needs.now, days) };
}

export type CaseLetter = Extract<Letter, { kind: `case-${string}` }>;
type ToSender = Extract<CaseLetter, { kind: 'case-draft' | 'case-confirm' | 'case-suggestion' }>['kind'];

/** To the sender; with no word of the case in the first two: nobody is to send others' words about from here. */
export const senderPath = (language: Submission['language'], secret: string, kind: ToSender): string =>
  kind === 'case-confirm'
    ? address(language, 'cases', 'tell', secret)
    : address(language, 'cases', 'tell', secret, 'change');

/** Asks a party for its approval, at an address that a door of the database gave out. */
export const askParty = (
  needs: CaseNeeds,
  { language, typed }: Pick<Submission, 'language' | 'typed'>,
  asked: { readonly to: string; readonly party: CaseParty; readonly link: ReturnType<typeof freshLink> },
): Promise<boolean> =>
  needs.post.send({
    kind: 'case-approval',
    to: asked.to,
    language,
    key: asked.link.id,
    title: typed.title,
    library: typed.library,
    party: asked.party,
    expiresAt: asked.link.endsAt,
    path: address(language, 'cases', 'tell', asked.link.secret),
  });
