/** What a partnership's days are called in a calendar, and what to do on them. */
export const da = {
  nameOfOne: '{partnership}: vigtige datoer',
  nameOfAll: 'Mine partnerskaber: vigtige datoer',
  aboutOne: 'De datoer, som parterne i {partnership} har aftalt. Kalenderen følger med, når de ændres.',
  aboutAll: 'De datoer, der er aftalt i de partnerskaber, du er med i. Kalenderen følger med, når de ændres.',
  title_start: '{partnership} begynder',
  title_evaluation: 'Evaluering af {partnership}',
  title_notice: 'Sidste dag for at sige {partnership} op',
  'title_last-meeting': 'Sidste møde i {partnership}',
  title_end: '{partnership} slutter',
  text_start:
    'Aftalen gælder fra i dag. Se, om alle ved, hvem der gør det første, og hvornår I mødes næste gang.',
  text_evaluation:
    'I dag ser I på partnerskabet sammen. Find win-win-lærredet frem: Får hver part det, den håbede på? Skriv ned, hvad I ændrer.',
  text_notice:
    'Vil en part ud ved periodens slutning, skal de andre have besked senest i dag. Vil ingen ud, skal I ikke gøre noget.',
  'text_last-meeting':
    'I dag mødes I sidste gang efter planen. Aftal, hvad der skal leve videre, hvem der gør det, og hvad I vil fortælle andre.',
  text_end:
    'Aftalen gælder til og med i dag. Vil I fortsætte, så lav et tillæg; vil I slutte, så sig tak, og gem det, I har lært.',
  title_meeting: '{title}: {partnership}',
  text_meeting: 'Dagsorden, noter og referat ligger på mødets side.',
  notAgreedYet: 'Datoen står i udkastet til aftalen og er endnu ikke tiltrådt af alle parter.',
  example: 'Partnerskabet er et konstrueret eksempel.',
  seeHere: 'Se partnerskabet: {address}',
} as const;
