import type { Language } from '#domain/language.ts';

type Drawing = (language: Language, caption: string) => string;

/** The guide's models by the id that the content calls them by. */
const models: Readonly<Record<string, Drawing>> = {};

/** A model as a whole figure in HTML: the drawing with its text alternative, the caption and the table twin. */
export function drawModel(language: Language, id: string, caption: string): string {
  const draw = models[id];
  if (!draw) throw new Error(`the content shows the model ${id}, which does not exist`);
  return draw(language, caption);
}
