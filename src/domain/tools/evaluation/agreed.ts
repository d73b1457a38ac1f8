import type { Row } from '../../prompts/prompt.ts';
import { rowsOf, textOf } from '../counting.ts';
import type { ResultBlock, Said } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { fates } from './questions.ts';

/** Rows that have a first word; what is written together stands on every voice's sheet, and counts once. */
function rowsFrom(voices: readonly ToolSheet[], prompt: string, first: string): readonly Row[] {
  const rows = voices
    .flatMap(({ shared }) => rowsOf(shared[prompt]))
    .filter(({ cells }) => textOf(cells[first]) !== '');
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** The measures themselves: kept, changed, dropped or added. Those not yet decided stand last. */
export function criteria(voices: readonly ToolSheet[]): ResultBlock {
  const items = rowsFrom(voices, 'criteria', 'criterion').map(({ cells }) => {
    const [criterion, why] = [textOf(cells['criterion']), textOf(cells['why'])];
    const fate = fates.findIndex((one) => one === cells['fate']);
    const label: Said =
      why === ''
        ? { text: criterion }
        : { say: 'because', values: { criterion: { text: criterion }, why: { text: why } } };
    return { label, at: fate < 0 ? fates.length : fate };
  });
  const decided = fates.map((choice): Said => ({ prompt: 'criteria', column: 'fate', choice }));
  return { kind: 'board', id: 'criteria', heads: [...decided, { say: 'undecided' }], items };
}

/** What is agreed, who does it, and by when. */
export function agreements(voices: readonly ToolSheet[]): ResultBlock {
  const rows = rowsFrom(voices, 'agreements', 'what').map(({ cells }): readonly Said[] => [
    { text: textOf(cells['what']) },
    told(textOf(cells['who'])),
    textOf(cells['due']) === '' ? { say: 'none' } : { day: textOf(cells['due']) },
  ]);
  const columns = ['what', 'who', 'due'].map((column): Said => ({ prompt: 'agreements', column }));
  return { kind: 'table', id: 'agreements', columns, rows };
}

const told = (text: string): Said => (text === '' ? { say: 'none' } : { text });
