import { faces, frame, hatching, project, type Face, type Piece, type Tone } from './isometric.ts';

/** The drawings of blocks as SVG with fixed colours, for what is printed: a document knows no tokens. */

const ink = '#221d17';
const paper = { tint: '#fffdf8', left: '#faf6ee', spot: '#f1eadb' };

/** Top, left wall and right wall of a block in each tone. */
const inks: Readonly<Record<Exclude<Tone, 'ghost'>, typeof paper>> = {
  paper,
  accent: { tint: '#f7e4da', left: '#dfb2a3', spot: '#9f3218' },
  a: { tint: '#f8e7bd', left: '#d6be88', spot: '#7f5600' },
  b: { tint: '#d3e9e3', left: '#9ec3bd', spot: '#14625d' },
  c: { tint: '#e1e2f4', left: '#b5b8d9', spot: '#454a94' },
  d: { tint: '#f3dfeb', left: '#d1aec5', spot: '#7a3263' },
};

function fillOf({ side, tone }: Face): string {
  if (tone === 'ghost') return 'none';
  if (side === 'inside') return paper.spot;
  if (side === 'flap') return paper.tint;
  const { tint, left, spot } = inks[tone];
  return { top: tint, left, right: spot }[side];
}

function drawFace(face: Face): string {
  const ghost = face.tone === 'ghost';
  const line = ghost ? 'stroke="#857865" stroke-dasharray="4 5"' : `stroke="${ink}"`;
  const lines = hatching(face);
  const dots = face.tone === 'c' ? 'stroke-width="2.5" stroke-dasharray="0 7"' : 'stroke-width="1"';
  const pattern = lines ? `<path d="${lines}" fill="none" stroke="${ink}" ${dots} opacity="0.45"/>` : '';
  return `<polygon points="${face.points.join(' ')}" fill="${fillOf(face)}" ${line}/>${pattern}`;
}

function drawPiece(piece: Piece): string {
  if (piece.kind !== 'pawn') return faces(piece).map(drawFace).join('');
  const [x, y] = project(piece.at);
  const fill = piece.tone === 'ghost' ? 'none' : inks[piece.tone].spot;
  return (
    `<g transform="translate(${x} ${y})" fill="${fill}" stroke="${ink}">` +
    '<path d="M-13 0C-13 -8 -6 -14 -4.5 -34H4.5C6 -14 13 -8 13 0C13 8 -13 8 -13 0Z"/><circle cx="0" cy="-42" r="10"/></g>'
  );
}

export function printDrawing(pieces: readonly Piece[]): string {
  const box = frame(pieces);
  const [, , width, height] = box.split(' ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" ` +
    'stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round">' +
    `${pieces.map(drawPiece).join('')}</svg>`
  );
}
