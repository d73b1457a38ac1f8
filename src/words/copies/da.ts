/** At tage en kopi af et partnerskab med sig, og at læse en ind et andet sted. */
export const da = {
  nav: 'Tag en kopi',
  title: 'Tag en kopi med',
  lead: 'Alt, hvad I har skrevet sammen, er også jeres. Her får I det hele i én fil, som kan læses uden Byg partnerskaber og læses ind i en anden udgave af det.',
  what: 'Det er i kopien',
  whatShared:
    'Alt det fælles: parter og mennesker, faser, ark, aftalen med hvert ja, møder og referater, løfter, bidrag, risici, evalueringer, filer og hele historien.',
  whatOwn: 'Jeres eget: det, kun {party} kan se. De andre parters eget kommer aldrig med.',
  whoTakes: 'den part, der henter kopien',
  whatDocuments: 'Aftaler, referater, bidrag og risici som PDF til arkivet (PDF/A).',
  whatForms: 'Det hele som JSON og som regneark (CSV), og en LÆS MIG på dansk og engelsk.',
  whatNot: 'Det er ikke i kopien',
  whatNotText:
    'Mailadresser, nøgler og links, der åbner noget, og det, hvert menneske har svaret alene i et pulstjek. Pulstjekkets samlede svar står på siden for evaluering; hent dem der.',
  take: 'Hent kopien',
  takeFor: 'Hent kopien for {party}',
  takeNote: 'En zip-fil. Et stort partnerskab kan tage et halvt minut.',
  keepSafe:
    'Kopien rummer navne og det, I har betroet hinanden. Læg den et sted, hvor kun de rigtige kan se den, og slet den, når I ikke skal bruge den.',
  readerOnly:
    'Du læser med her. En kopi hentes af den, der svarer eller siger ja for en part. Spørg en af dem.',
  elsewhere: 'Skal den læses ind et andet sted?',
  elsewhereText: 'På siden med alle partnerskaber vælger man ”Læs en kopi ind”. Der står, hvad der sker.',
  origin: 'Partnerskabet er læst ind fra en kopi',
  originText:
    '{person} læste det ind {at}. Kopien er lavet {madeAt} på {madeBy}. Det, der er ældre, er det, kopien sagde; det er ikke prøvet her.',
  originPeople: 'De var med, da kopien blev lavet',
  leftTitle: 'Det er ikke kommet med',
  leftText:
    'Kopien rummer noget, som denne udgave af Byg partnerskaber ikke har en plads til. Det ligger stadig i kopien, så gem den: den kan læses ind igen et andet sted.',
  leftTable: '{table}: {rows, plural, one {1 række} other {# rækker}}',
  leftColumn: '”{column}” under {table}: i {rows, plural, one {1 række} other {# rækker}}',
  leftFile: 'Filen {path}',
  bringTitle: 'Læs en kopi ind',
  bringLead:
    'Har I en kopi af et partnerskab fra en anden installation af Byg partnerskaber, bliver den til et partnerskab her.',
  bringHow: 'Det sker der',
  bringHow1: 'Din organisation tager pladsen efter den part, der lavede kopien, og fører partnerskabet her.',
  bringHow2:
    'De andre parter får en plads med deres navn, men ingen mennesker. Inviter dem, så kan de læse og skrive igen.',
  bringHow3: 'Mennesker fra dengang står med navn og funktion, men kan ikke logge ind, og ingen får en mail.',
  bringHow4: 'Enten kommer det hele ind, eller også kommer intet ind.',
  bringHow5:
    'Er kopien lavet af en nyere udgave, bliver det, der ikke er plads til her, siddende i kopien, og det bliver sagt præcist, hvad det er. Et felt, der siger noget, som ikke kan stå her, standser det hele.',
  bringFile: 'Kopien',
  bringFileHint: 'En zip-fil på højst {mb} MB, som den blev hentet.',
  bringFor: 'Din organisation',
  bringButton: 'Læs kopien ind',
  bringNone: 'Du skal være med i en organisation for at læse en kopi ind.',
  brought: 'Kopien er læst ind. Inviter de andre parter, når I er klar.',
  fileName: 'Kopi af {name} {day}',
  readmeTitle: 'KOPI AF ET PARTNERSKAB: {name}',
  readmeMade: 'Lavet {at} af {party} på {address}.',
  readmeWhat:
    'Kopien er en pose efter BagIt 1.0 (RFC 8493). Kontrolsummerne i manifest-sha512.txt viser, at intet er ændret eller mangler.',
  readmeShared: 'data/shared.json – alt det fælles, i én fil',
  readmeOwn: 'data/own.json – det, der kun er jeres',
  readmeSchema: 'Filernes form er beskrevet her: {address}',
  readmeCsv: 'data/csv/ – de samme rækker som regneark, en fil for hver tabel:',
  readmeDocuments: 'data/documents/ – det formelle som PDF/A-2a, der kan gemmes i et arkiv',
  readmeUa: 'Disse kunne ikke sættes som PDF/A og er sat som tilgængelig PDF (PDF/UA-1): {files}',
  readmeUnset: 'Disse kunne ikke sættes; deres tekst står i JSON-filerne: {files}',
  readmeFiles: 'data/files/ – filer, som I har lagt i partnerskabet',
  readmeRows: '{count, plural, one {1 række} other {{count} rækker}}',
  readmeNot:
    'Ikke med: mailadresser og telefonnumre, nøgler og links, andre parters eget, og det, enkelte mennesker har svaret alene.',
  readmeBack:
    'Kopien kan læses ind i en anden installation af Byg partnerskaber: Partnerskaber → Læs en kopi ind.',
};
