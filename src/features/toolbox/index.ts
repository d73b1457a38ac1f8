export { exampleSheet, sheetTexts } from './tool-texts.ts';
export { deedField, parseLooseForm, type LooseForm } from './loose-form.ts';
export { parseLiveForm } from './live-form.ts';
export { beginSheet, keepOwnSheet } from './begin-sheet.ts';
export { fillSide, type Crossed, type Filling } from './fill-side.ts';
export { gather, revealSheet } from './reveal-sheet.ts';
export { liveContent, readSheet, type SheetPresented } from './read-sheet.ts';
export type * from './ports.ts';
