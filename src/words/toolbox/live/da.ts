/** A sheet that several people have open at once. */
export const da = {
  here: 'På arket lige nu',
  onlyYou: 'Kun dig',
  you: '{name} (dig)',
  forParty: '{name}, {party}',
  came: '{name} fra {party} er kommet til.',
  left: '{name} fra {party} er gået.',
  connecting: 'Forbinder …',
  connected: 'Forbundet',
  offline: 'Ikke forbundet. Dine ændringer ligger her på maskinen og sendes, når forbindelsen er tilbage.',
  offlineUnkept: 'Ikke forbundet. Dine ændringer sendes, når forbindelsen er tilbage. Luk ikke siden imens.',
  trouble: 'Serveren kan ikke gemme lige nu. Intet er gået tabt; den prøver igen.',
  endedTitle: 'Din adgang er slut',
  ended:
    'Du er logget ud, eller din adgang er trukket tilbage. Det, du har skrevet, står her stadig, så du kan kopiere det.',
  goneTitle: 'Arket er her ikke mere',
  gone: 'Arket er lukket eller fjernet. Teksten står her stadig, så du kan kopiere den.',
  refusedChangeTitle: 'Dine ændringer kan ikke komme med',
  refusedChange:
    'Noget i din udgave passer ikke til arket, så den sendes ikke mere. Kopiér det, du vil beholde, og begynd igen fra den fælles udgave.',
  tooLargeTitle: 'Arket er blevet for stort',
  tooLarge:
    'Der er ikke plads til mere på arket. Kopiér det, du vil beholde, og begynd igen fra den fælles udgave.',
  brokenTitle: 'Arket kan ikke åbnes til fælles skrivning',
  broken: 'Her står det, som det sidst blev læst. Sig det til den, der passer jeres side.',
  noScriptLive:
    'Uden scripts ser du ikke de andre skrive. Gem, når du har skrevet; det, andre har skrevet imens, bliver stående.',
  readOnly: 'Du kan læse arket, men ikke skrive i det.',
  again: 'Begynd igen fra den fælles udgave',
  signIn: 'Log ind igen',
};
