import { languagesOf } from '#domain/agreements/clause-state.ts';
import type { AgreementContent } from '#domain/agreements/model.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Bilingual, Language } from '#domain/language.ts';
import { sayDay, sayMoment } from '#words/dates.ts';
import { documentWords } from '#words/documents/index.ts';
import { agreementClauses } from './document-clauses.ts';
import { coverBlocks, datesBlocks, partiesBlocks } from './document-cover.ts';
import { evidenceBlocks } from './document-evidence.ts';
import type { AgreementPrint, Printing } from './document-printing.ts';

/** The agreement as a formal document: cover, parties, dates, clauses, signatures and evidence. */
export function agreementDocument(print: AgreementPrint): FormalDocument {
  const language = print.content.languages.kind === 'one' ? print.content.languages.language : print.language;
  const printing = { ...print, language, say: documentWords(language) };
  const { say, content, version } = printing;
  const title = say('agreementTitle', {
    level: say(`level_${content.level}`),
    name: content.partnership.name,
  });
  return {
    title,
    subtitle: subtitle(printing),
    language,
    author: say('author', { name: content.partnership.name }),
    date: version?.putForwardAt ?? print.date,
    footer: version ? say('footerVersion', { number: version.number, sha256: version.sha256 }) : say('draft'),
    ...columnHeads(content),
    blocks: [
      ...coverBlocks(printing),
      ...partiesBlocks(printing),
      ...datesBlocks(printing),
      ...agreementClauses(printing),
      ...signatureBlocks(printing),
      ...evidenceBlocks(printing),
      { kind: 'paragraph', tone: 'note', text: say('notLegal') },
    ],
  };
}

function subtitle({ say, language, version, date }: Printing): string {
  if (!version) return say('draftSubtitle', { moment: sayMoment(language, date) });
  const day = sayDay(language, version.putForwardAt.slice(0, 10));
  return say(version.amendment ? 'amendmentSubtitle' : 'versionSubtitle', { number: version.number, day });
}

/** Each head is in the language of its own column. */
function columnHeads({ languages }: AgreementContent): { readonly columnHeads?: Bilingual } {
  if (languagesOf(languages).length < 2 || languages.kind === 'one') return {};
  const head = (language: Language): string =>
    documentWords(language)(languages.binding === language ? `head_${language}_binding` : `head_${language}`);
  return { columnHeads: { da: head('da'), en: head('en') } };
}

/** Lines for those who have not accepted digitally; none when all have. */
function signatureBlocks({ say, content, version, acceptances }: Printing): DocumentBlock[] {
  const accepted = new Set(
    acceptances.filter(({ sha256 }) => sha256 === version?.sha256).map(({ partyId }) => partyId),
  );
  const parties = content.parties.filter(({ id }) => !accepted.has(id)).map(({ name }) => name);
  if (parties.length === 0 || version?.state === 'withdrawn') return [];
  const labels = {
    signature: say('signature'),
    name: say('name'),
    role: say('function'),
    date: say('dateAndPlace'),
  };
  return [
    { kind: 'heading', level: 1, text: say('signaturesTitle') },
    { kind: 'paragraph', text: say('signaturesText') },
    { kind: 'signatures', labels, parties },
  ];
}
