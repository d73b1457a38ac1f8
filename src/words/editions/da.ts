/** Words of the guide's editions: in the printed books, and on the page that presents them. */
export const da = {
  product: 'Byg partnerskaber',
  bookSubtitle: 'En guide for biblioteker og dem, de vil bygge noget sammen med',
  wholeDescription:
    'Hele guiden: otte kapitler om at finde, bygge og pleje partnerskaber, med spørgsmål, eksempler og en tjekliste.',
  contents: 'Indhold',
  chapter: 'Kapitel {number}',
  page: 'side',
  imprint: 'Om denne udgave',
  cover: 'Forside',
  landmarks: 'Genveje',
  beginning: 'Begynd her',
  fourAndTwenty: 'Fireogtyve linjer',
  edition: 'Udgave af {day}',
  citeAs: 'Citér sådan: {title}. Udgave af {day}. CC BY 4.0.',
  licenceText:
    'Tekst og tegninger er udgivet under Creative Commons Navngivelse 4.0 International (CC BY 4.0). Du må kopiere, oversætte, ændre og trykke dem, når du angiver, hvor de kommer fra, og om du har ændret noget.',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/deed.da',
  whichOne: 'Indholdet er senest ændret {day} og har mærket {version}. Den nyeste udgave findes på',
  typeText: 'Sat med Source Serif 4 og Source Sans 3. Filen kan læses op og følger PDF/UA-1.',
  typeTextScreen: 'Teksten kan læses op, og tegningerne er beskrevet i ord.',
  coverDrawing:
    'To brikker er trådt ud af hver sin kasse og bygger en bro af klodser. Én klods mangler endnu.',
  accessibilitySummary:
    'Al tekst er rigtig tekst i læserækkefølge med overskrifter, sidens sprog og navigation. Hver model er beskrevet i ord og gentaget som tabel.',

  // The pocket edition
  foldLine: 'fold',
  cutLine: 'klip',
  foldAlt:
    'Fire små tegninger: Arket er foldet i otte felter. Midterfolden er klippet op over de to midterste felter. Arket er foldet på langs, og enderne skubbes mod hinanden. Hæftet lukkes om forsiden.',
  posterLead:
    'Tre linjer til hvert kapitel. Gå dem igennem sammen en gang om året, og vælg to eller tre at arbejde med.',
  tickSheet: 'Sæt et kryds, når I kan vise det til nogen.',

  // The presentation
  freeForAll: 'Guide, værktøjer og film. Frit for alle.',

  // The page of the editions
  title: 'Guiden på tryk',
  description:
    'Hele guiden som PDF, e-bog og én lang side, lommeudgaven til at folde, tjeklisten til væggen og en kort præsentation. Frit at hente og trykke.',
  lead: 'Én tekst i mange skikkelser. Hent den, der passer til det, I skal: læse i toget, lægge på mødebordet eller hænge op ved kaffen.',
  getIt: 'Hent',
  read: 'Læs',
  who: 'Til hvem',
  how: 'Sådan trykker du',
  kilobytes: '{size} kB',
  megabytes: '{size} MB',
  pageCount: '{count, plural, one {# side} other {# sider}}',
  wholeSection: 'Hele guiden',
  wallSection: 'Til møder og vægge',
  chapterSection: 'Ét kapitel ad gangen',
  chapterLead: 'Hvert kapitel som PDF i A4. God til at dele ud før et møde, der handler om netop det.',
  sameBytes:
    'Alle udgaver er lavet af den samme tekst og har samme dato. Er indholdet ikke ændret, er filen heller ikke.',
  editionDay: 'Teksten er senest ændret {day}.',
  licenceNote: 'Frit at kopiere og trykke, også til salg, når kilden er nævnt (CC BY 4.0).',

  name_book: 'Hele guiden som bog',
  file_book: 'Byg partnerskaber – guiden',
  for_book: 'Til den, der vil have hele guiden i hånden eller arkiveret. A5 med forside, indhold og sidetal.',
  how_book:
    'Skriv ud som hæfte på A4: to sider på hvert ark, begge sider af papiret. Et trykkeri kan bruge filen, som den er.',
  name_epub: 'Hele guiden som e-bog',
  file_epub: 'Byg partnerskaber – guiden',
  for_epub:
    'Til telefonen og e-bogslæseren, også uden net. Skriften kan gøres større, og teksten kan læses op.',
  how_epub: 'Skal ikke trykkes. Åbn filen i den app, du plejer at læse e-bøger i.',
  name_page: 'Hele guiden på én fil',
  file_page: 'Byg partnerskaber – guiden',
  for_page:
    'Til den, der vil søge i alt på én gang, gemme det på et drev eller kopiere fra det. Virker uden net.',
  how_page: 'Kan skrives ud fra browseren. Hvert kapitel begynder på en ny side.',
  name_whole: 'Hele guiden på én side',
  for_whole: 'Til at læse fra ende til anden på skærmen eller søge i med browseren.',
  how_whole: 'Kan skrives ud fra browseren. Hvert kapitel begynder på en ny side.',
  name_pixi: 'Lommeudgaven',
  file_pixi: 'Byg partnerskaber – lommeudgave',
  for_pixi: 'Til at dele ud. Ét ark, der foldes til otte små sider med det vigtigste fra hvert kapitel.',
  how_pixi:
    'Skriv ud på den ene side af et A4-ark i fuld størrelse (100 %). Fold og klip efter tegningen på bagsiden.',
  'name_pixi-reading': 'Lommeudgaven, side for side',
  'file_pixi-reading': 'Byg partnerskaber – lommeudgave til skærm',
  'for_pixi-reading': 'De samme otte sider i læserækkefølge, til skærm og oplæsning.',
  'how_pixi-reading': 'Er til skærmen. Skal den foldes, så brug arket ovenfor.',
  'name_poster-a4': 'Tjeklisten, A4',
  'file_poster-a4': 'Byg partnerskaber – tjekliste A4',
  'for_poster-a4': 'Til mødebordet: 24 linjer at sætte kryds ved.',
  'how_poster-a4': 'Skriv ud på A4. Farve er pænt, men ikke nødvendigt.',
  'name_poster-a3': 'Tjeklisten, A3',
  'file_poster-a3': 'Byg partnerskaber – tjekliste A3',
  'for_poster-a3': 'Til væggen ved kaffen, hvor flere kan læse den på én gang.',
  'how_poster-a3': 'Skriv ud på A3, eller lad et trykkeri gøre det på kraftigt papir.',
  name_slides: 'Præsentationen',
  file_slides: 'Byg partnerskaber – præsentation',
  for_slides: 'Til et personalemøde eller et første møde med en mulig partner. Ti sider.',
  how_slides: 'Vis den på fuld skærm. På papir: to sider på hvert ark.',
  'name_toolbox-a3': 'Værktøjskassen, A3',
  'file_toolbox-a3': 'Byg partnerskaber – værktøjskassen A3',
  'for_toolbox-a3': 'Til væggen: alle værktøjer med numre, efter kapitel og efter det, I står med.',
  'how_toolbox-a3': 'Skriv ud på A3, eller lad et trykkeri gøre det på kraftigt papir.',
  'name_toolbox-pocket': 'Værktøjskassen i lommen',
  'file_toolbox-pocket': 'Byg partnerskaber – værktøjskassen i lommen',
  'for_toolbox-pocket':
    'Til at dele ud på et møde. Ét ark, der foldes til otte små sider med alle værktøjer.',
  'how_toolbox-pocket':
    'Skriv ud på den ene side af et A4-ark i fuld størrelse (100 %). Fold og klip efter tegningen på bagsiden.',
  'name_toolbox-pocket-reading': 'Værktøjskassen i lommen, side for side',
  'file_toolbox-pocket-reading': 'Byg partnerskaber – værktøjskassen i lommen til skærm',
  'for_toolbox-pocket-reading': 'De samme otte sider i læserækkefølge, til skærm og oplæsning.',
  'how_toolbox-pocket-reading': 'Er til skærmen. Skal den foldes, så brug arket ovenfor.',
  'name_game-cards': 'Partnerskabsspillet, kort og regler',
  'file_game-cards': 'Byg partnerskaber – partnerskabsspillet',
  'for_game-cards':
    'Til tre til otte spillere omkring et bord: historier, roller, skjulte interesser og hændelser.',
  'how_game-cards':
    'Skriv ud på den ene side af kraftigt A4-papir i fuld størrelse (100 %), og klip langs linjerne.',
  file_chapter: 'Byg partnerskaber – {number} {short}',

  // The page of the checklist
  checklistPosters: 'Tjeklisten på papir',
  toChapter: 'Læs kapitlet',
  toTool: 'Værktøj: {name}',
  ticked: '{count} af {all} er krydset af.',
  tickedKeep:
    'Krydserne står i sidens adresse. Gem den som bogmærke, send den til en kollega, eller print siden.',
  tickedClear: 'Fjern alle krydser',
  tickHint:
    'Krydserne bliver ikke gemt hos os. De kommer til at stå i sidens adresse, så du selv kan gemme den.',
  tickKeep: 'Tæl op, og få en adresse, der kan gemmes',
} as const;
