import type { ResultBlock } from '#domain/tools/result.ts';

/** Blocks by their shape; two kinds share one where the same thing is drawn in two ways. */
export type BarsBlock = Extract<ResultBlock, { kind: 'bars' | 'radar' }>;
export type LaidBlock = Extract<ResultBlock, { kind: 'rings' | 'board' }>;
export type GridBlock = Extract<ResultBlock, { kind: 'grid' }>;
export type CalendarBlock = Extract<ResultBlock, { kind: 'calendar' }>;
