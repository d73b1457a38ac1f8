/** Omkring et værktøj: det, der står på dets side, og som siden selv fortæller uden script. */
export const da = {
  tool: 'Værktøj',
  whoFor: 'For hvem',
  howLong: 'Tid',
  howMany: 'Hvor mange',
  fromChapter: 'Hører til',
  when: 'Hvornår',
  phase: 'Fase {number}: {name}',
  openTool: 'Åbn arket',
  aboutTool: 'Om værktøjet',
  combineTitle: 'Læg flere personers ark sammen her i browseren',
  useInWorkshop: 'Brug værktøjet i et værksted',
  seeExample: 'Se et udfyldt eksempel',
  nextSteps: 'Hvad nu?',
  goOn: 'Gå videre med arket',
  goOnText:
    'Når I vil arbejde sammen, kan arket komme med ind i et partnerskab. Så udfylder hver part sin side for sig selv, og I viser dem samtidig.',
  goOnTogether:
    'Når I vil arbejde sammen, kan arket komme med ind i et partnerskab, hvor I arbejder videre med det.',
  goOnOwn: 'Arket kan ligge i dit arbejdsrum, så du finder det fra en anden maskine. Kun du kan se det.',
  keepIt: 'Gem i mit arbejdsrum',
  takeIntoPartnership: 'Tag arket med ind i et partnerskab',
  note: 'Bemærk',
  signIn: 'Log ind',
  signInFirst:
    'Log ind først, så kan arket følge med. Det, du har skrevet, står her stadig: log ind i et nyt vindue, og tryk så igen.',
  product: 'Byg partnerskaber',
} as const;
