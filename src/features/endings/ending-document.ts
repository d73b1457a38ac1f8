import { heading, listOr, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import { languages, type Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import { tellSide } from '#features/contributions/index.ts';
import { sayDate, sayDay } from '#words/dates.ts';
import { endingWords } from '#words/endings/index.ts';
import type { EndingPaper } from './read-ending-paper.ts';

type Print = { readonly paper: EndingPaper; readonly language: Language; readonly date: Moment };

const paragraphsOf = (text: string): DocumentBlock[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));

/** What is left when a partnership is over: what was done, who keeps what, thanks, and what lives on. */
export function endingDocument(print: Print): FormalDocument {
  const { paper, language, date } = print;
  const say = endingWords(language);
  const { name } = paper.partnership;
  const endedAt = paper.ending?.endedAt ?? null;
  return {
    title: say('paperTitle', { name }),
    subtitle: endedAt ? say('paperEnded', { day: sayDate(language, endedAt) }) : say('paperPreparing'),
    language,
    author: name,
    date,
    footer: say('paperFooter', { name, day: sayDate(language, date) }),
    blocks: [
      ...about(print),
      ...whatWasDone(print),
      ...keeps(print),
      ...livesOn(print),
      ...thanks(print),
      ...afterwards(print),
      ...saidYes(print),
    ],
  };
}

function about({ paper, language }: Print): DocumentBlock[] {
  const say = endingWords(language);
  const { partnership, parties, ending } = paper;
  const unknown = say('paperUnknown');
  const from = partnership.startsOn ?? partnership.createdAt.slice(0, 10);
  const to = ending?.endedAt?.slice(0, 10) ?? partnership.endsOn;
  const reason = ending?.reason ? say(`reason_${ending.reason}`) : unknown;
  return [
    ...(ending?.words ? [paragraph(ending.words, 'lead')] : []),
    heading(say('paperAbout')),
    {
      kind: 'facts',
      facts: [
        {
          label: say('paperParties'),
          value: parties.map(({ organisation }) => organisation.name).join(', '),
        },
        { label: say('paperPeriod'), value: `${sayDay(language, from)} – ${to ? sayDay(language, to) : ''}` },
        { label: say('paperPurpose'), value: partnership.purpose || unknown },
        { label: say('paperReason'), value: reason },
      ],
    },
  ];
}

function whatWasDone({ paper, language }: Print): DocumentBlock[] {
  const say = endingWords(language);
  const { meetings, promisesKept, balance, parties, decisions } = paper;
  const side = (id: string, which: 'given' | 'gained'): string =>
    tellSide(
      language,
      balance.filter(({ partyId }) => partyId === id),
      which,
    ).join('\n') || say('paperNothing');
  return [
    heading(say('paperDone')),
    paragraph(say('tell_count', { meetings, promises: promisesKept })),
    { kind: 'heading', level: 2, text: say('paperGiven') },
    {
      kind: 'table',
      caption: say('paperGivenCaption'),
      columns: [say('paperParty'), say('paperGave'), say('paperGained')],
      rows: parties.map(({ id, organisation }) => [organisation.name, side(id, 'given'), side(id, 'gained')]),
    },
    ...(decisions.length > 0
      ? [
          { kind: 'heading', level: 2, text: say('paperDecisions') } as const,
          listOr(
            decisions.map(({ text, meeting, day }) =>
              say('paperDecision', { text, meeting, day: day ? sayDay(language, day) : '–' }),
            ),
            '',
          ),
        ]
      : []),
  ];
}

function keeps({ paper, language }: Print): DocumentBlock[] {
  const say = endingWords(language);
  const lines = paper.ending?.lines ?? [];
  if (lines.length === 0) return [heading(say('step_keeps')), paragraph(say('paperKeepsNone'), 'note')];
  return [
    heading(say('step_keeps')),
    {
      kind: 'table',
      caption: say('keepsTable'),
      columns: [say('what'), say('keeper'), say('terms'), say('agreedBy')],
      rows: lines.map(({ what, kind, keeperName, terms, fromOn, agreed }) => [
        `${what} (${say(`kind_${kind}`)})`,
        keeperName || say('keeperAll'),
        [terms, fromOn ? sayDay(language, fromOn) : ''].filter(Boolean).join(' · ') || '–',
        agreed.map(({ partyName }) => partyName).join(', ') || say('agreeNobody'),
      ]),
    },
  ];
}

function livesOn({ paper, language }: Print): DocumentBlock[] {
  const say = endingWords(language);
  const carried = paper.promises
    .filter((one) => one.carried)
    .map(({ text, ownerName, partyName, dueOn }) => {
      const who = [ownerName, partyName].filter(Boolean).join(', ');
      return dueOn === null
        ? say('paperPromise', { text, who })
        : say('paperPromiseBy', { text, who, day: sayDay(language, dueOn) });
    });
  return [
    heading(say('paperLives')),
    ...(carried.length > 0 ? [paragraph(say('paperLivesText'))] : []),
    listOr(carried, say('paperLivesNone')),
  ];
}

/** In both languages where both were written: it is a letter to people. */
function thanks({ paper, language }: Print): DocumentBlock[] {
  const say = endingWords(language);
  const written = languages
    .toSorted((a, b) => Number(b === language) - Number(a === language))
    .flatMap((one) => paragraphsOf(paper.ending?.thanks[one] ?? ''));
  return [
    heading(say('thanksTitle')),
    ...(written.length > 0 ? written : [paragraph(say('paperThanksNone'), 'note')]),
  ];
}

function afterwards({ paper: { ending }, language }: Print): DocumentBlock[] {
  const say = endingWords(language);
  const personal = ending?.forgottenAt
    ? say('paperForgotten', { day: sayDate(language, ending.forgottenAt) })
    : ending?.forgetOn
      ? say('paperForget', { day: sayDay(language, ending.forgetOn) })
      : say('paperForgetNone');
  const told = ending?.caseChoice ? say(`paperCase_${ending.caseChoice}`) : say('paperCaseOpen');
  return [
    heading(say('paperPersonal')),
    paragraph(personal),
    heading(say('paperArchive')),
    paragraph(say('paperArchiveText')),
    heading(say('paperCase')),
    paragraph(told),
  ];
}

function saidYes({ paper: { ending }, language }: Print): DocumentBlock[] {
  const say = endingWords(language);
  // Who has asked to open it again meanwhile has not taken back the yes that ended it.
  const yes = (ending?.yes ?? []).filter(({ kind, revision }) => kind === 'end' && revision > 0);
  if (yes.length === 0) return [heading(say('paperYes')), paragraph(say('paperYesNone'), 'note')];
  return [
    heading(say('paperYes')),
    {
      kind: 'table',
      caption: say('paperYesCaption'),
      columns: [say('paperParty'), say('paperYesPerson'), say('paperYesDay')],
      rows: yes.map(({ partyName, personName, at }) => [partyName, personName, sayDate(language, at)]),
    },
  ];
}
