import type { QrCode } from './qr-code.ts';

/** The light border without which no camera finds a code. */
const quiet = 4;

/** A code as an SVG drawing: each run of dark squares is one stroke of a single path. */
export function qrSvg(code: QrCode): string {
  const edge = code.length + 2 * quiet;
  const runs = code.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index + quiet} ${y + quiet}h${run.length}v1h-${run.length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${edge} ${edge}" shape-rendering="crispEdges"><path d="M0 0h${edge}v${edge}H0z" fill="#fff"/><path d="${runs.join('')}" fill="#000"/></svg>`;
}
