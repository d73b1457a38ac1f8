export type TakerParty = {
  readonly id: string;
  readonly name: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** Each party as such, and then each of its people: `party` and `party/person`. */
export const choicesOf = (parties: readonly TakerParty[]): { value: string; label: string }[] =>
  parties.flatMap(({ id, name, people }) => [
    { value: id, label: name },
    ...people.map((person) => ({ value: `${id}/${person.id}`, label: `${name}: ${person.name}` })),
  ]);
