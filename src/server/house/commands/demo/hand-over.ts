import { addDays } from '#domain/time.ts';
import { beginHandover, nameSuccessor, writeRules } from '#features/handovers/index.ts';
import { seatColleague } from '#features/partnerships/index.ts';
import { acceptInvitation, inviteMember } from '#features/people/index.ts';
import { demoRooms } from '#words/demo/rooms.ts';
import type { Pair } from './other-rooms.ts';
import { catchLetters, doingAs } from './people.ts';
import type { Stage } from './stage.ts';

const idOf = ({ asker }: Stage['who']['lead']): string => ('personId' in asker ? asker.personId : '');

/** A colleague joins the library by invitation, as anybody does. */
export async function bringColleague(stage: Stage, organisationId: string): Promise<void> {
  const letters = catchLetters();
  const { email } = stage.people.colleague;
  await doingAs(
    stage,
    stage.who.lead,
    letters,
  )((needs) => inviteMember(needs, { organisationId, email, roles: ['worker'] }));
  const letter = letters.caught.findLast(({ kind }) => kind === 'organisation-invitation');
  const secret = letter?.kind === 'organisation-invitation' ? (letter.path.split('/').at(-1) ?? '') : '';
  await doingAs(stage, stage.who.colleague, letters)((needs) => acceptInvitation(needs, secret));
}

/** The colleague leaves the youngest partnership, has written down what is written nowhere, and the lead takes over. */
export async function handOver(stage: Stage, { id: partnershipId, library }: Pair): Promise<void> {
  const { rules } = demoRooms[stage.language].bikes;
  const { partyId, as: lead } = library;
  const colleague = doingAs(stage, stage.who.colleague, catchLetters());
  const personId = idOf(stage.who.colleague);
  await lead((needs) => seatColleague(needs, { partyId, personId, role: 'deputy', mandate: false }));
  const { id } = await colleague((needs) =>
    beginHandover(needs, {
      ...{ partnershipId, leaver: `${partyId}/${personId}`, leavesOn: addDays(needs.today, 18) },
    }),
  );
  await colleague((needs) => writeRules(needs, { id, fromRevision: 0, ...rules }));
  await colleague((needs) => nameSuccessor(needs, { id, personId: idOf(stage.who.lead) }));
}
