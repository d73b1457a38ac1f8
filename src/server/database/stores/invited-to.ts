import { sql } from 'kysely';
import type { OpenInvitation } from '#features/people/ports.ts';
import type { Inside } from '../with-asker.ts';

type Row = Pick<OpenInvitation, 'kind' | 'id' | 'name'> & { readonly expires_at: string };

/** Invitations to organisations and partnerships that wait for the signed-in person's address. */
export async function readInvitedTo(trx: Inside): Promise<readonly OpenInvitation[]> {
  const { rows } = await sql<Row>`select kind, id, name, expires_at from wall.invited_to()`.execute(trx);
  return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: expires_at }));
}
