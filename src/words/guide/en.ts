import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  chapter: 'Chapter {number}',
  tool: 'Tool',
  citeAs: 'Cite as',
  citeFiles: 'Download the reference',
  guideTitle: 'The guide',
  guideLead:
    'Each chapter asks one question and answers it concretely enough for you to begin today. Read them in the order you need.',
  guideDescription:
    'The questions behind a good partnership, one to a chapter, with answers, examples from real collaborations and tools ready to open.',
  toolsTitle: 'The toolbox',
  toolsLead:
    'The tools work straight away: without an account, on a phone, on paper – and together, when you are ready for that.',
  toolsDescription:
    'Partnership tools to fill in alone in the browser or together with your partners, to print and to download as PDF and Word. No account needed.',
  onThisPage: 'On this page',
  readingTime: 'Reading time: {minutes, plural, one {one minute} other {# minutes}}',
  guideMinutes: 'The whole guide takes about {minutes} minutes to read. Each chapter can be read on its own.',
  contentsTitle: 'The eight questions',
  askedHere: '{count, plural, one {one question to answer} other {# questions to answer}}',
  chapterEditions: 'The chapter for paper',
  allEditions: 'The whole guide on paper, as an e-book, a poster and slides',
  chapterQuestions: 'Answer the chapter’s questions',
  whoFor: 'For whom',
  howLong: 'Time',
  howMany: 'How many',
  fromChapter: 'Belongs to',
  openTool: 'Open the sheet',
  aboutTool: 'About the tool',
  keepIt: 'Keep in my workspace',
  takeIntoPartnership: 'Take the sheet into a partnership',
  boxAnswer: 'The short answer',
  boxCase: 'From a real partnership',
  boxWholeCase: 'Read the whole case',
  relatedCases: 'Cases',
  allCases: 'All cases',
  boxQuestions: 'Ask yourselves',
  boxPitfall: 'What often goes wrong',
  note: 'Note',
  signInFirst:
    'Sign in first and the sheet can come along. What you wrote is still here: sign in in a new window, then press again.',
  goOn: 'Go on with the sheet',
  goOnText:
    'When you want to work together, the sheet can come into a partnership. Each party then fills in its own side in private, and you open them at the same time.',
  seeExample: 'See a filled-in example',
};
