import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  title: 'Sheets',
  lead: 'These are the sheets that the parties fill in in the partnership: apart until they are shown, or together at the same time.',
  none: 'There is no sheet yet',
  noneText:
    'Choose a tool below. A good place to begin is the win-win canvas: what do we give, what do we hope for, and what may it cost?',
  begin: 'Begin the sheet',
  beginTitle: 'What should the sheet be called?',
  beginHint: 'For example: What do we want with each other in 2027?',
  state_private: 'Being filled in apart',
  state_revealed: 'Shown to all',
  beginHeading: 'Begin a sheet',
  chooseTool: 'Which tool?',
  chooseFrom: 'With or without a sheet you already have',
  chooseFromHint:
    'If you bring a sheet of your own, the shared part and your own side come along. What you guessed about the other parties stays with you.',
  fromEmpty: 'Begin an empty sheet',
  together: 'Answer together at once',
  togetherHint:
    'For the tools where people otherwise answer apart and see each other’s answers only afterwards.',
  whichSide: 'Which of the sides is your own?',
  whichSideHint: 'Only that one comes along. The other parties fill in theirs.',
  state_open: 'Written together',
  state_voices: 'Answered apart',
  state_heard: 'Shown together',
  leadVoices:
    'Here each of you answers alone. Nobody sees your answers until there are enough to show them together.',
  leadNamed:
    'Here each of you answers alone. Nobody sees your answers until all are shown at once, with names.',
  leadOpen: 'All parties write in the same sheet at the same time.',
  voicesTitle: 'How many have answered?',
  voicesLine:
    '{ready, plural, one {# has answered} other {# have answered}}, {begun, plural, one {# has begun} other {# have begun}}. At least {least} are needed before anything is shown.',
  voiceTitle: 'Your answers',
  voiceWalls:
    'Only you can read your answers before they are shown. Neither your colleagues, the other parties, your manager nor the system’s administrator can see them.',
  voiceNameless: 'When they are shown, nobody can see who answered what.',
  voiceNamed: 'When they are shown, your name stands with them.',
  voiceReady: 'I have finished answering',
  voiceReadyHint:
    'Only finished answers count. You can take the tick away again for as long as the answers are not shown.',
  voiceSave: 'Save my answers',
  voiceSaved: 'Your answers were saved at {time}. They are still yours alone.',
  voiceReveal: 'Show the answers together',
  voiceRevealText:
    'The answers are put together and shown to everyone in the partnership. After that they cannot be changed.',
  voiceRevealWait:
    'The answers can be shown when there are at least {least} and everyone who has begun has finished.',
  voiceRevealLead: 'Show now although some have not finished',
  voiceRevealLeadText: 'Unfinished answers are left out.',
  voiceStaleTitle: 'You saved the answers from another window meanwhile',
  voiceStaleText:
    'What you wrote here is in the fields and is not saved yet. Save again to use it instead of what was saved.',
  combined: 'What you answered, together',
  tooFew: 'There are too few answers to show anything.',
  eachVoice: 'Who answered what',
  voiceOf: '{name}, {party}',
  sharedPart: 'What you write together',
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
