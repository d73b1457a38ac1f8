export const da = {
  chapter: 'Kapitel {number}',
  tool: 'Værktøj',
  citeAs: 'Citér sådan',
  citeFiles: 'Hent henvisningen',
  guideTitle: 'Guiden',
  guideLead:
    'Hvert kapitel stiller ét spørgsmål og svarer så konkret, at I kan gå i gang i dag. Læs dem i den rækkefølge, I har brug for.',
  guideDescription:
    'Spørgsmålene bag et godt partnerskab, ét pr. kapitel, med svar, eksempler fra virkelige samarbejder og værktøjer lige til at åbne.',
  toolsTitle: 'Værktøjskassen',
  toolsLead:
    'Værktøjerne virker med det samme: uden konto, på telefon, på papir – og sammen, når I er klar til det.',
  toolsDescription:
    'Værktøjer til partnerskaber, som kan udfyldes alene i browseren eller sammen med partnerne, skrives ud og hentes som PDF og Word. Uden konto.',
  onThisPage: 'På denne side',
  readingTime: 'Læsetid: {minutes, plural, one {ét minut} other {# minutter}}',
  guideMinutes: 'Hele guiden tager omkring {minutes} minutter at læse. Hvert kapitel kan læses for sig.',
  contentsTitle: 'De otte spørgsmål',
  askedHere: '{count, plural, one {ét spørgsmål at svare på} other {# spørgsmål at svare på}}',
  chapterEditions: 'Kapitlet til papir',
  allEditions: 'Hele guiden på papir, som e-bog, plakat og lysbilleder',
  chapterQuestions: 'Svar på kapitlets spørgsmål',
  whoFor: 'For hvem',
  howLong: 'Tid',
  howMany: 'Hvor mange',
  fromChapter: 'Hører til',
  openTool: 'Åbn arket',
  aboutTool: 'Om værktøjet',
  beginAgreement: 'Begynd en aftale i arbejdsrummet',
  beginAgreementText:
    'Aftalen skrives i det fælles rum, så alle parter kan læse, kommentere og tiltræde den. Har I udfyldt win-win-lærredet, flyder formål, bidrag og udbytte med over.',
  keepIt: 'Gem i mit arbejdsrum',
  takeIntoPartnership: 'Tag arket med ind i et partnerskab',
  boxAnswer: 'Det korte svar',
  boxCase: 'Fra et virkeligt partnerskab',
  boxWholeCase: 'Læs hele eksemplet',
  relatedCases: 'Eksempler',
  allCases: 'Alle eksempler',
  boxQuestions: 'Spørg jer selv',
  boxPitfall: 'Det går tit galt',
  note: 'Bemærk',
  signInFirst:
    'Log ind først, så kan arket følge med. Det, du har skrevet, står her stadig: log ind i et nyt vindue, og tryk så igen.',
  goOn: 'Gå videre med arket',
  goOnText:
    'Når I vil arbejde sammen, kan arket komme med ind i et partnerskab. Så udfylder hver part sin side for sig selv, og I viser dem samtidig.',
  seeExample: 'Se et udfyldt eksempel',
} as const;
