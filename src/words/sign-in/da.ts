export const da = {
  title: 'Log ind',
  lead: 'Skriv din e-mailadresse, så sender vi et link, du kan logge ind med. Der er ingen adgangskode at huske.',
  email: 'E-mailadresse',
  emailHint:
    'Brug den adresse, du arbejder med. Er du ny, bliver din konto til, første gang du bruger linket.',
  sendLink: 'Send mig et link',
  sentTitle: 'Se i din mail',
  sentLead:
    'Om lidt ligger der en mail med et link. Åbn det på denne enhed; det virker én gang og gælder i {minutes} minutter.',
  sentMissing: 'Kommer der ingen mail?',
  sentMissingText:
    'Kig i uønsket post. Kontrollér, at adressen var stavet rigtigt, og bed om et nyt link. Af hensyn til andres privatliv får alle adresser det samme svar her.',
  sentAgain: 'Bed om et nyt link',
  noMail:
    'Har din arbejdsplads sin egen installation uden mailserver, kan administratoren se mailen i udbakken.',

  confirmTitle: 'Log ind som {email}',
  confirmLead: 'Tryk på knappen for at logge ind. Linket er brugt bagefter.',
  confirm: 'Log ind',
  notYou: 'Er det ikke dig? Så luk siden. Der er ikke sket noget.',

  firstTitle: 'Bliv den første administrator',
  firstLead:
    'Linket er fra opstarten af systemet og kan bruges én gang. Skriv, hvem du er; derefter logger du ind med din e-mailadresse.',
  name: 'Navn',
  first: 'Log ind som administrator',

  endedTitle: 'Linket kan ikke bruges',
  endedText: 'Et link virker én gang og kun kort tid. Bed om et nyt, så er du inde om et øjeblik.',

  welcomeTitle: 'Velkommen. Hvem er du?',
  welcomeLead:
    'Dit navn og det, du laver, ses af kolleger og af dem, du har partnerskaber med. Det trykkes også på aftaler, du tiltræder.',
  function: 'Hvad laver du?',
  functionHint: 'Din funktion, for eksempel formidler, partnerskabsansvarlig eller museumsinspektør.',
  welcomeSave: 'Fortsæt',

  outTitle: 'Log ud',
  outLead: 'Du logges ud på denne enhed. Andre steder, hvor du er logget ind, fortsætter.',
  out: 'Log ud',

  invitationTitle: 'Invitation til {organisation}',
  invitationLead: 'Du er inviteret med som {roles}. Invitationen gælder til {day}.',
  invitationSignIn: 'Log ind med {email} for at svare.',
  invitationSignInButton: 'Log ind',
  invitationOther:
    'Invitationen er sendt til {email}, men du er logget ind med {own}. Log ud, og log ind med den adresse, der er inviteret.',
  invitationAccept: 'Tag imod invitationen',
  invitationNo: 'Vil du ikke være med, behøver du ikke gøre noget.',

  passkey: 'Log ind med adgangsnøgle',
  passkeyText: 'Har du gemt en adgangsnøgle på denne enhed, kommer du ind uden mail.',
  passkeyOr: 'Eller uden mail',

  passkeyCancelled: 'Det blev afbrudt. Prøv igen, eller brug linket på mail.',
  passkeyRefused: 'Nøglen blev ikke taget imod. Prøv igen, eller brug linket på mail.',

  guestTitle: 'Invitation til {partnership}',
  guestLead: 'Du er inviteret til at være med på vegne af {organisation}.',
  guestWhat: 'Det kan du med linket',
  guestScope_read: 'læse alt, hvad parterne deler',
  guestScope_answer: 'skrive siden for {organisation} på de fælles ark og rette i aftalen',
  guestScope_comment: 'kommentere aftalen',
  guestScope_accept: 'tiltræde aftalen for {organisation}',
  guestUntil: 'Linket gælder til {day}. Den, der sendte det, kan trække det tilbage.',
  guestNoAccount: 'Du behøver ingen konto. Vi skal bare vide, at det er dig.',
  guestSendTitle: 'Bekræft din e-mailadresse',
  guestSendText: 'Vi sender en kode på seks cifre til {email}. Den gælder i ti minutter.',
  guestSend: 'Send mig koden',
  guestCodeTitle: 'Skriv koden',
  guestCodeText: 'Koden er sendt til {email}. Det kan tage et minut, før mailen er der.',
  guestCode: 'Kode fra mailen',
  guestCodeHint: 'Seks cifre.',
  guestNameHint: 'Sådan ser de andre parter dig. Ret, hvis det ikke passer.',
  guestEnter: 'Gå ind i partnerskabet',
  guestResend: 'Send en ny kode',
  guestResent: 'En ny kode er på vej. Den gamle gælder ikke længere.',
  guestAgainText:
    'Du har brugt linket før. På en ny enhed, eller når der er gået tid, beder vi om en ny kode.',
  guestSignedInTitle: 'Du er logget ind som {email}',
  guestSignedInText: 'Det er den adresse, linket er sendt til, så du behøver ingen kode.',
  guestOtherText:
    'Du er logget ind som {own}, men linket er sendt til en anden adresse. Du kan bruge det som gæst, når du har logget ud.',
} as const;
