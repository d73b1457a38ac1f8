import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plainText } from '#domain/rich-text/plain-text.ts';
import { prepareManuscript } from '../prepare-manuscript.ts';
import { sampleAgreement, sampleBilingualAgreement, sampleClauses } from '../samples.ts';
import { writeDocx } from './write-docx.ts';

async function parts(document: Parameters<typeof prepareManuscript>[0]): Promise<(path: string) => string> {
  const opened = unzipSync(await writeDocx(prepareManuscript(document)));
  return (path) => strFromU8(opened[path] ?? new Uint8Array());
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const words = (xml: string): string =>
  xml
    .replace(/<w:br\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('the agreement as DOCX', () => {
  it('has real headings, title, lists and tables', async () => {
    const body = (await parts(sampleAgreement()))('word/document.xml');
    expect(count(body, /<w:pStyle w:val="Heading2"\/>/g)).toBe(29);
    expect(count(body, /<w:pStyle w:val="Heading1"\/>/g)).toBe(3);
    expect(count(body, /<w:pStyle w:val="Title"\/>/g)).toBe(1);
    expect(count(body, /<w:pStyle w:val="Caption"\/>/g)).toBe(1);
    expect(count(body, /<w:tblHeader\/>/g)).toBe(1);
    expect(count(body, /<w:numPr>/g)).toBeGreaterThan(20);
  });

  it('says its language, title, author and day', async () => {
    const part = await parts(sampleAgreement());
    expect(part('word/styles.xml')).toContain('w:lang w:val="da-DK"');
    expect(part('docProps/core.xml')).toContain('<dc:language>da-DK</dc:language>');
    expect(part('docProps/core.xml')).toContain('<dc:title>Samarbejdsaftale: Mellem_Rummet</dc:title>');
    expect(part('docProps/core.xml')).toContain('<dc:creator>Roskilde Bibliotekerne</dc:creator>');
    expect(part('docProps/core.xml')).toMatch(/created[^>]*>2026-11-22T14:03:00Z</);
    expect(part('word/fontTable.xml')).toContain('<w:altName w:val="Georgia"/>');
  });

  it('counts pages in the foot, beside the version', async () => {
    const part = await parts(sampleAgreement());
    const footer = part('word/footer1.xml');
    expect(footer).toContain('SHA-256');
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
  });

  it('says every clause, and begins each ordered list at one', async () => {
    const body = words((await parts(sampleAgreement()))('word/document.xml'));
    for (const { text } of sampleClauses()) {
      const first = plainText(text.da).split('\n')[0] ?? '';
      expect(body).toContain(first.replace(/\s+/g, ' ').trim());
    }
  });

  it('marks the other language on every run of its column', async () => {
    const body = (await parts(sampleBilingualAgreement()))('word/document.xml');
    const english = count(body, /<w:lang w:val="en-GB"\/>/g);
    expect(english).toBeGreaterThan(100);
    expect(words(body)).toContain('Dansk (bindende)');
    expect(count(body, /<w:tblHeader\/>/g)).toBe(2);
  });

  it('keeps links, and is the same bytes for the same content', async () => {
    const href = 'https://example.org/a?b=1&c=2';
    const link = {
      type: 'text' as const,
      text: 'Læs her',
      marks: [{ type: 'link' as const, attrs: { href } }],
    };
    const text = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [link, link] }] };
    const document = { ...sampleAgreement(), blocks: [{ kind: 'rich' as const, text }] };
    const part = await parts(document);
    expect(part('word/_rels/document.xml.rels')).toContain('Target="https://example.org/a?b=1&amp;c=2"');
    expect(part('word/_rels/document.xml.rels')).toContain('Id="rIdLink1"');
    expect(part('word/document.xml')).toContain('<w:hyperlink');
    const [one, other] = [
      await writeDocx(prepareManuscript(document)),
      await writeDocx(prepareManuscript(document)),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('turns a wide sheet on its side', async () => {
    const body = (await parts({ ...sampleAgreement(), orientation: 'landscape' }))('word/document.xml');
    expect(body).toMatch(/<w:pgSz[^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/);
  });
});
