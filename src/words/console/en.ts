import type { da } from './da.ts';

export const en: Readonly<Record<keyof typeof da, string>> = {
  help: `Usage: npm run byg -- <command>

  demo [--delete]        puts the demonstration partnership in (or takes it out) and shows links to sign in
  sign-in <e-mail>       shows a link that signs one person in, once, within an hour
  token <e-mail>         makes an API token  [--scope read,write] [--days 90] [--name name]
  doctor                 looks whether everything is as it should be
  backup <file>          keeps everything in one file, also while the product runs
  restore <file>         brings everything back into an empty DATA_DIR or an empty database
  help                   shows this

Settings (DATA_DIR, DATABASE_URL …) are read from the environment, as when the product is started.`,
  unknownCommand: 'There is no command “{command}”. Type “npm run byg -- help” to see those there are.',
  needs_email: 'Type an e-mail address after the command.',
  needs_file: 'Type the name of the file after the command.',
  unknownOption: 'There is something in the command that cannot be understood: {words}',
  signInLink: 'Open this link to sign in as {email}. It works once, within an hour:',
  tokenMade: 'The API token is shown this once only. It may {scopes} and works for {days} days:',
  personUnknown:
    'Nobody here has the address {email}. Sign in with it once first (npm run byg -- sign-in {email}).',
  backupMade:
    'Everything is kept in {file} ({rows} rows, {size} MB). The file holds everything; keep it like that.',
  fileThere: '{file} is there already. Choose another name; nothing has been overwritten.',
  fileMissing: '{file} cannot be read: {reason}.',
  fileUnwritable: '{file} cannot be written: {reason}.',
  restored: 'Everything from {when} has been brought back ({rows} rows). Start the product with npm start.',
  stopFirst: 'The product runs on {directory}. Stop it first; restoring takes an empty DATA_DIR.',
  notEmpty: 'There is data in {directory} already. Restoring takes an empty DATA_DIR or an empty database.',
  failed: 'That did not work: {reason}',
  scope_read: 'read',
  scope_write: 'write',
  and: ' and ',
};
