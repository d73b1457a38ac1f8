import type { Language } from '#domain/language.ts';
import { modelTexts } from '#words/models/index.ts';
import { isModelId, modelOf, modelOnScreen, type ModelTable } from './model-of.ts';
import { escape } from './pen.ts';

/** A model as a whole figure in HTML: the drawing with its text alternative, the caption and the table twin. */
export function drawModel(language: Language, id: string, caption: string): string {
  if (!isModelId(id)) throw new Error(`the content shows the model ${id}, which does not exist`);
  const { title, table } = modelOf(language, id);
  const drawings = modelOnScreen(language, id, false) + modelOnScreen(language, id, true);
  // The caption comes from the page's own HTML and is escaped already.
  return (
    `<div class="model" id="model-${id}"><figure>${drawings}` +
    `<figcaption>${caption || escape(title)}</figcaption></figure>` +
    `<details><summary>${escape(modelTexts(language).tableLabel)}</summary>${tableOf(title, table)}</details></div>`
  );
}

function tableOf(title: string, { head, rows }: ModelTable): string {
  const heads = head.map((name) => (name ? `<th scope="col">${escape(name)}</th>` : '<td></td>'));
  const lines = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${escape(first)}</th>${rest.map((cell, at) => cellOf(cell, head[at + 1])).join('')}</tr>`,
  );
  return (
    `<table><caption class="visually-hidden">${escape(title)}</caption>` +
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`
  );
}

/** On a narrow screen a row becomes a block, and each cell says its column. */
const cellOf = (cell: string, column = ''): string =>
  `<td><span class="column" aria-hidden="true">${escape(column)}</span>${escape(cell)}</td>`;
