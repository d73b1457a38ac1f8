import { strFromU8, unzipSync } from 'fflate';
import { openPdf } from '#server/documents/opened-pdf.ts';

/** Every word that somebody could read in an answer, whatever kind of file it is. */
export async function allWords(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const head = [...answer.headers.values()].join('\n');
  return `${head}\n${await wordsOf(bytes)}`;
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const start = strFromU8(bytes.subarray(0, 5), true);
  if (start === '%PDF-') return (await openPdf(bytes)).letters;
  if (!start.startsWith('PK')) return strFromU8(bytes);
  const inside = Object.entries(unzipSync(bytes));
  const told = await Promise.all(inside.map(async ([name, file]) => `${name}\n${await wordsOf(file)}`));
  return told.join('\n');
}
