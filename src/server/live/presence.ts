import type { Visitor } from './visitor.ts';

/** What everybody on a sheet is told of everybody else. Name and party are the server's word, not the sender's. */
export type Presence = {
  readonly person: string;
  readonly name: string;
  readonly party: string;
  /** The field the person stands in. */
  readonly field: string | null;
};

const longestField = 120;

/** Leaves in `states` only what the visitor may say: its own presence, under its own name. */
export function keepOwnPresence(
  states: Map<number, unknown>,
  visitor: Visitor,
  isTaken: (clientId: number) => boolean,
): void {
  for (const [clientId, state] of [...states]) {
    const presence = presenceOf(visitor, state);
    if (presence && visitor.clientId === null && !isTaken(clientId)) visitor.clientId = clientId;
    if (presence && clientId === visitor.clientId) states.set(clientId, presence);
    else states.delete(clientId);
  }
}

/** Hocuspocus adds a state of its own, without a field; it is nobody's presence. */
function presenceOf({ person }: Visitor, state: unknown): Presence | null {
  if (!person || typeof state !== 'object' || state === null || !('field' in state)) return null;
  const field = typeof state.field === 'string' ? state.field.slice(0, longestField) : null;
  return { person: person.personId, name: person.name, party: person.partyName, field };
}
