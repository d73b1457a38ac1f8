import type { ResultBlock, ToolResult } from './result.ts';

/** The shape of a block of this kind; bars and radar share one. */
type BlockOf<Kind, Block = ResultBlock> = Block extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Block
    : never
  : never;

/** The block of this kind and id in a result; `undefined` when there is none. */
export const blockOf = <Kind extends ResultBlock['kind']>(
  { blocks }: ToolResult,
  kind: Kind,
  id: string,
): BlockOf<Kind> | undefined =>
  blocks.find((one): one is BlockOf<Kind> & ResultBlock => one.kind === kind && one.id === id);
