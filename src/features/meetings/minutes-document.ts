import { heading, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import type { MinutesContent } from '#domain/meetings/minutes.ts';
import { fromMarks } from '#domain/rich-text/from-marks.ts';
import { sayDay, sayMoment } from '#words/dates.ts';
import { meetingWords } from '#words/meetings/index.ts';
import type { MinutesApproval, MinutesVersion } from './ports.ts';

export type MinutesPrint = {
  readonly version: Omit<MinutesVersion, 'content'> & { readonly content: MinutesContent };
  readonly approvals: readonly MinutesApproval[];
  readonly language: Language;
  /** What the kind of meeting is called. */
  readonly kind: string;
};

type Printing = MinutesPrint & { readonly say: ReturnType<typeof meetingWords> };

/** The minutes as a document: what it was, what was said, decided and promised, and who approved. */
export function minutesDocument(print: MinutesPrint): FormalDocument {
  const say = meetingWords(print.language);
  const printing = { ...print, say };
  const { version, language } = print;
  const { meeting, partnership } = version.content;
  return {
    title: say('minutesTitle', { title: meeting.title }),
    subtitle: say('minutesSubtitle', { partnership: partnership.name, number: version.number }),
    language,
    author: partnership.name,
    date: version.putForwardAt,
    footer: say('minutesFooter', { number: version.number, sha256: version.sha256 }),
    blocks: [
      ...coverBlocks(printing),
      ...itemBlocks(printing),
      ...decisionBlocks(printing),
      ...actionBlocks(printing),
      ...approvalBlocks(printing),
    ],
  };
}

const note = (text: string): DocumentBlock => paragraph(text, 'note');
const dash = '–';

function coverBlocks({ say, language, version, kind, approvals }: Printing): DocumentBlock[] {
  const { meeting, partnership, parties, present } = version.content;
  return [
    ...(partnership.example ? [note(say('exampleNote'))] : []),
    note(say(`minutesNote_${version.state}`, { given: approvals.length, of: parties.length })),
    {
      kind: 'facts',
      facts: [
        { label: say('kind'), value: kind },
        { label: say('when'), value: sayMoment(language, meeting.startsAt) },
        { label: say('duration'), value: say('minutesCount', { minutes: meeting.minutes }) },
        { label: say('place'), value: meeting.place || dash },
        { label: say('parties'), value: parties.map(({ name }) => name).join(', ') },
      ],
    },
    ...(present.length
      ? [
          heading(say('askedPeople')),
          {
            kind: 'list' as const,
            items: present.map(({ name, organisation }) =>
              [name, organisation].filter((part) => part !== '').join(', '),
            ),
          },
        ]
      : []),
  ];
}

const itemBlocks = ({ say, version }: Printing): DocumentBlock[] => [
  heading(say('agenda')),
  ...version.content.items.flatMap(({ text, notes, answers }, at): DocumentBlock[] => [
    { kind: 'heading', level: 2, number: `${at + 1}`, text },
    ...(notes.trim() === '' ? [] : [{ kind: 'rich' as const, text: fromMarks(notes) }]),
    ...answers.map(({ party, text: said }): DocumentBlock => ({
      kind: 'paragraph',
      text: `${party}: ${said}`,
    })),
    ...(notes === '' && answers.length === 0 ? [note(say('nothingNoted'))] : []),
  ]),
];

const decisionBlocks = ({ say, version }: Printing): DocumentBlock[] =>
  version.content.decisions.length === 0
    ? []
    : [
        heading(say('decisions')),
        {
          kind: 'table',
          caption: say('decisionsCaption'),
          columns: [say('decision'), say('standing'), say('saidYes')],
          rows: version.content.decisions.map(({ text, state, yes }) => [
            text,
            say(`decision_${state}`),
            yes.join(', ') || dash,
          ]),
        },
      ];

const actionBlocks = ({ say, language, version }: Printing): DocumentBlock[] =>
  version.content.actions.length === 0
    ? []
    : [
        heading(say('actions')),
        {
          kind: 'table',
          caption: say('actionsCaption'),
          columns: [say('action'), say('actionWho'), say('actionDue')],
          rows: version.content.actions.map(({ text, party, owner, dueOn }) => [
            text,
            owner === '' ? party : `${owner}, ${party}`,
            dueOn === null ? dash : sayDay(language, dueOn),
          ]),
        },
      ];

const approvalBlocks = ({ say, language, version, approvals }: Printing): DocumentBlock[] => [
  heading(say('approvals')),
  {
    kind: 'table',
    caption: say('approvalsCaption'),
    columns: [say('party'), say('approvedBy'), say('approvedAt')],
    rows: version.content.parties.map(({ id, name }) => {
      const given = approvals.find(({ partyId }) => partyId === id);
      return [name, given?.personName ?? say('notYet'), given ? sayMoment(language, given.at) : dash];
    }),
  },
  { kind: 'facts', facts: [{ label: say('checksum'), value: version.sha256 }] },
  ...(version.namesRemovedOn
    ? [note(say('namesRemoved', { day: sayDay(language, version.namesRemovedOn) }))]
    : []),
];
