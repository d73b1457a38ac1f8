export const notices = {
  'hours-both': 'Skriv både fra og til, eller lad begge stå tomme.',
  'hours-same': 'Skriv to forskellige tider.',
} as const;
