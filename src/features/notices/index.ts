export { chooseByLink, chooseMail, openStop, readMailChoice, type MailChosen } from './choose-mail.ts';
export type * from './ports.ts';
