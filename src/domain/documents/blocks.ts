import type { DocumentBlock } from './model.ts';

export const heading = (text: string, level: 1 | 2 | 3 = 1): DocumentBlock => ({
  kind: 'heading',
  level,
  text,
});

export const paragraph = (text: string, tone?: 'lead' | 'note'): DocumentBlock => ({
  kind: 'paragraph',
  text,
  ...(tone && { tone }),
});

/** The items, or in a low voice that there are none. */
export const listOr = (items: readonly string[], none: string): DocumentBlock =>
  items.length > 0 ? { kind: 'list', items } : paragraph(none, 'note');
