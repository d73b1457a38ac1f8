import type { Acceptance } from '#domain/agreements/model.ts';
import type { DocumentBlock } from '#domain/documents/model.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { sayDay, sayMoment } from '#words/dates.ts';
import type { Printing } from './document-printing.ts';

/** The page that proves who accepted what, when and how. A draft has none. */
export function evidenceBlocks(printing: Printing): DocumentBlock[] {
  const { say, language, version, acceptances } = printing;
  if (!version) return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: say('evidenceTitle') },
    { kind: 'paragraph', text: say(acceptances.length > 0 ? 'evidenceText' : 'evidenceNone') },
    {
      kind: 'facts',
      facts: [
        {
          label: say('fact_version'),
          value: version.amendment ? say('amendment', { number: version.number }) : `${version.number}`,
        },
        { label: say('fact_putForward'), value: sayMoment(language, version.putForwardAt) },
        { label: say('fact_sha256'), value: version.sha256 },
      ],
    },
    ...removedNote(printing),
    {
      kind: 'table',
      caption: say('evidenceCaption'),
      columns: [say('party'), say('who'), say('when'), say('how')],
      rows: rows(printing),
    },
  ];
}

/** Where a name has been taken out since, the checksum is no longer that of the text that stands here. */
const removedNote = ({ language, version }: Printing): DocumentBlock[] =>
  version?.namesRemovedOn
    ? [
        {
          kind: 'paragraph',
          tone: 'note',
          text: agreementWords(language)('namesRemoved', { day: sayDay(language, version.namesRemovedOn) }),
        },
      ]
    : [];

/** The parties in the agreement's order, whether they have answered or not; then anybody who has left it since. */
function rows({ content, acceptances, ...printing }: Printing): string[][] {
  const named = content.parties.map(({ id, name }) => {
    const acceptance = acceptances.find(({ partyId }) => partyId === id);
    return acceptance ? row(acceptance, printing) : [name, printing.say('notYet'), '–', '–'];
  });
  const others = acceptances.filter(({ partyId }) => !content.parties.some(({ id }) => id === partyId));
  return [...named, ...others.map((acceptance) => row(acceptance, printing))];
}

type Words = Pick<Printing, 'say' | 'language' | 'version'>;

function row(acceptance: Acceptance, { say, language, version }: Words): string[] {
  const how = say(`signedIn_${acceptance.signedInBy}`);
  return [
    acceptance.partyName,
    `${acceptance.name}\n${acceptance.function}`,
    sayMoment(language, acceptance.at),
    acceptance.sha256 === version?.sha256
      ? how
      : `${how}\n${say('otherChecksum', { sha256: acceptance.sha256 })}`,
  ];
}
