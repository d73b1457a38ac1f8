/** Navnene på de tekster, et afsnit i aftalen kan begynde med. */
export const da = {
  brief: 'Kort',
  whole: 'Hele afsnittet',
} as const;
