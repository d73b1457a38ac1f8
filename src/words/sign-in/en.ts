import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  title: 'Sign in',
  lead: 'Write your e-mail address and we will send you a link to sign in with. There is no password to remember.',
  email: 'E-mail address',
  emailHint:
    'Use the address you work with. If you are new, your account is made the first time you use the link.',
  sendLink: 'Send me a link',
  sentTitle: 'Look in your mail',
  sentLead:
    'A mail with a link will be there shortly. Open it on this device; it works once and lasts for {minutes} minutes.',
  sentMissing: 'No mail arriving?',
  sentMissingText:
    'Look in your junk mail. Check that the address was spelt right, and ask for a new link. For the sake of other people’s privacy every address gets the same answer here.',
  sentAgain: 'Ask for a new link',
  noMail:
    'If your workplace runs its own installation without a mail server, the administrator can see the mail in the outbox.',

  confirmTitle: 'Sign in as {email}',
  confirmLead: 'Press the button to sign in. The link is used up afterwards.',
  confirm: 'Sign in',
  notYou: 'Not you? Then close the page. Nothing has happened.',

  firstTitle: 'Become the first administrator',
  firstLead:
    'The link comes from the first start of the system and can be used once. Say who you are; after that you sign in with your e-mail address.',
  name: 'Name',
  first: 'Sign in as administrator',

  endedTitle: 'The link cannot be used',
  endedText:
    'A link works once, and only for a short while. Ask for a new one and you will be in within a moment.',

  welcomeTitle: 'Welcome. Who are you?',
  welcomeLead:
    'Your name and what you do are seen by colleagues and by those you have partnerships with. They are also printed on agreements you accept.',
  function: 'What do you do?',
  functionHint: 'Your position, for example outreach librarian, partnership lead or curator.',
  welcomeSave: 'Continue',

  outTitle: 'Sign out',
  outLead: 'You will be signed out on this device. Other places where you are signed in carry on.',
  out: 'Sign out',

  invitationTitle: 'Invitation to {organisation}',
  invitationLead: 'You are invited to join as {roles}. The invitation lasts until {day}.',
  invitationSignIn: 'Sign in with {email} to answer.',
  invitationSignInButton: 'Sign in',
  invitationOther:
    'The invitation was sent to {email}, but you are signed in with {own}. Sign out, and sign in with the address that was invited.',
  invitationAccept: 'Take up the invitation',
  invitationNo: 'If you do not want to join, you need not do anything.',

  passkey: 'Sign in with a passkey',
  passkeyText: 'If you have saved a passkey on this device, you can get in without a mail.',
  passkeyOr: 'Or without a mail',

  passkeyCancelled: 'It was interrupted. Try again, or use the link by e-mail.',
  passkeyRefused: 'The key was not accepted. Try again, or use the link by e-mail.',

  guestTitle: 'Invitation to {partnership}',
  guestLead: 'You are invited to take part on behalf of {organisation}.',
  guestWhat: 'What the link lets you do',
  guestScope_read: 'read everything the parties share',
  guestScope_answer: 'write {organisation}’s side of the shared sheets and edit the agreement',
  guestScope_comment: 'comment on the agreement',
  guestScope_accept: 'accept the agreement for {organisation}',
  guestUntil: 'The link lasts until {day}. Whoever sent it can withdraw it.',
  guestNoAccount: 'You need no account. We only need to know that it is you.',
  guestSendTitle: 'Confirm your e-mail address',
  guestSendText: 'We will send a code of six digits to {email}. It lasts for ten minutes.',
  guestSend: 'Send me the code',
  guestCodeTitle: 'Type the code',
  guestCodeText: 'The code has been sent to {email}. It may take a minute to arrive.',
  guestCode: 'Code from the mail',
  guestCodeHint: 'Six digits.',
  guestNameHint: 'This is how the other parties see you. Change it if it is not right.',
  guestEnter: 'Enter the partnership',
  guestResend: 'Send a new code',
  guestResent: 'A new code is on its way. The old one no longer holds.',
  guestAgainText:
    'You have used the link before. On a new device, or after some time, we ask for a new code.',
  guestSignedInTitle: 'You are signed in as {email}',
  guestSignedInText: 'That is the address the link was sent to, so you need no code.',
  guestOtherText:
    'You are signed in as {own}, but the link was sent to another address. You can use it as a guest once you have signed out.',
};
