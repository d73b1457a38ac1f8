export { everyPage } from './every-page.ts';
export {
  listChapters,
  listTools,
  readAbout,
  readChapter,
  readTool,
  toolChapter,
  toolTexts,
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
