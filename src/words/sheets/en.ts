import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  title: 'Win-win canvases',
  lead: 'Each party fills in its own side in private. When all are ready the sides are shown at the same time, and you go on writing together.',
  none: 'There is no sheet yet',
  noneText:
    'This is where the sheets that the parties fill in together live. Start with the win-win canvas: what do we give, what do we hope for, and what may it cost?',
  begin: 'Begin a win-win canvas',
  beginTitle: 'What should the sheet be called?',
  beginHint: 'For example: What do we want with each other in 2027?',
  state_private: 'Being filled in apart',
  state_revealed: 'Shown to all',
  readinessTitle: 'How far are the parties?',
  ready: 'Ready to show',
  notReady: 'Still writing',
  notBegun: 'Not begun',
  readinessLine: '{ready} of {all} parties are ready.',
  walls:
    'Only you who sit for {party} can read this side before it is shown. Neither the other parties, your managers nor the system’s administrator can see it.',
  yourSide: 'Your side: {party}',
  save: 'Save the side',
  saved: 'The side was saved at {time}.',
  readyLabel: 'We are ready to show our side',
  readyHint: 'You can take the tick away again as long as the sheet has not been shown.',
  revealTitle: 'Show the sheet to all',
  revealText:
    'All sides open at the same time and cannot be closed again. After that you go on writing together on one shared sheet.',
  revealWait: 'The sheet can be shown when every party, and at least two, has said that it is ready.',
  reveal: 'Show all sides now',
  revealLead: 'Show anyway, although not all are ready',
  revealLeadText:
    'As the one who keeps the partnership moving, you can show the sheet now. Use it only when you have talked about it.',
  revealed: 'The sheet has been shown to all parties.',
  staleTitle: 'A colleague saved the side while you were writing',
  staleText:
    'What you wrote is in the fields and has not been saved yet. Below is what your colleague saved. Merge the two and save again.',
  staleNow: 'What is saved now',
  liveSaved: 'The changes have been saved.',
  toAgreement: 'Begin the agreement from the sheet',
  toAgreementText:
    'Purpose, target group, contributions and gains flow into the agreement, so that nobody has to write them twice.',
  documents: 'Documents',
  pdf: 'The sheet as PDF',
  docx: 'The sheet as Word',
  aboutTool: 'Read about the tool',
  back: 'To the partnership',
};
