/** The shelves that a search can be narrowed to. */
export const searchShelves: readonly string[] = [
  'guide',
  'tools',
  'cases',
  'film',
  'knowledge',
  'terms',
  'publications',
  'about',
];
