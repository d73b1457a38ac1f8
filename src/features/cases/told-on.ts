import type { CaseFront } from './schema.ts';

/** The day the case was first told: on its original page, else here. */
export const toldOn = (front: CaseFront): string => front.source?.published ?? front.updated;

export const toldIn = (front: CaseFront): string => toldOn(front).slice(0, 4);
