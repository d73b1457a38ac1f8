/** Four small drawings of hands' work: a sheet folded in eight, cut in the middle, pushed together, closed. */
const [ink, soft, accent, paper] = ['#221d17', '#857865', '#9f3218', '#f1eadb'];

const dash = `stroke="${soft}" stroke-dasharray="3 2.5" stroke-width="0.9"`;
const poly = (points: string, fill = '#fffdf8'): string => `<polygon points="${points}" fill="${fill}"/>`;

/** 1: the flat sheet with its creases. */
const folded =
  poly('4,14 60,14 60,54 4,54') + `<path d="M18 14V54M32 14V54M46 14V54M4 34H60" fill="none" ${dash}/>`;

/** 2: the middle crease cut open across the two inner fields. */
const cutOpen =
  poly('4,14 60,14 60,54 4,54') +
  `<path d="M18 14V54M32 14V54M46 14V54M4 34H18M46 34H60" fill="none" ${dash}/>` +
  `<path d="M18 34H46" fill="none" stroke="${accent}" stroke-width="2.6"/>` +
  `<g fill="none" stroke="${ink}" stroke-width="1.2"><circle cx="11.5" cy="29.5" r="2.4"/><circle cx="11.5" cy="38.5" r="2.4"/><path d="M13.6 31L22 36.5M13.6 37L22 31.5"/></g>`;

/** 3: folded lengthwise, the ends pushed towards each other so that the middle opens. */
const pushed =
  poly('6,26 22,26 22,48 6,48', paper) +
  poly('42,26 58,26 58,48 42,48', paper) +
  poly('22,26 32,18 42,26 32,34') +
  poly('22,26 32,34 32,56 22,48') +
  poly('42,26 32,34 32,56 42,48') +
  `<path d="M0 60H12M8 56.500L12 60L8 63.500M64 60H52M56 56.500L52 60L56 63.500" fill="none" stroke="${accent}" stroke-width="1.6"/>`;

/** 4: the booklet, closed round its cover. */
const closed =
  poly('20,16 46,12 46,50 20,54', paper) +
  poly('17,15 43,15 43,54 17,54') +
  `<path d="M22 22H36M22 27H32" fill="none" stroke="${ink}" stroke-width="1.6"/>` +
  `<rect x="30" y="40" width="8" height="8" fill="${accent}" stroke="none"/>`;

export const folding =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 8 280 60" width="280" height="60">' +
  `<g stroke="${ink}" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round">` +
  [folded, cutOpen, pushed, closed]
    .map((drawing, index) => `<g transform="translate(${index * 72} 0)">${drawing}</g>`)
    .join('') +
  '</g></svg>';
