import { chooseMail } from '#features/notices/index.ts';
import { takeRoles, writeAbove } from './above.ts';
import { bringColleague, handOver } from './hand-over.ts';
import type { LaidOut } from './lay-out.ts';
import { makeRoom } from './make-room.ts';
import { ended, justBegun, nearlyEnded } from './other-rooms.ts';
import { catchLetters, doingAs } from './people.ts';
import type { Stage } from './stage.ts';

/** A whole library: its partnerships at different points of their lives, and what stands above the rooms. */
export async function makeLibrary(stage: Stage): Promise<LaidOut> {
  const laid = await makeRoom(stage);
  const { organisationId } = laid;
  const lead = laid.seats[0]?.as;
  if (!lead) return laid;
  await takeRoles(lead, organisationId);
  await bringColleague(stage, organisationId);
  const relay = await nearlyEnded(stage, organisationId);
  const pier = await ended(stage, organisationId);
  const bikes = await justBegun(stage, { organisationId, partnerId: pier.partnerId });
  await handOver(stage, bikes);
  const rooms = { main: laid.partnershipId, relay: relay.id, pier: pier.id, bikes: bikes.id };
  await writeAbove(stage, laid, rooms);
  await chooseMails(stage);
  return laid;
}

/** Each as it suits them: the partner has it gathered, the school has its evenings to itself. */
async function chooseMails(stage: Stage): Promise<void> {
  const as = (who: 'partner' | 'school') => doingAs(stage, stage.who[who], catchLetters());
  await as('partner')((needs) =>
    chooseMail(needs, { meetings: 'now', dates: 'weekly', gates: 'weekly', promises: 'weekly' }),
  );
  await as('school')((needs) => chooseMail(needs, { promises: 'now', from: '17:00', to: '07:00' }));
}
