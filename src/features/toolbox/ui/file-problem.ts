import type { Problem } from '#domain/result.ts';
import { fill } from '#words/toolbox/fill.ts';
import type { ToolTexts } from './tool-texts.ts';

/** Why a file could not be opened here. */
export function fileProblem(ui: ToolTexts['ui'], { kind, details }: Problem): string {
  switch (kind) {
    case 'too-large':
      return ui.fileTooLarge;
    case 'other-tool':
      return fill(ui.otherTool, { tool: String(details?.['tool']) });
    case 'newer-version':
      return ui.newerVersion;
    case 'older-version':
      return ui.olderVersion;
    default:
      return ui.notASheet;
  }
}
