/** What each of the three profiles can do, by profile. */
export const profiles = {
  network: ['overview', 'communicates', 'whole', 'coordinates', 'backing', 'across', 'resources'],
  partnership: ['procedures', 'people', 'shares'],
  staff: ['openness', 'celebrates', 'passesOn', 'strengths'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Profile = keyof typeof profiles;

export const profileIds = Object.keys(profiles) as readonly Profile[];

export type Item = { readonly profile: Profile; readonly id: string };

/** All fourteen, in the order of the profiles. */
export const allItems: readonly Item[] = profileIds.flatMap((profile) =>
  profiles[profile].map((id) => ({ profile, id })),
);
