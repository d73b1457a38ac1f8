import { caseFronts } from '#features/cases/schema.ts';
import { filmFronts } from '#features/film/schema.ts';
import { fronts as guideFronts } from '#features/guide/schema.ts';
import { knowledgeFronts } from '#features/knowledge/schema.ts';

/** Each kind of content and the shape of its front matter. */
export const fronts = { ...guideFronts, ...knowledgeFronts, ...caseFronts, ...filmFronts } as const;

export type ContentKind = keyof typeof fronts;

/** Kinds kept as one list of records, both languages side by side, in `content/<kind>.yaml`; the others are pages. */
export const lists: ReadonlySet<ContentKind> = new Set(['terms', 'publications', 'events']);
