import type { Asker } from '#domain/people/asker.ts';
import type { TokenReader } from '#features/people/index.ts';
import { hashSecret, isSecret } from './secret.ts';

export type Bearer = {
  readonly asker: Extract<Asker, { kind: 'person' }>;
  /** `read`, `write`: what the token may be used for. */
  readonly scopes: readonly string[];
};

/** Who an `Authorization: Bearer …` header stands for; null for none, unknown, ended or revoked. */
export async function tokenOf(tokens: TokenReader, authorization: string | null): Promise<Bearer | null> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const found = isSecret(secret) ? await tokens.tokenByHash(hashSecret(secret)) : null;
  return found && { asker: { kind: 'person', personId: found.personId }, scopes: found.scopes };
}
