import type { Base, ResultBlock } from '#domain/tools/result.ts';
import { textOfBlock } from './result-texts.ts';
import { sayBase, sayer, sayFigure, type Telling } from './say.ts';
import { sayLight, twinOf } from './twin.ts';

/** A block in words, for programs that show what others say. */
export type ToldBlock = {
  readonly id: string;
  readonly kind: ResultBlock['kind'];
  readonly label: string;
  readonly explains: string;
  readonly formula: string;
  readonly caveat: string;
  readonly base: Base | null;
  /** A line each: a verdict, a figure, the items of a list. */
  readonly text: readonly string[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
};

export function tellBlock(block: ResultBlock, telling: Telling): ToldBlock {
  const twin = twinOf(block, telling);
  return {
    id: block.id,
    kind: block.kind,
    ...textOfBlock(telling.texts, block.id),
    base: 'base' in block ? block.base : null,
    text: linesOf(block, telling),
    table: twin && { columns: twin.columns.map(({ label }) => label), rows: twin.rows },
  };
}

function linesOf(block: ResultBlock, telling: Telling): string[] {
  const say = sayer(telling);
  const { ui } = telling.texts;
  switch (block.kind) {
    case 'figure':
      return [
        block.value === null ? ui.notCounted : sayFigure(telling.language, block.value, block.as),
        sayLight(telling, block.light),
        sayBase(telling.texts, block.base),
      ].filter((line) => line !== '');
    case 'verdict':
      return [say(block.said), sayLight(telling, block.light)].filter((line) => line !== '');
    case 'list':
      return block.items.length > 0 ? block.items.map(say) : [say(block.none)];
    case 'text':
      return block.paragraphs.map(say);
    default:
      return [];
  }
}
