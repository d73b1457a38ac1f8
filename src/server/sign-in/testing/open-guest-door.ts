import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Letter } from '#features/letters/index.ts';
import { makeGuestStore } from '#server/database/stores/guest-store.ts';
import { makeGuestDoor } from '../guest.ts';
import type { GuestDoor } from '../guest-door.ts';
import { newSecret } from '../secret.ts';
import { openSignIn } from './open-sign-in.ts';
import type { OpenedSignIn } from './open-sign-in.ts';

export type OpenedGuestDoor = AsyncDisposable & {
  readonly database: OpenedSignIn['database'];
  readonly door: GuestDoor;
  readonly partnershipId: string;
  readonly partyId: string;
  /** A fresh link to an address of its own. */
  invite(): Promise<{ readonly id: string; readonly secret: string; readonly email: string }>;
  /** The code in the newest letter to an address. */
  codeTo(email: string): string;
};

export async function openGuestDoor(): Promise<OpenedGuestDoor> {
  const signIn = await openSignIn();
  const { database } = signIn;
  const letters: Letter[] = [];
  const ground = await layGround(database.owner);
  const door = makeGuestDoor({
    asNobody: async (work) => {
      const post = { send: (letter: Letter) => Promise.resolve(letters.push(letter) > 0) };
      const kept = await database.within({ kind: 'nobody' }, async (trx) => ({
        told: await work({ guests: makeGuestStore(trx), post }),
      }));
      return kept.told;
    },
    attempts: signIn.signIn.attempts,
    secure: false,
    newId: randomUUID,
    now: () => new Date().toISOString(),
  });
  return {
    database,
    door,
    ...ground,
    invite: () => invite(database.owner, ground),
    codeTo: (email) => codeOf(letters.findLast(({ to }) => to === email)),
    [Symbol.asyncDispose]: () => Promise.resolve(signIn[Symbol.asyncDispose]()),
  };
}

type Owner = OpenedSignIn['database']['owner'];
type Ground = { readonly partnershipId: string; readonly partyId: string; readonly leadId: string };

async function layGround(owner: Owner): Promise<Ground> {
  const [leadId, organisation, partnershipId, partyId] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  await sql`insert into byg.person (id, email) values (${leadId}, 'lead@byg.test')`.execute(owner);
  await sql`insert into byg.organisation (id, kind, name) values (${organisation}, 'museum', 'Museet')`.execute(
    owner,
  );
  await sql`insert into byg.partnership (id, name, created_by)
    values (${partnershipId}, 'Mellem_Rummet', ${leadId})`.execute(owner);
  await sql`insert into byg.party (id, partnership_id, organisation_id)
    values (${partyId}, ${partnershipId}, ${organisation})`.execute(owner);
  return { partnershipId, partyId, leadId };
}

async function invite(owner: Owner, { partyId, leadId }: Ground) {
  const [id, { secret, hash }] = [randomUUID(), newSecret()];
  const email = `${id.slice(0, 8)}@museum.test`;
  await sql`insert into byg.capability (id, party_id, email, scope, mandate, token_hash, created_by, expires_at)
    values (${id}, ${partyId}, ${email}, '{read,answer,comment,accept}', true, ${hash}, ${leadId},
      now() + interval '90 days')`.execute(owner);
  return { id, secret, email };
}

function codeOf(letter: Letter | undefined): string {
  if (letter?.kind !== 'one-time-code') throw new Error('no letter with a code');
  return letter.code;
}
