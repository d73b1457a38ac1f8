import { checkInput } from '#domain/check-input.ts';
import { done, type Result } from '#domain/result.ts';
import { makePromise, openPromises, promisesFrom, type KeptPromise } from '#features/promises/index.ts';
import { openMeeting, type ActionNeeds } from './needs.ts';
import { actionInput } from './schema.ts';

/** What somebody says at the meeting that they will do: a promise of the room like any other. */
export async function addAction(
  needs: ActionNeeds,
  meetingId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(actionInput, input);
  if (!checked.ok) return checked;
  const open = await openMeeting(needs, meetingId);
  if (!open.ok) return open;
  const { text, who, dueOn } = checked.value;
  const [partyId = '', ownerId = null] = who.split('/');
  const made = await makePromise(needs, {
    ...{ partnershipId: open.value.meeting.partnershipId, text, partyId, ownerId, dueOn: dueOn || null },
    source: { kind: 'meeting', id: meetingId },
  });
  return made.ok ? done({ id: made.value.id }) : made;
}

export type Actions = {
  readonly own: readonly KeptPromise[];
  /** Still open from other meetings: every agenda begins with them. */
  readonly carried: readonly KeptPromise[];
};

export async function readActions(
  needs: Pick<ActionNeeds, 'promises'>,
  { meetingId, partnershipId }: { readonly meetingId: string; readonly partnershipId: string },
): Promise<Actions> {
  const own = await promisesFrom(needs, { kind: 'meeting', id: meetingId });
  const open = await openPromises(needs, partnershipId);
  return {
    own: own.filter(({ state }) => state !== 'lapsed'),
    carried: open.filter(({ source }) => source.kind === 'meeting' && source.id !== meetingId),
  };
}
