import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import type { OwnRows, PrivacyReader } from './ports.ts';

export type OwnCopy = {
  readonly format: 'byg-person';
  readonly version: 1;
  readonly made: Moment;
  /** The account, the mails, and where others wrote the address down. */
  readonly account: OwnRows;
  /** Everything else that names the person, by place. */
  readonly kept: OwnRows;
};

/** Everything that is kept about the asker, in the asker’s own name: what others keep private stays private. */
export async function ownCopy(
  needs: Pick<Ambient, 'now'> & { readonly privacy: PrivacyReader },
): Promise<Result<OwnCopy>> {
  const [kept, account] = [await needs.privacy.ownRows(), await needs.privacy.ownAccount()];
  if (!kept || !account) return problem('not-signed-in');
  return done({ format: 'byg-person', version: 1, made: needs.now, account, kept });
}
