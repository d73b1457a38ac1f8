/** Words of the printed documents. */
export const da = {
  page: 'Side',
  of: 'af',
  untitled: 'Uden titel',
  nothing: 'Intet at vise.',
} as const;
