export const da = {
  frontTitle: 'Partnerskaber, der holder længere end projektet',
  frontLead:
    'En guide til, hvordan biblioteket finder, bygger og plejer partnerskaber – med værktøjer, I kan bruge med det samme, og et fælles rum, hvor alle parter sidder lige godt.',
  frontDescription:
    'Guide, værktøjer og fælles rum, der hjælper biblioteker og deres partnere fra den første idé til en aftale, alle har tiltrådt. Frit for alle.',
  frontGuide: 'Læs guiden',
  frontTool: 'Prøv win-win-lærredet',
  frontRoad: 'Vejen fra snak til aftale',
  roadTalkTitle: 'Tal om, hvad I vil hinanden',
  roadTalkText:
    'Guiden stiller de spørgsmål, det er nemmest at springe over – og giver et værktøj, dér hvor I har brug for det.',
  roadSheetTitle: 'Skriv hver for sig, vis det samtidig',
  roadSheetText:
    'Hver part udfylder sin side i fred. Når alle er klar, viser I siderne samtidig og taler ud fra det, der står.',
  roadAgreeTitle: 'Bliv enige på skrift',
  roadAgreeText:
    'Det, I har skrevet, flyder over i aftalen. I retter den til sammen, og hver part tiltræder den udgave, alle har læst.',
  roadCareTitle: 'Hold øje med datoerne',
  roadCareText:
    'Start, evaluering, opsigelse og sidste møde lægger sig i jeres egen kalender, og I får en mail i god tid.',
  frontChapters: 'Begynd her',
  frontFilmTitle: 'Se filmen først',
  frontFilmText:
    'To kasser, der ikke passer sammen, og det, de alligevel får bygget. En tegnefilm på under tre minutter, som kan forstås uden lyd – med et spørgsmål til gruppen ved hvert afsnit.',
  frontFilmLink: 'Se filmen',
  frontChaptersLead:
    'Otte kapitler, ét spørgsmål i hvert. Læs dem her, tag dem med som PDF eller e-bog, eller hæng tjeklisten op på kontoret.',
  frontEditions: 'Guiden på tryk og som e-bog',
  frontChecklist: 'Tjeklisten på én side',
  frontCases: 'Fra virkelige partnerskaber',
  frontCasesLead:
    'Fem hurtige spørgsmål til folk, der har prøvet det: hvad de ville, hvad der var svært, og hvad de fik ud af det.',
  frontCasesAll: 'Se alle eksempler',
  frontTell: 'Fortæl om jeres eget',
  frontKnowledge: 'Ord og viden',
  frontKnowledgeLead:
    'Hvad ordene betyder på dansk og engelsk, hvad andre har skrevet, og en lille prøve, der viser, om det nu også er et partnerskab.',
  frontGlossary: 'Slå op i ordlisten',
  frontTest: 'Er det et partnerskab?',
  frontPublications: 'Litteratur, lige til at citere',
  chapter: 'Kapitel {number}',
  tool: 'Værktøj',
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
  alsoTitle: 'Guiden på andre måder',
  alsoChecklist: 'Tjeklisten',
  alsoChecklistText: 'Fireogtyve linjer at sætte flueben ved, tre til hvert kapitel.',
  alsoEditions: 'Til papir og e-bog',
  alsoEditionsText: 'Hele guiden eller ét kapitel som PDF og EPUB, en lommeudgave, plakater og lysbilleder.',
  alsoFilm: 'Filmen',
  alsoFilmText: 'Under tre minutter om, hvad der gør et partnerskab. Til et møde eller en frokostpause.',
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
