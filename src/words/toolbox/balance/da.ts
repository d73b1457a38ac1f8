/** What the win-win canvas adds up to. */
export const da = {
  resultNote: 'Tallene er jeres egne skøn. Brug dem til at tale ud fra, ikke til at afgøre noget.',
  noBalance: 'kan ikke regnes ud endnu',
  noMutuality: 'Mindst to parter skal angive både udbytte og indsats',
  mutualityOf: '{value} af 1',
  chartTitle: 'Balance for hver part',
  chartText:
    'Søjler fra −4 til 4. Til venstre giver parten mere, end den får; til højre får den mere, end den giver.',
  givesMore: 'giver mere',
  getsMore: 'får mere',
  tableParty: 'Part',
  tableBalance: 'Balance',
  tableAnswered: 'Felter udfyldt',
  answeredOf: '{answered} af {asked}',
  balancesKnown: '{known} af {all} parter har angivet både udbytte og indsats.',
  filled: '{answered} af {asked} felter er udfyldt.',
  wishesKnown: '{wishes} af {all} parter har skrevet, hvad de ønsker.',
  noneMissing: 'Alle felter er udfyldt.',
  noneUnserved: 'Alle skrevne ønsker møder mindst ét bidrag fra en anden part.',
  allWish: 'Alle parter har skrevet et ønske.',
};
