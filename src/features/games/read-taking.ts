import type { ClauseId } from '#domain/agreements/model.ts';
import type { Becoming } from '#domain/games/results.ts';
import { clauseTitles } from '#features/agreements/index.ts';
import { listMeetings, type Meeting } from '#features/meetings/index.ts';
import type { TakingNeeds } from './take-results.ts';

export type RoomToTakeTo = { readonly id: string; readonly name: string };

export type TakingPresented = {
  /** Partnerships that the asker answers in. */
  readonly rooms: readonly RoomToTakeTo[];
  readonly chosen:
    | (RoomToTakeTo & {
        readonly meetings: readonly Pick<Meeting, 'id' | 'title' | 'startsAt'>[];
        /** Those of the draft; none while there is no draft. */
        readonly clauses: readonly { readonly id: ClauseId; readonly title: string }[];
        readonly hasDraft: boolean;
        readonly taken: Readonly<Record<string, Becoming>>;
      })
    | null;
};

/** Where the results of a game can go. With one partnership only, that one is chosen. */
export async function readTaking(
  needs: TakingNeeds,
  { gatheringId, partnershipId }: { readonly gatheringId: string; readonly partnershipId: string },
): Promise<TakingPresented> {
  const rooms = (await needs.partnerships.standings())
    .filter(({ mayAnswer }) => mayAnswer)
    .map(({ id, name }) => ({ id, name }));
  const room = rooms.find(({ id }) => id === partnershipId) ?? (rooms.length === 1 ? rooms[0] : undefined);
  if (!room) return { rooms, chosen: null };
  const listed = await listMeetings(needs, room.id);
  const draft = await needs.agreements.draft(room.id);
  const titles = await clauseTitles(needs.content);
  const taken = await needs.gatherings.takenResults(room.id, gatheringId);
  return {
    rooms,
    chosen: {
      ...room,
      meetings: listed.ok ? [...listed.value.ahead, ...listed.value.finding] : [],
      clauses: (draft?.clauses ?? [])
        .filter(({ included }) => included)
        .map(({ clause }) => ({ id: clause, title: titles.get(clause)?.[needs.language] ?? clause }))
        .toSorted((one, other) => one.id.localeCompare(other.id)),
      hasDraft: draft !== null,
      taken: Object.fromEntries(taken.map(({ key, became }) => [key, became])),
    },
  };
}
