/** From none to the firmest; the order is counted by. */
export const formalities = ['none', 'oral', 'mail', 'intent', 'agreement', 'contract'] as const;

export type Formality = (typeof formalities)[number];

/** The least and the most formal a relation of the kind can well be. */
type Fitting = readonly [Formality, Formality];

/**
 * From acquaintance to strategic partnership, and those apart that are no steps on the way. What is given for
 * another's money or name wants writing; what is light is not helped by a contract.
 */
const fitting = {
  acquaintance: ['none', 'mail'],
  network: ['none', 'intent'],
  coordination: ['oral', 'agreement'],
  collaboration: ['mail', 'agreement'],
  partnership: ['intent', 'contract'],
  strategic: ['agreement', 'contract'],
  supplier: ['mail', 'contract'],
  sponsor: ['agreement', 'contract'],
  user: ['none', 'contract'],
  funder: ['mail', 'contract'],
  volunteer: ['oral', 'agreement'],
} as const satisfies Readonly<Record<string, Fitting>>;

export type Kind = keyof typeof fitting;

export const kinds = Object.keys(fitting) as readonly Kind[];

/** How near: as the rings of the network map, without those one only wishes for. */
export const nearness = ['close', 'running', 'loose'] as const;

export type Fit =
  | { readonly is: 'fitting' }
  /** So many steps looser, or firmer, than the kind wants; `bound` is the nearest that would fit. */
  | { readonly is: 'too-loose' | 'too-firm'; readonly steps: number; readonly bound: Formality };

/** Whether a relation of this kind is well served by what has been agreed. */
export function fitOf(kind: Kind, formality: Formality): Fit {
  const [least, most] = fitting[kind];
  const at = formalities.indexOf(formality);
  const [low, high] = [formalities.indexOf(least), formalities.indexOf(most)];
  if (at < low) return { is: 'too-loose', steps: low - at, bound: least };
  if (at > high) return { is: 'too-firm', steps: at - high, bound: most };
  return { is: 'fitting' };
}
