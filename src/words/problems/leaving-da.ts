/** What stands in the way when somebody hands over, and when a partnership ends. */
export const leaving = {
  'partnership-ended':
    'Partnerskabet er afsluttet, så her kan kun læses. Vil I i gang igen, kan alle parter sige ja til at åbne det under ”Afslutning”.',
  'ending-not-begun': 'Ingen har begyndt en afslutning. Den kan være droppet i mellemtiden.',
  'ending-no-reason': 'Skriv først, hvorfor I slutter.',
  'ending-moved': 'Der er rettet i afslutningen, siden du læste den. Læs den igen, og sig så ja.',
  'ending-one-voice':
    'Du har allerede sagt ja for en anden part. Lad en anden med mandat sige ja for denne, så ingen slutter alene.',
  'handover-closed': 'Overdragelsen er sket eller aflyst, så her kan ikke ændres mere.',
  'handover-same': 'Den, der holder, kan ikke også tage over. Vælg en anden.',
  'handover-taken': 'Den nye har allerede sagt ja. Aflys overdragelsen, hvis en anden skal tage over.',
  'handover-not-you': 'Det siger den, der tager over, selv.',
  'handover-both-sides': 'Du er selv med i overdragelsen. Lad en anden fra parten sige ja.',
  'handover-unread': 'Læs de otte afsnit først. Det tager ti minutter.',
} as const;
