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
export { fronts } from './schema.ts';
export type { AboutFront, ChapterFront, ClauseFront, ContentKind, ToolFront } from './schema.ts';
export type * from './ports.ts';
