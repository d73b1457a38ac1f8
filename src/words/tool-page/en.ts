import type { da } from './da.ts';

/** Around a tool: what stands on its page and is told without script. */
export const en: Readonly<Record<keyof typeof da, string>> = {
  tool: 'Tool',
  whoFor: 'Who for',
  howLong: 'Time',
  howMany: 'How many',
  fromChapter: 'Belongs to',
  when: 'When',
  phase: 'Phase {number}: {name}',
  openTool: 'Open the sheet',
  aboutTool: 'About the tool',
  combineTitle: 'Put several people’s sheets together here in the browser',
  useInWorkshop: 'Use the tool in a workshop',
  seeExample: 'See it filled in',
  nextSteps: 'What next?',
  goOn: 'Take the sheet further',
  goOnText:
    'When you want to work together, the sheet can come into a partnership. Each party then fills in its own side alone, and you show them at the same time.',
  goOnTogether:
    'When you want to work together, the sheet can come into a partnership, where you go on with it.',
  goOnOwn: 'The sheet can be in your workspace, where you find it from another machine. Only you can see it.',
  keepIt: 'Keep it in my workspace',
  takeIntoPartnership: 'Take the sheet into a partnership',
  note: 'Note',
  signIn: 'Sign in',
  signInFirst:
    'Sign in first, and the sheet can come with you. What you wrote is still here: sign in in a new window, then press again.',
  product: 'Byg partnerskaber',
};
