import { done, problem, type Result } from '#domain/result.ts';
import { askParties } from './answer-case.ts';
import type { CaseNeeds } from './case-mail.ts';
import { openCase } from './open-case.ts';
import { checkSent, type SentCase } from './send-case.ts';

export type ChangedCase = Omit<SentCase, 'once'> & {
  readonly secret: string;
  /** The text that the writer began from. */
  readonly fromRevision: number;
};

/**
 * Other words by the sender. A draft stays one until it is sent; what the parties have been asked about, they are
 * asked about anew, and for the sender's own party the writing is the approval.
 */
export async function changeCase(
  needs: CaseNeeds,
  changed: ChangedCase,
): Promise<Result<'draft' | 'to-confirm' | 'asked-anew'>> {
  const shown = await openCase(needs, changed.secret);
  if (!shown.ok) return shown;
  const { may, state, people } = shown.value;
  if (!may.change) return problem('case-ended');
  // The link was sent to this address; another would have to be confirmed first.
  const asTyped = { ...changed.people, email: people.email };
  const stage = state === 'draft' ? changed.stage : 'unconfirmed';
  const checked = checkSent({ typed: changed.typed, people: asTyped, stage });
  if (!checked.ok) return checked;
  const hash = needs.hashSecret(changed.secret);
  const revision = await needs.submissions.change(hash, {
    ...{ typed: changed.typed, people: checked.value },
    ...{ fromRevision: changed.fromRevision, stage },
  });
  if (revision === null) return problem('case-changed');
  if (state === 'draft' || state === 'unconfirmed') return done(stage === 'draft' ? 'draft' : 'to-confirm');
  if (checked.value.sender !== 'other') await needs.submissions.approve(hash, revision);
  await askParties(needs, changed.secret);
  return done('asked-anew');
}
