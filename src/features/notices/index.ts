export { doAction, findAction, readAction, type ActionShown } from './act-by-mail.ts';
export { chooseByLink, chooseMail, openStop, readMailChoice, type MailChosen } from './choose-mail.ts';
export type * from './ports.ts';
export { remindOfWaiting } from './remind-waiting.ts';
export { writeWeeklyLetter, type LetterNeeds } from './weekly-letter.ts';
