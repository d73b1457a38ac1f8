import type { da } from './da.ts';

/** A sheet that several people have open at once. */
export const en: Record<keyof typeof da, string> = {
  here: 'On the sheet right now',
  onlyYou: 'Only you',
  you: '{name} (you)',
  forParty: '{name}, {party}',
  came: '{name} from {party} has joined.',
  left: '{name} from {party} has left.',
  connecting: 'Connecting …',
  connected: 'Connected',
  offline: 'Not connected. Your changes are kept here on the machine and sent when the connection is back.',
  offlineUnkept:
    'Not connected. Your changes are sent when the connection is back. Keep the page open meanwhile.',
  trouble: 'The server cannot save right now. Nothing is lost; it is trying again.',
  endedTitle: 'Your access has ended',
  ended:
    'You have been signed out, or your access has been withdrawn. What you wrote is still here for you to copy.',
  goneTitle: 'The sheet is no longer here',
  gone: 'The sheet has been closed or removed. The text is still here for you to copy.',
  refusedChangeTitle: 'Your changes cannot be taken in',
  refusedChange:
    'Something in your copy does not fit the sheet, so it is no longer sent. Copy what you want to keep and start again from the shared copy.',
  tooLargeTitle: 'The sheet has grown too large',
  tooLarge:
    'There is no room for more on the sheet. Copy what you want to keep and start again from the shared copy.',
  brokenTitle: 'The sheet cannot be opened for writing together',
  broken: 'Here it is as it was last read. Please tell whoever looks after your site.',
  noScriptLive:
    'Without scripts you do not see the others write. Save when you have written; what others wrote meanwhile stays.',
  readOnly: 'You can read the sheet but not write in it.',
  again: 'Start again from the shared copy',
  signIn: 'Sign in again',
};
