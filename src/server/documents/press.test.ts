import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Block } from '#domain/rich-text/model.ts';
import { plainText } from '#domain/rich-text/plain-text.ts';
import { lettersOf, openPdf, rolesIn, type OpenedPdf } from './opened-pdf.ts';
import { makePress } from './press.ts';
import { sampleAgreement, sampleBilingualAgreement, sampleClauses } from './samples.ts';

const press = makePress({ timeLimit: 30_000 });
afterAll(() => press[Symbol.asyncDispose]());

const documentWith = (blocks: readonly DocumentBlock[]): FormalDocument => ({
  title: 'Prøve',
  language: 'da',
  author: 'Biblioteket',
  date: '2026-11-22T14:03:00.000Z',
  blocks,
});
const open = async (document: FormalDocument): Promise<OpenedPdf> => openPdf(await press.pdf(document));

describe('the agreement of twenty-nine clauses as PDF', () => {
  let pdf: OpenedPdf;
  beforeAll(async () => {
    pdf = await open(sampleAgreement());
  });

  it('says that it is PDF/UA-1, tagged, with title, author and language', () => {
    expect(pdf).toMatchObject({ ua: '1', tagged: true, language: 'da', author: 'Roskilde Bibliotekerne' });
    expect(pdf.title).toBe('Samarbejdsaftale: Mellem_Rummet');
  });

  it('has every clause as a heading under its section, none skipped', () => {
    const headings = rolesIn(pdf.parts).filter((role) => /^H\d$/.test(role));
    expect(headings.filter((role) => role === 'H2')).toHaveLength(29);
    expect(headings[0]).toBe('H1');
    expect(pdf.text).toContain('1 Parter Aftalen er indgået');
  });

  it('has a table with a caption, and headers that are headers', () => {
    const roles = rolesIn(pdf.parts);
    const table = roles.slice(roles.indexOf('Table'));
    expect(table.slice(table.indexOf('THead'), table.indexOf('THead') + 5)).toEqual([
      'THead',
      'TR',
      'TH',
      'TH',
      'TH',
    ]);
    expect(roles.indexOf('Caption')).toBeLessThan(roles.indexOf('THead'));
    expect(table.filter((role) => role === 'TD')).toHaveLength(9);
  });

  it('says every clause, in order', () => {
    const found = sampleClauses().map(({ text }) =>
      pdf.letters.indexOf(lettersOf(plainText(text.da).split('\n')[0] ?? '').slice(0, 25)),
    );
    expect(found.every((at) => at > 0)).toBe(true);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('counts its pages in the foot of each', () => {
    expect(pdf.text).toContain(`Side 1 af ${pdf.pages}`);
    expect(pdf.text).toContain(`Side ${pdf.pages} af ${pdf.pages}`);
  });

  it('is the same bytes for the same content', async () => {
    const [one, other] = [await press.pdf(sampleAgreement()), await press.pdf(sampleAgreement())];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

describe('two languages side by side', () => {
  it('says both, marks the language of each part and keeps them together', async () => {
    const bytes = await press.pdf(sampleBilingualAgreement());
    const pdf = await openPdf(bytes);
    expect(pdf.text).toContain('Dansk (bindende)');
    for (const { title } of sampleClauses()) {
      expect(pdf.letters).toContain(lettersOf(title.da));
      expect(pdf.letters).toContain(lettersOf(title.en));
    }
    expect(pdf.letters.indexOf('ThisagreementismadebetweenX'.slice(0, -1))).toBeGreaterThan(
      pdf.letters.indexOf('Aftalenerindgået'),
    );
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Lang \(en\)/g)?.length ?? 0,
    ).toBeGreaterThan(29);
  });
});

describe('the structure of any document', () => {
  it('never skips a heading level, however the blocks do', async () => {
    const heading = (level: 1 | 2 | 3): DocumentBlock => ({
      kind: 'heading',
      level,
      text: `Niveau ${level}`,
    });
    const pdf = await open(documentWith([heading(3), heading(3), heading(1), heading(3)]));
    expect(rolesIn(pdf.parts).filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H1', 'H2']);
  });

  it('sets empty lists, tables and texts without leaving holes', async () => {
    const pdf = await open(
      documentWith([
        { kind: 'list', items: [] },
        { kind: 'facts', facts: [] },
        { kind: 'table', caption: 'Ingen rækker', columns: ['A'], rows: [] },
        { kind: 'table', caption: 'Ingen kolonner', columns: [], rows: [['x']] },
        { kind: 'rich', text: { type: 'doc', content: [] } },
        { kind: 'heading', level: 1, text: '  ' },
        { kind: 'signatures', labels: { name: '', role: '', date: '', signature: '' }, parties: [] },
      ]),
    );
    expect(pdf.text).toContain('Ingen rækker: Intet at vise.');
    expect(rolesIn(pdf.parts).filter((role) => ['L', 'Table', 'H1'].includes(role))).toEqual([]);
  });

  it('repeats the header of a long table and loses no cell', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      `Række ${index}`,
      `Værdi ${index}`,
      'for',
      'meget',
    ]);
    const pdf = await open(
      documentWith([{ kind: 'table', caption: 'Lang', columns: ['Nummer', 'Kolonnen'], rows }]),
    );
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.text.split('Kolonnen').length - 1).toBe(pdf.pages);
    expect(pdf.letters).toContain('Række119Værdi119formeget');
  });

  it('follows only links that a reader can trust', async () => {
    const link = (href: string) => ({
      type: 'text' as const,
      text: href,
      marks: [{ type: 'link' as const, attrs: { href } }],
    });
    const content = [
      'https://example.org/a',
      'mailto:a@example.org',
      'javascript:alert(1)',
      'file:///etc/passwd',
      '',
    ].map(link);
    const pdf = await open(
      documentWith([{ kind: 'rich', text: { type: 'doc', content: [{ type: 'paragraph', content }] } }]),
    );
    expect(pdf.links).toEqual(['https://example.org/a', 'mailto:a@example.org']);
    expect(pdf.text).toContain('javascript:alert(1)');
  });
});

describe('faults of the compiler that we know', () => {
  it('sets a word that runs on from a link in a narrow column (typst#8608)', async () => {
    const link = { type: 'link' as const, attrs: { href: 'https://example.org' } };
    const linked = { type: 'text' as const, text: 'proin nulla vitae lectus ullamcorper', marks: [link] };
    const content = [
      { type: 'paragraph' as const, content: [linked, { type: 'text' as const, text: 'justo' }] },
    ];
    const nested = (of: Block[]): Block[] => [
      { type: 'bulletList', content: [{ type: 'listItem', content: of }] },
    ];
    const text = { type: 'doc' as const, content: nested(nested(content)) };
    const two = { da: 'Da', en: 'En' };
    const pdf = await open(documentWith([{ kind: 'parallel', title: two, text: { da: text, en: text } }]));
    expect(pdf.letters).toContain('ullamcorperjusto');
  });
});
