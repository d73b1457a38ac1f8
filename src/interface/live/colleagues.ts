/** Somebody else on the sheet, as the server tells it. */
export type Colleague = {
  readonly person: string;
  readonly name: string;
  readonly party: string;
  readonly field: string | null;
};

/** Everybody but oneself; a person with two tabs is one person, in the field last stood in. */
export function colleagues(
  states: ReadonlyMap<number, unknown> | undefined,
  own: number,
): readonly Colleague[] {
  const here = new Map<string, Colleague>();
  for (const [client, state] of states ?? []) {
    if (client === own || !isColleague(state)) continue;
    const known = here.get(state.person);
    here.set(state.person, known && state.field === null ? known : state);
  }
  return [...here.values()].sort((a, b) => a.name.localeCompare(b.name));
}

const isColleague = (state: unknown): state is Colleague =>
  typeof state === 'object' &&
  state !== null &&
  'person' in state &&
  'name' in state &&
  'party' in state &&
  'field' in state;
