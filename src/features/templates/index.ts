export { listTemplates, nameOf, readOwnTemplate, usableTemplates } from './read-templates.ts';
export type { TemplatePresented } from './read-templates.ts';
export { copyAsTemplate, type CopySource } from './copy-sheet.ts';
export {
  beginTemplate,
  changeTemplate,
  importTemplate,
  publishTemplate,
  putAwayTemplate,
} from './write-template.ts';
export type * from './ports.ts';
export { editDeed } from './edit-deed.ts';
export { sayCases } from './say-cases.ts';
export { writePart } from './write-part.ts';
export { templateHomes } from './template-homes.ts';
