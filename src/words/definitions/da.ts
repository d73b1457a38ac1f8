export const da = {
  title: 'Er det et partnerskab?',
  description:
    'Otte spørgsmål med ja eller nej. Få at vide, om jeres relation er et partnerskab, hvad den ellers er, og hvad I kan gøre ved hvert nej.',
  lead: 'Otte spørgsmål, ja eller nej. Bagefter får I at vide, om det er et partnerskab, hvad det ellers er, og hvad I kan gøre ved hvert nej.',
  howTo:
    'Tænk på én bestemt relation, og svar, som det er i dag. Er I i tvivl, så svar nej: så får I et forslag til, hvad I kan gøre. Svarene bliver ikke gemt hos os; de står i adressen, så resultatet kan sendes videre eller gemmes som bogmærke.',
  question: 'Spørgsmål {number}',
  hard: 'afgørende',
  yes: 'Ja',
  no: 'Nej',
  judge: 'Se resultatet',
  again: 'Begynd forfra',
  change: 'Ret svarene',
  wrongTitle: 'Vi mangler nogle svar',
  wrong: '{number}. {question} {sentence}',
  resultTitle: 'Resultat: {title}',
  resultLabel: 'Resultat',
  resultYes: 'Ja, det er et partnerskab',
  resultNo: 'Nej, det er ikke et partnerskab',
  resultOf: '{yeses} af {asked} er ja',
  formula:
    'Sådan regner vi: Det er et partnerskab, når mindst {needed} af de {asked} svar er ja, og der er ja til begge de afgørende spørgsmål, nummer {first} og nummer {second}.',
  decisiveNo:
    '{count, plural, one {Et af de afgørende spørgsmål er besvaret med nej. Det afgør sagen, uanset hvor mange ja der ellers er.} other {Begge de afgørende spørgsmål er besvaret med nej. Det afgør sagen, uanset hvor mange ja der ellers er.}}',
  caveat:
    'Testen er vores egen tommelfingerregel. Den siger, hvad relationen er, ikke om den er god. Lad gerne hver part svare for sig selv: Er I uenige om et svar, er det dét, I skal tale om først.',
  relationLabel: 'Det er snarest',
  relationPartnership: 'Partnerskab',
  relationPartnershipText:
    'Alle giver, alle får, og I står sammen om noget, ingen af jer havde klaret alene. Pas på det: skriv det ned, hvis I mangler det, og aftal, hvornår I ser på det igen.',
  relationCollaboration: 'Samarbejde',
  relationCollaborationText:
    'I laver noget sammen, og det kan være helt rigtigt, som det er. Vil I have et partnerskab ud af det, så begynd med de nej, der står nedenfor.',
  relationCoordination: 'Koordinering',
  relationCoordinationText:
    'I tager hensyn til hinanden og deler måske oplysninger eller kræfter, men hver part passer sit eget. Det er nyttigt og kræver ikke ret meget.',
  relationNetwork: 'Netværk',
  relationNetworkText:
    'I kender hinanden og kan ringe til hinanden. Det er ofte her, et partnerskab begynder, men der er ikke noget fælles endnu.',
  'relationOwn-task': 'Jeres egen opgave',
  'relationOwn-taskText':
    'Der er ingen anden part at være fælles med endnu. Måske er der nogen, som har brug for det samme som jer.',
  relationPurchase: 'Køb eller sponsorat',
  relationPurchaseText:
    'Den ene betaler, og den anden leverer eller bliver vist frem. Det er en ærlig handel med sine egne regler for indkøb, reklame og sponsorer. Kald den ved dens rette navn, så ved alle, hvad de kan vente.',
  relationMore: 'Læs om de forskellige slags relationer',
  answersTitle: 'Jeres svar, ét for ét',
  todoTitle: 'Det kan I gøre',
  youSaid: 'I svarede',
  nextTitle: 'Næste skridt',
  nextPartnership: 'Skriv det, I er blevet enige om, i en aftale, alle parter tiltræder.',
  nextCollaboration: 'Skriv hver for sig, hvad I giver og gerne vil have, og vis det samtidig.',
  nextCoordination: 'Undersøg, om der er et fælles mål, som er umagen værd.',
  nextNetwork: 'Undersøg, om der er et fælles mål, som er umagen værd.',
  'nextOwn-task': 'Find ud af, hvem der kunne have brug for det samme som jer.',
  nextPurchase: 'Se, hvad der gælder, når relationen er et køb eller et sponsorat.',
  goTo: 'Gå til: {title}',
  partiesAsk: 'Er I mindst to selvstændige parter?',
  partiesHint:
    'En skole, en forening, et firma, et museum, en anden myndighed. To hold i samme hus kan arbejde godt sammen, men de er én part.',
  partiesYes: 'Der er mindst én anden, som selv kan sige ja og nej.',
  partiesNo: 'I er alene om det. Så er der ingen at dele hverken udbytte eller ansvar med.',
  partiesDo: 'Begynd med behovet: Hvem uden for huset ville også gerne have det løst?',
  contributeAsk: 'Bidrager alle parter med noget?',
  contributeHint: 'Timer, lokaler, viden, kontakter, udstyr eller penge. Det behøver ikke være lige meget.',
  contributeYes: 'Alle har noget på spil, og derfor også en grund til at blive.',
  contributeNo: 'Når kun nogle bidrager, bliver de andre gæster eller kunder.',
  contributeDo: 'Spørg den, der ikke bidrager, hvad de har, som koster dem lidt og hjælper jer meget.',
  gainAsk: 'Får alle parter noget ud af det, og har I sagt til hinanden, hvad det er?',
  gainHint:
    'Udbyttet må gerne være forskelligt. Det er kun et ja, hvis hver part kan sige, hvad de andre håber at få.',
  gainYes: 'I ved, hvorfor de andre er med, og kan holde øje med, om de får det.',
  gainNo:
    'Enten får nogen ikke noget, eller også gætter I på, hvad de vil have. Begge dele slider, og den, der ikke får noget, holder op med at komme.',
  gainDo:
    'Lad hver part skrive sine håb ned i fred, og vis dem samtidig. Har en part intet at hente, så find et andet samarbejde til den.',
  purposeAsk: 'Har I skrevet et fælles formål ned?',
  purposeHint: 'Én sætning er nok, når alle parter har været med til at skrive den.',
  purposeYes: 'I kan pege på det samme, når der skal vælges til og fra.',
  purposeNo: 'Spørger man jer hver for sig, hvorfor I gør det, får man formentlig flere forskellige svar.',
  purposeDo: 'Brug et kvarter på at skrive én sætning sammen: Hvad bliver anderledes, og for hvem?',
  beyondAsk: 'Bliver det til noget, ingen af jer kunne have lavet alene?',
  beyondHint: 'Et tilbud, en viden eller en kreds af mennesker, som kun findes, fordi I er sammen om det.',
  beyondYes: 'Der er en god grund til besværet ved at være flere.',
  beyondNo: 'Kan en af jer klare det alene, er det som regel nemmere at lade være med at være flere.',
  beyondDo: 'Spørg: Hvad ville vi turde, hvis vi lagde det, vi hver især er bedst til, oven på hinanden?',
  rulesAsk: 'Har I aftalt, hvad hver part forpligter sig til?',
  rulesHint:
    'Opgaver, frister, og hvad I gør, hvis nogen ikke kan levere. I begyndelsen kan en mail være nok.',
  rulesYes: 'Ingen behøver at gætte på, hvem der gør hvad og hvornår.',
  rulesNo:
    'Så hviler det på hukommelse og velvilje, og det holder kun, til nogen får travlt eller skifter job.',
  rulesDo: 'Skriv løfterne ned i en aftale. En hensigtserklæring på en side er en fin begyndelse.',
  decisionsAsk: 'Beslutter I det vigtige sammen?',
  decisionsHint: 'Mål, navn, penge, og hvornår I stopper. Det daglige må gerne være delt ud.',
  decisionsYes: 'Ingen bliver bare hjælper i en andens projekt.',
  decisionsNo: 'Den ene bestemmer, og de andre hjælper til. Det kan være godt, men så er det dens projekt.',
  decisionsDo:
    'Aftal, hvilke tre eller fire slags beslutninger I altid tager i fællesskab, og hvem der har mandat.',
  exchangeAsk: 'Er det i hovedsagen noget andet end et køb eller et sponsorat?',
  exchangeHint:
    'Svar nej, hvis det vigtigste er, at den ene betaler, og at den anden leverer en ydelse eller får sit navn vist frem.',
  exchangeYes: 'Det, I gør, kan ikke købes for penge af den ene hos den anden.',
  exchangeNo: 'Så er I kunde og leverandør eller sponsor og modtager, og andre regler gælder.',
  exchangeDo:
    'Lad det være en handel, og hold den ren. Vil I mere, så læg pengene til side og spørg, hvad I kan lave sammen uden dem.',
} as const;
