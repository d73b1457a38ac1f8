/** What may be wrong with what is said to others, and with what others write to us. */
export const outward = {
  'communication-is-out':
    'Det er allerede sagt eller lagt væk, så ordene kan ikke ændres eller godkendes. Sæt linjen i planen igen, hvis den skal om.',
  'communication-not-approved': 'Den kan komme ud, når de andre parter har sagt god for den.',
  'day-ahead': 'Dagen er ikke kommet endnu. Vælg i dag eller en dag før.',
  'inbox-closed': 'Indbakken tager ikke imod ideer lige nu. Skriv eller ring til os i stedet.',
  'idea-not-answered-yes': 'Idéen kan blive til et partnerskab, når I har svaret ja.',
  'bad-word': 'Skriv ordet med små bogstaver, tal og bindestreger, for eksempel roskilde-bibliotek.',
  'bad-reply-days': 'Vælg mellem 1 og 60 dage.',
  'word-taken': 'Det ord er taget. Vælg et andet.',
} as const;
