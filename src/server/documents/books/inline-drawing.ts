import type { Model } from '#domain/books/model.ts';
import { escapeXml } from './write-blocks.ts';

/** A drawing in the text itself: without the words of its own, which stand in its label. */
export function inlineDrawing({ svg, alt }: Pick<Model, 'svg' | 'alt'>): string {
  const bare = svg
    .replace(/<title>[^<]*<\/title>|<desc>[^<]*<\/desc>/g, '')
    .replace(/ (width|height)="[^"]*"/, '');
  return bare.replace('<svg ', `<svg role="img" aria-label="${escapeXml(alt)}" `);
}

/** One that says nothing the text does not. */
export const inlineOrnament = (svg: string): string => svg.replace('<svg ', '<svg aria-hidden="true" ');
