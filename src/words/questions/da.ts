/** Answering the guide's questions: in the chapter, on the page of its own, in the partnership, on paper. */
export const da = {
  label: 'Spørg jer selv',
  write: 'Skriv jeres svar',
  yourAnswer: 'Jeres svar på: {question}',
  firstHere: 'Det, I skriver her i kapitlet, bliver først gemt, når I trykker på »Saml svarene« nederst.',
  seeKept: 'Se de svar, I allerede har gemt',
  goOn: 'Saml svarene',
  goOnText:
    'På næste side står alle kapitlets spørgsmål med det, I har skrevet. Dér kan svarene gemmes i browseren, skrives ud eller tages med ind i et partnerskab.',
  pageTitle: 'Spørg jer selv: {title}',
  lead: 'Skriv, mens I taler. Et svar på en sætning eller to er nok.',
  description:
    'Kapitlets spørgsmål til at svare på: {title} Svarene bliver i jeres browser, til I selv tager dem med videre.',
  stays:
    'Svarene bliver i denne browser. Vi får dem ikke at se, før I selv beder om et dokument eller tager dem med ind i et partnerskab.',
  noScript:
    'Her er script slået fra, og så kan browseren ikke huske svarene. Hent dem som PDF eller Word, eller skriv siden ud, før I lukker den.',
  back: 'Tilbage til kapitlet',
  show: 'Vis svarene',
  saved: 'Gemt kl. {time}',
  savedDay: 'Gemt {day} kl. {time}',
  notKept: 'Browseren vil ikke gemme svarene. Hent dem som fil, PDF eller Word, før I lukker siden.',
  joined: 'Der stod allerede noget andet. Begge tekster står der nu, den gemte først.',
  take: 'Tag svarene med',
  pdf: 'Hent som PDF',
  docx: 'Hent som Word',
  file: 'Gem som fil',
  fromFile: 'Hent svar fra en fil',
  fromFileHint: 'En fil, I har gemt her fra siden. Den lægges til det, der står i forvejen.',
  imported: '{count, plural, one {Ét svar er hentet ind} other {# svar er hentet ind}}.',
  notOurs: 'Filen kunne ikke læses. Vælg en fil, der er gemt her fra siden, med svar på det samme kapitel.',
  print: 'Skriv ud',
  remove: 'Slet svarene i denne browser',
  removed: 'Svarene er slettet i denne browser.',
  undo: 'Fortryd',
  carry: 'Ind i et partnerskab',
  carryText:
    'I et partnerskab bliver svarene fælles noter, som alle parter kan læse. Det, jeres part har skrevet dér i forvejen, bliver stående; det nye lægges efter.',
  carryButton: 'Tag svarene med',
  carryWhere: 'Partnerskab',
  carryChoose: 'Vælg et partnerskab',
  carryNone: 'I har ikke noget partnerskab, hvor I kan skrive, endnu.',
  carryBegin: 'Begynd et partnerskab',
  signInFirst:
    'Log ind først, så kan svarene følge med. De står her stadig: log ind i et nyt vindue, og tryk så igen.',
  signIn: 'Log ind',
  word_info: 'Bemærk',
  word_warning: 'Pas på',
  word_success: 'Klaret',
  // In the partnership
  roomTitle: 'Spørgsmål fra guiden',
  roomNav: 'Spørgsmål',
  roomLead:
    'Det, parterne har svaret på guidens spørgsmål. Alle parter kan læse det hele og skrive for sig selv.',
  roomNone: 'Ingen har svaret endnu',
  roomNoneText:
    'Vælg et kapitel, og skriv det første svar. Det behøver ikke at være færdigt for at være til nytte.',
  counted:
    '{answers, plural, =0 {Ingen svar endnu} one {Ét svar} other {# svar}}{parties, plural, =0 {} one { fra én part} other { fra # parter}}',
  chapter: 'Kapitel {number}',
  readChapter: 'Læs kapitlet',
  yours: 'Jeres svar ({party})',
  noAnswer: 'Ikke svaret endnu',
  byAt: '{name}, {at}',
  leftParty: 'En tidligere part',
  notAsked: 'Kapitlet stiller ikke dette spørgsmål mere.',
  save: 'Gem svarene',
  savedAll: 'Svarene er gemt kl. {time}.',
  carried:
    '{added, plural, =0 {} one {Ét svar er kommet med. } other {# svar er kommet med. }}{joined, plural, =0 {} one {Ét svar er lagt efter det, der stod i forvejen.} other {# svar er lagt efter det, der stod i forvejen.}}',
  staleTitle: 'En kollega gemte, mens I skrev',
  staleText:
    'Herunder står det, der er gemt nu. Det, I skrev, står stadig i felterne. Ret dem til, og gem igen.',
  readOnly: 'Du kan læse svarene, men ikke skrive for en part.',
  allChapters: 'Alle kapitler',
  toPage: 'Svar i guiden og tag svarene med hertil',
  // On paper
  documentSubtitle: 'Kapitel {number} i guiden Byg partnerskaber',
  documentNote: 'Svarene er skrevet af dem, der har siden. De er ikke gemt hos Byg partnerskaber.',
  fileName: 'Spørgsmål {number} {short}',
} as const;
