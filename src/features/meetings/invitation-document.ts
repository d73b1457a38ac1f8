import { heading, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import type { AgendaItem, Meeting } from '#domain/meetings/model.ts';
import { isPollOpen, type PollOption } from '#domain/meetings/poll.ts';
import type { Moment } from '#domain/time.ts';
import { sayMoment } from '#words/dates.ts';
import { meetingWords, paperWords } from '#words/meetings/index.ts';

type InvitationPrint = {
  readonly meeting: Meeting;
  readonly partnership: { readonly name: string; readonly example: boolean };
  readonly parties: readonly string[];
  readonly items: readonly Pick<AgendaItem, 'text' | 'minutes'>[];
  /** By time. */
  readonly options: readonly PollOption[];
  readonly language: Language;
  readonly now: Moment;
  /** What the kind of meeting is called. */
  readonly kind: string;
};

type Printing = InvitationPrint & {
  readonly say: ReturnType<typeof meetingWords>;
  readonly paper: ReturnType<typeof paperWords>;
};

/**
 * A sheet of paper for people outside: an invitation when the time is found, else the times to choose among. Nobody's
 * name, answer or address stands on it: it is handed on.
 */
export function invitationDocument(print: InvitationPrint): FormalDocument {
  const { meeting, partnership, language, now } = print;
  const [say, paper] = [meetingWords(language), paperWords(language)];
  const printing = { ...print, say, paper };
  const asking = isPollOpen(meeting);
  return {
    title: paper(asking ? 'paperPoll' : 'paperInvitation', { title: meeting.title }),
    subtitle: partnership.name,
    language,
    author: partnership.name,
    date: now,
    footer: paper('paperFooter', { partnership: partnership.name, moment: sayMoment(language, now) }),
    blocks: [
      ...(partnership.example ? [paragraph(paper('paperExample'), 'note')] : []),
      ...(meeting.state === 'cancelled' ? [paragraph(paper('paperCancelled'), 'lead')] : []),
      factsOf(printing),
      ...(asking ? pollBlocks(printing) : []),
      ...agendaBlocks(printing),
    ],
  };
}

function factsOf({ say, paper, language, meeting, kind, parties }: Printing): DocumentBlock {
  const told = (label: string, value: string) => (value === '' ? [] : [{ label, value }]);
  return {
    kind: 'facts',
    facts: [
      ...told(paper('paperKind'), kind),
      ...told(paper('paperWhen'), meeting.startsAt === null ? '' : sayMoment(language, meeting.startsAt)),
      { label: say('duration'), value: say('minutesCount', { minutes: meeting.minutes }) },
      ...told(say('place'), meeting.place),
      ...told(say('link'), meeting.link),
      ...told(say('parties'), parties.join(', ')),
    ],
  };
}

const pollBlocks = ({ say, paper, language, options }: Printing): DocumentBlock[] => [
  heading(paper('paperTimes')),
  paragraph(paper('paperTimesText')),
  {
    kind: 'table',
    caption: paper('paperTimes'),
    columns: [paper('paperWhen'), say('answer_yes'), say('answer_maybe'), say('answer_no')],
    rows: options.map(({ startsAt }) => [sayMoment(language, startsAt), '', '', '']),
  },
  { kind: 'facts', facts: [{ label: paper('paperName'), value: '.'.repeat(60) }] },
];

const agendaBlocks = ({ say, items }: Printing): DocumentBlock[] =>
  items.length === 0
    ? []
    : [
        heading(say('agenda')),
        {
          kind: 'list',
          ordered: true,
          items: items.map(({ text, minutes }) =>
            minutes === null ? text : `${text} (${say('minutesCount', { minutes })})`,
          ),
        },
      ];
