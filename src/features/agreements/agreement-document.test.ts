import { describe, expect, it } from 'vitest';
import type { Acceptance, AgreementContent, AgreementVersion } from '#domain/agreements/model.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { emptyText } from '#domain/rich-text/model.ts';
import { agreementDocument } from './agreement-document.ts';

const sha256 = '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea';
const content: AgreementContent = {
  level: 'full',
  mode: 'culture',
  circumstances: [],
  languages: { kind: 'one', language: 'da' },
  dates: {
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    noticeDays: 90,
    evaluations: ['2027-06-01'],
    lastMeetingOn: '2027-12-10',
  },
  parties: [
    { id: 'library', name: 'Biblioteket', place: 'Roskilde', cvr: '29189404' },
    { id: 'museum', name: 'Museet', place: 'Roskilde', cvr: null },
  ],
  partnership: { name: 'Mellem_Rummet', example: false },
  clauses: [
    {
      clause: 'A03',
      title: { da: 'Formål', en: 'Purpose' },
      text: { da: fromPlain('Vi vil mødes.'), en: fromPlain('We will meet.') },
    },
    { clause: 'A28', title: { da: 'Afslutning', en: 'Ending' }, text: { da: emptyText, en: emptyText } },
  ],
};
const version = (more: Partial<AgreementVersion> = {}): Omit<AgreementVersion, 'content'> => ({
  id: 'version',
  agreementId: 'agreement',
  number: 3,
  sha256,
  state: 'put-forward',
  amendment: false,
  note: '',
  putForwardAt: '2026-11-22T14:03:00.000Z',
  putForwardBy: 'person',
  ...more,
});
const accepted: Acceptance = {
  versionId: 'version',
  partyId: 'library',
  partyName: 'Biblioteket',
  name: 'Lederen',
  function: 'bibliotekschef',
  email: 'leder@example.org',
  at: '2026-11-24T09:10:00.000Z',
  signedInBy: 'guest-link',
  sha256,
};
const print = {
  content,
  version: version(),
  acceptances: [accepted],
  language: 'da' as const,
  date: '2026-11-20T08:00:00.000Z',
};

const of = <K extends DocumentBlock['kind']>(document: FormalDocument, kind: K) =>
  document.blocks.filter((block): block is Extract<DocumentBlock, { kind: K }> => block.kind === kind);
const notes = (document: FormalDocument): string =>
  of(document, 'paragraph')
    .map(({ text }) => text)
    .join('\n');

describe('the agreement as a document', () => {
  const document = agreementDocument(print);

  it('says what it is, which version, and carries the checksum on every page', () => {
    expect(document.title).toBe('Samarbejdsaftale: Mellem_Rummet');
    expect(document.subtitle).toBe('Udgave 3, lagt frem 22. november 2026');
    expect(document.footer).toBe(`Udgave 3 · SHA-256 ${sha256}`);
    expect(document.date).toBe('2026-11-22T14:03:00.000Z');
    expect(notes(document)).toContain('Udgaven venter på svar: 1 af 2 parter har tiltrådt.');
    expect(notes(document)).toContain('ikke juridisk rådgivning');
  });

  it('names the parties and the dates', () => {
    const [parties, dates] = of(document, 'table');
    expect(parties?.rows).toEqual([
      ['Biblioteket', 'Roskilde', '29189404'],
      ['Museet', 'Roskilde', '–'],
    ]);
    expect(dates?.rows).toEqual([
      ['Aftalen begynder', '1. januar 2027'],
      ['Evaluering', '1. juni 2027'],
      ['Sidste dag, hvor aftalen kan siges op til slutdatoen', '2. oktober 2027'],
      ['Sidste møde', '10. december 2027'],
      ['Aftalen slutter', '31. december 2027'],
      ['Opsigelsesvarsel', '90 dage'],
    ]);
  });

  it('prints every clause, and says so where nothing is written', () => {
    const headings = of(document, 'heading').filter(({ level }) => level === 2);
    expect(headings.map(({ number, text }) => `${number} ${text}`)).toEqual(['1 Formål', '2 Afslutning']);
    expect(of(document, 'rich').map(({ text }) => text)).toEqual([
      fromPlain('Vi vil mødes.'),
      fromPlain('Afsnittet er ikke skrevet endnu.'),
    ]);
  });

  it('shows who accepted, for whom, when and how; not their address', () => {
    const evidence = of(document, 'table').at(-1);
    expect(evidence?.rows).toEqual([
      [
        'Biblioteket',
        'Lederen\nbibliotekschef',
        '24. november 2026 kl. 10.10',
        'Personligt link og bekræftet e-mailadresse',
      ],
      ['Museet', 'Har ikke svaret endnu', '–', '–'],
    ]);
    expect(of(document, 'facts').at(-1)?.facts).toContainEqual({
      label: 'Kontrolsum (SHA-256)',
      value: sha256,
    });
    expect(JSON.stringify(document)).not.toContain('leder@example.org');
  });

  it('has lines to sign on for those who have not accepted, and none when all have', () => {
    expect(of(document, 'signatures')[0]?.parties).toEqual(['Museet']);
    const all = {
      ...print,
      version: version({ state: 'accepted' }),
      acceptances: [accepted, { ...accepted, partyId: 'museum' }],
    };
    expect(of(agreementDocument(all), 'signatures')).toEqual([]);
    expect(notes(agreementDocument(all))).toContain('Alle parter har tiltrådt denne udgave. Den gælder.');
    const noticed = { ...all, version: version({ state: 'accepted', endsOnNotice: '2027-09-30' }) };
    expect(notes(agreementDocument(noticed))).toContain('Aftalen er sagt op og slutter 30. september 2027.');
  });

  it('never lets an acceptance of another text pass for one of this', () => {
    const other = agreementDocument({ ...print, acceptances: [{ ...accepted, sha256: 'ffff' }] });
    expect(of(other, 'signatures')[0]?.parties).toEqual(['Biblioteket', 'Museet']);
    expect(notes(other)).toContain('0 af 2 parter');
    expect(of(other, 'table').at(-1)?.rows[0]?.[3]).toContain('Gælder en anden kontrolsum: ffff');
  });

  it('calls a draft a draft and an example an example', () => {
    const draft = agreementDocument({
      ...print,
      version: null,
      acceptances: [],
      content: { ...content, partnership: { name: 'X', example: true } },
    });
    expect(draft.subtitle).toBe('Udkast, som det så ud 20. november 2026 kl. 09.00');
    expect(draft.footer).toBe('Udkast');
    expect(notes(draft)).toContain('Udkast. Teksten er ikke lagt frem');
    expect(notes(draft)).toContain('Konstrueret eksempel');
    expect(of(draft, 'table').at(-1)?.caption).toBe('Aftalens datoer');
  });

  it('is set in its own language, or in both with the binding one named', () => {
    expect(agreementDocument({ ...print, language: 'en' }).language).toBe('da');
    const both = agreementDocument({
      ...print,
      language: 'en',
      content: { ...content, languages: { kind: 'both', binding: 'da' } },
    });
    expect(both.language).toBe('en');
    expect(both.title).toBe('Collaboration agreement: Mellem_Rummet');
    expect(both.columnHeads).toEqual({ da: 'Dansk (gældende tekst)', en: 'English (translation)' });
    expect(of(both, 'parallel').map(({ title }) => title.en)).toEqual(['Purpose', 'Ending']);
    expect(of(both, 'facts')[0]?.facts).toContainEqual({
      label: 'Languages',
      value: 'Danish and English side by side. The Danish text is binding.',
    });
  });
});
