import { datedEvents } from '#domain/calendar/dated-events.ts';
import { paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock } from '#domain/documents/model.ts';
import { sayDay, sayMoment } from '#words/dates.ts';
import type { AgreementDates } from '#domain/agreements/model.ts';
import type { Printing } from './document-printing.ts';

type Fact = { readonly label: string; readonly value: string };

/** What a reader must know before the first clause: what this is, and whether it is in force. */
export const coverBlocks = (printing: Printing): DocumentBlock[] => [
  ...(printing.content.partnership.example ? [note(printing.say('exampleNote'))] : []),
  note(standing(printing)),
  { kind: 'facts', facts: facts(printing) },
];

const note = (text: string): DocumentBlock => paragraph(text, 'note');

function standing({ say, language, version, content, acceptances }: Printing): string {
  if (!version) return say('draftNote');
  if (version.state === 'withdrawn') return say('withdrawnNote');
  if (version.state === 'superseded') return say('supersededNote');
  if (version.state === 'accepted')
    return version.endsOnNotice === undefined
      ? say('inForceNote')
      : say('noticedNote', { day: sayDay(language, version.endsOnNotice) });
  const accepted = acceptances.filter(({ sha256 }) => sha256 === version.sha256).length;
  return say('waitingNote', { accepted, of: content.parties.length });
}

function facts({ say, language, content, version }: Printing): Fact[] {
  const { languages } = content;
  return [
    { label: say('fact_partnership'), value: content.partnership.name },
    { label: say('fact_level'), value: say(`level_${content.level}`) },
    { label: say('fact_mode'), value: say(`mode_${content.mode}`) },
    {
      label: say('fact_languages'),
      value:
        languages.kind === 'one'
          ? say(`language_${languages.language}`)
          : say('languages_both', { binding: say(`binding_${languages.binding}`) }),
    },
    { label: say('fact_state'), value: say(version ? `state_${version.state}` : 'state_draft') },
    ...(version
      ? [
          {
            label: say('fact_version'),
            value: version.amendment ? say('amendment', { number: version.number }) : `${version.number}`,
          },
          { label: say('fact_putForward'), value: sayMoment(language, version.putForwardAt) },
        ]
      : []),
  ];
}

export const partiesBlocks = ({ say, content }: Printing): DocumentBlock[] => [
  { kind: 'heading', level: 1, text: say('partiesTitle') },
  {
    kind: 'table',
    caption: say('partiesCaption'),
    columns: [say('party'), say('place'), say('cvr')],
    rows: content.parties.map(({ name, place, cvr }) => [name, place, cvr ?? '–']),
  },
];

const noPeriod = { startsOn: null, endsOn: null };

export function datesBlocks({ say, language, content: { dates } }: Printing): DocumentBlock[] {
  const days = datedEvents(dates, noPeriod).map(({ kind, day }) => [
    say(`date_${kind}`),
    sayDay(language, day),
  ]);
  const rows = [...days, ...onwardRows({ say, language, dates })];
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('datesTitle') },
    { kind: 'table', caption: say('datesCaption'), columns: [say('dateWhat'), say('dateWhen')], rows },
  ];
}

type Onward = Pick<Printing, 'say' | 'language'> & { readonly dates: AgreementDates };

/** How long notice is, and what happens when the period is over. */
function onwardRows({ say, language, dates }: Onward): string[][] {
  const { noticeMonths, noticeDays, onward, endsOn } = dates;
  const notice =
    noticeMonths !== undefined
      ? [[say('notice'), say('noticeMonths', { months: noticeMonths })]]
      : noticeDays !== null
        ? [[say('notice'), say('noticeDays', { days: noticeDays })]]
        : [];
  const period =
    onward === 'until-notice' && endsOn !== null ? [[say('firstPeriod'), sayDay(language, endsOn)]] : [];
  return [...period, ...notice, ...(onward ? [[say('onward'), say(`onward_${onward}`)]] : [])];
}
