export { chapterWork } from './chapter-work.ts';
export { everyPage } from './every-page.ts';
export { answersDocument } from './answers-document.ts';
export { askedChapter, longestAnswer, type AskedChapter } from './answering.ts';
export { typedAnswers } from './answer-form.ts';
export { carryAnswers, type Carried } from './carry-answers.ts';
export { aroundQuestions, questionsOf, type ChapterQuestion } from './chapter-questions.ts';
export {
  countAnswers,
  partnershipsToAnswer,
  readAnswers,
  type AnsweredQuestion,
  type ChapterAnswered,
  type ChapterCounted,
  type PartnershipToAnswer,
} from './read-answers.ts';
export { readChecklist, type ReadChecklist } from './read-checklist.ts';
export { readingMinutes } from './reading-time.ts';
export { writeAnswers, type AnswersCrossed } from './write-answers.ts';
export {
  listChapters,
  listTools,
  readAbout,
  readChapter,
  readContents,
  readTool,
  toolChapter,
  toolTexts,
  type ChapterListed,
  type Read,
} from './read-guide.ts';
export { fronts, pageFront } from './schema.ts';
export type {
  AboutFront,
  ChapterFront,
  ChecklistFront,
  ClauseFront,
  NewsFront,
  PixiFront,
  PresentationFront,
  ToolFront,
} from './schema.ts';
export type * from './ports.ts';
