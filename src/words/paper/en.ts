import type { da } from './da.ts';

/** Words on an empty sheet for paper. */
export const en: Record<keyof typeof da, string> = {
  sheetName: 'Name of the sheet',
  filledBy: 'Filled in by (organisation or function)',
  date: 'Date',
  facts: '{who} · {duration} · {group}',
  back: 'Type the sheet in afterwards: scan the code, or go to the address. The fields come in the same order.',
  qrAlt: 'QR code for {address}',
  dontKnow: 'Don’t know',
  dontKnowShort: '?',
  tickOne: 'Tick one',
  tickSeveral: 'Tick as many as you like',
  ranking: 'Write 1 beside the first, 2 beside the next, and so on',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  lights: 'green, amber, red or ?',
  steps: '{from}-{to} or ?',
  number: 'figure',
  day: 'date',
  choose: 'Choose: {choices}',
  lettered: '{letter} = {choice}',
  legend: '{column}: {choices}',
  row: 'Row',
  footer: '{product} · {code} · {day} · CC BY 4.0',
  product: 'Build Partnerships',
};
