import type { Problem } from '#domain/result.ts';
import { fill } from '#words/toolbox/fill.ts';
import type { ToolTexts } from './tool-texts.ts';

/** What is wrong in a field, said in the browser while it is written. */
export function wrongText(ui: ToolTexts['ui'], { kind, details }: Problem): string {
  const { longest = 0, length = 0, from = 0, to = 0, most = 0 } = details ?? {};
  if (kind === 'too-long') return fill(ui.tooLong, { by: Number(length) - Number(longest) });
  if (kind === 'not-a-number') return ui.notANumber;
  if (kind === 'out-of-bounds') return fill(ui.outOfBounds, { from: String(from), to: String(to) });
  if (kind === 'too-many-rows') return fill(ui.tooManyRows, { most: String(most) });
  return ui.notAnAnswer;
}
