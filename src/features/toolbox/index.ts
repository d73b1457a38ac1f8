export { sampleSheet, toolTexts } from './tool-texts.ts';
export type { Draft } from './draft.ts';
export { parseToolForm, type ToolForm } from './tool-form.ts';
export { shelvedTools, takeTool } from './tool-shelf.ts';
export { frontOf, templateContent, toolOf } from './tool-of.ts';
export { takeEngine } from './tool-engine.ts';
export { templateFront, withOldWords } from './template-front.ts';
export { toolDocument } from './results/tool-document.ts';
export { printTool } from './results/print-tool.ts';
export { resultBlocks } from './results/result-blocks.ts';
export type { ToolPrint } from './results/tool-print.ts';
export { parseLiveForm, type LiveForm } from './live-form.ts';
export { beginSheet, type Beginning } from './begin-sheet.ts';
export { keepOwnSheet, ownSheet, removeOwnSheet, type OwnToolSheet } from './own-sheet.ts';
export { fillSide, type Crossed, type Filling } from './fill-side.ts';
export { fillVoice, type Speaking, type VoiceCrossed } from './fill-voice.ts';
export { combineSheets } from './combine-sheets.ts';
export { inviteVoices } from './invite-voices.ts';
export { revealSheet } from './reveal-sheet.ts';
export { compareResults, nameVersion, readPast, type FigureCompared, type SheetPast } from './sheet-past.ts';
export { liveContent, readSheet, type SheetPresented, type VoicesPresented } from './read-sheet.ts';
export { sidesFor } from './parties-as-sides.ts';
export { rowName } from './ui/row-name.ts';
export { suggestionsIn, withoutSuggestions } from './suggestions.ts';
export type { ToolTexts } from './ui/tool-texts.ts';
export {
  isForParties,
  modeOf,
  isKept,
  liveTool,
  roomy,
  sharedTool,
  sideTool,
  voiceTool,
  type SheetMode,
} from './sheet-mode.ts';
export type * from './ports.ts';
