import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  frontTitle: 'Partnerships that outlast the project',
  frontDescription:
    'A guide, tools and shared rooms that take libraries and their partners from the first idea to an agreement everyone has accepted. Free for all.',
  alsoTitle: 'The guide in other ways',
  alsoChecklist: 'The checklist',
  alsoChecklistText: 'Twenty-four lines to tick, three for each chapter.',
  alsoEditions: 'For paper and e-book',
  alsoEditionsText: 'The whole guide or one chapter as PDF and EPUB, a pocket edition, posters and slides.',
  alsoFilm: 'The film',
  alsoFilmText: 'Less than three minutes on what makes a partnership. For a meeting or a lunch break.',
  frontLead:
    'A guide to how libraries find, build and look after partnerships – with tools you can use right away and a shared room where every party has an equal seat.',
  frontGuide: 'Read the guide',
  frontTool: 'Try the win-win canvas',
  frontRoad: 'The road from talk to agreement',
  roadTalkTitle: 'Talk about what you want together',
  roadTalkText:
    'The guide asks the questions that are easiest to skip, and hands you a tool at the point where you need one.',
  roadSheetTitle: 'Write apart, show together',
  roadSheetText:
    'Each party fills in its own side in peace. When all are ready you open the sheets at the same moment and talk from what they say.',
  roadAgreeTitle: 'Agree in writing',
  roadAgreeText:
    'What you wrote flows into the agreement. You edit it together, and each party accepts the version that everyone has read.',
  roadCareTitle: 'Keep an eye on the dates',
  roadCareText:
    'Start, evaluation, notice and last meeting go into your own calendar, and an e-mail reminds you in good time.',
  frontChapters: 'Start here',
  frontFilmTitle: 'Watch the film first',
  frontFilmText:
    'Two boxes that do not fit together, and what they build all the same. An animated film of less than three minutes that needs no sound – with a question for the group at every part.',
  frontFilmLink: 'Watch the film',
  frontChaptersLead:
    'Eight chapters, one question in each. Read them here, carry them along as a PDF or an e-book, or hang the checklist on the office wall.',
  frontEditions: 'The guide in print and as an e-book',
  frontChecklist: 'The checklist on one page',
  frontCases: 'From real partnerships',
  frontCasesLead:
    'Five quick questions to people who have tried: what they wanted, what was hard, and what came of it.',
  frontCasesAll: 'See all cases',
  frontTell: 'Tell us yours',
  frontKnowledge: 'Words and knowledge',
  frontKnowledgeLead:
    'What the words mean in Danish and English, what others have written, and a short test that shows whether it really is a partnership.',
  frontGlossary: 'Look it up in the glossary',
  frontTest: 'Is it a partnership?',
  frontPublications: 'Literature, ready to cite',
};
