/** What the commands of `npm run byg` say. */
export const da = {
  help: `Brug: npm run byg -- <kommando>

  demo [--delete]        lægger demonstrationspartnerskabet ind (eller fjerner det) og viser links til at logge ind
  sign-in <e-mail>       viser et link, der logger én ind, én gang, inden for en time
  token <e-mail>         laver en API-nøgle  [--scope read,write] [--days 90] [--name navn]
  doctor                 ser efter, om alt er, som det skal være
  backup <fil>           gemmer alt i én fil, også mens produktet kører
  restore <fil>          henter alt tilbage i en tom DATA_DIR eller tom database
  help                   viser dette

Indstillinger (DATA_DIR, DATABASE_URL …) læses fra miljøet, ligesom når produktet startes.`,
  unknownCommand: 'Kommandoen »{command}« findes ikke. Skriv »npm run byg -- help« for at se dem, der gør.',
  needs_email: 'Skriv en e-mail-adresse efter kommandoen.',
  needs_file: 'Skriv navnet på filen efter kommandoen.',
  unknownOption: 'Der er noget i kommandoen, som ikke kan forstås: {words}',
  signInLink: 'Åbn dette link for at logge ind som {email}. Det virker én gang og i en time:',
  tokenMade: 'API-nøglen vises kun denne ene gang. Den må {scopes} og virker i {days} dage:',
  personUnknown:
    'Ingen her har adressen {email}. Log ind med den én gang først (npm run byg -- sign-in {email}).',
  backupMade: 'Alt er gemt i {file} ({rows} rækker, {size} MB). Filen rummer alt og skal opbevares som det.',
  fileThere: '{file} findes allerede. Vælg et andet navn; intet er overskrevet.',
  fileMissing: '{file} kan ikke læses: {reason}.',
  fileUnwritable: '{file} kan ikke skrives: {reason}.',
  restored: 'Alt fra {when} er hentet tilbage ({rows} rækker). Start produktet med npm start.',
  stopFirst: 'Produktet kører på {directory}. Stop det først; der hentes kun tilbage i en tom DATA_DIR.',
  notEmpty:
    'Der er allerede data i {directory}. Der hentes kun tilbage i en tom DATA_DIR eller tom database.',
  failed: 'Det lykkedes ikke: {reason}',
  scope_read: 'læse',
  scope_write: 'skrive',
  and: ' og ',
} as const;
