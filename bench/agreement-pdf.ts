/**
 * The agreement of twenty-nine clauses as PDF/UA-1 by the press, beside the same words as HTML printed by
 * headless Chromium, in one run. Each round has other words, so that neither answers from memory.
 * Run: node bench/agreement-pdf.ts [rounds] — CHROMIUM names another browser than /usr/bin/chromium.
 */
import { chromium, type Browser } from 'playwright-core';
import type { FormalDocument } from '#domain/documents/model.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import { escapeHtml, toHtml } from '#domain/rich-text/to-html.ts';
import { makePress } from '#server/documents/press.ts';
import { sampleAgreement } from '#server/documents/samples.ts';

const rounds = Number(process.argv[2] ?? 40);
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The agreement with the round's number in every clause. */
function agreementOf(round: number): FormalDocument {
  const words = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `Runde ${round}.` }] };
  const marked = (text: RichText): RichText => ({ type: 'doc', content: [words, ...text.content] });
  const agreement = sampleAgreement();
  return {
    ...agreement,
    blocks: agreement.blocks.map((block) =>
      block.kind === 'rich' ? { ...block, text: marked(block.text) } : block,
    ),
  };
}

function htmlOf({ title, blocks }: FormalDocument): string {
  const body = blocks.map((block) => {
    if (block.kind === 'heading')
      return `<h${block.level}>${block.number ?? ''} ${escapeHtml(block.text)}</h${block.level}>`;
    if (block.kind === 'rich') return toHtml(block.text);
    if (block.kind === 'paragraph') return `<p>${escapeHtml(block.text)}</p>`;
    if (block.kind === 'table') return tableHtml([block.columns, ...block.rows]);
    if (block.kind === 'facts') return tableHtml(block.facts.map(({ label, value }) => [label, value]));
    return block.kind === 'signatures' ? tableHtml(block.parties.map((party) => [party])) : '';
  });
  const style = 'body{font:11pt/1.45 "Source Serif 4",serif}td{border-bottom:1px solid #ccc;padding:2mm}';
  return `<!doctype html><html lang="da"><title>${escapeHtml(title)}</title><style>${style}</style><h1>${escapeHtml(title)}</h1>${body.join('')}`;
}

const tableHtml = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;

async function printed(browser: Browser, document: FormalDocument): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(htmlOf(document));
    return await page.pdf({ format: 'A4', tagged: true, outline: true });
  } finally {
    await page.close();
  }
}

type Timed = { readonly ms: number; readonly bytes: number };

async function timed(make: () => Promise<Uint8Array>): Promise<Timed> {
  const begun = performance.now();
  const { length } = await make();
  return { ms: performance.now() - begun, bytes: length };
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.ceil(sorted.length * part) - 1] ?? 0;

function figures(name: string, measured: readonly Timed[]): number {
  const sorted = measured.map(({ ms }) => ms).sort((a, b) => a - b);
  const [median, p95] = [at(sorted, 0.5), at(sorted, 0.95)];
  const size = Math.round((measured.at(-1)?.bytes ?? 0) / 1024);
  console.log(
    `${name.padEnd(28)} median ${median.toFixed(0).padStart(5)} ms   p95 ${p95.toFixed(0).padStart(5)} ms   ${size} kB`,
  );
  return median;
}

await using press = makePress({ count: 1 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const [ours, theirs]: [Timed[], Timed[]] = [[], []];
const first = await timed(() => press.pdf(agreementOf(-1)));
await timed(() => printed(browser, agreementOf(-1)));
for (let round = 0; round < rounds; round += 1) {
  ours.push(await timed(() => press.pdf(agreementOf(round))));
  theirs.push(await timed(() => printed(browser, agreementOf(round))));
}
await browser.close();
console.log(
  `The agreement of 29 clauses, ${rounds} rounds; first one with a cold press ${first.ms.toFixed(0)} ms`,
);
const [press50, chromium50] = [figures('press (PDF/UA-1)', ours), figures('headless Chromium', theirs)];
console.log(`ratio of medians (press / Chromium): ${(press50 / chromium50).toFixed(2)}`);
