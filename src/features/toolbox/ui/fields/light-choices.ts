import type { ToolTexts } from '../tool-texts.ts';

/** The steps of a light with their words. */
export const lightChoices = (
  ui: ToolTexts['ui'],
): readonly { readonly value: string; readonly label: string }[] => [
  { value: 'green', label: ui.green },
  { value: 'amber', label: ui.amber },
  { value: 'red', label: ui.red },
  { value: 'dont-know', label: ui.dontKnow },
];
