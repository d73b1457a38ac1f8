import { packParts, unwrittenRules, type PackPart } from '#domain/handovers/handover.ts';
import { listOr, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import { sayDate, sayDay } from '#words/dates.ts';
import { handoverWords } from '#words/handovers/index.ts';
import { partyWords } from '#words/parties/index.ts';
import type { HandoverPack } from './read-handovers.ts';

type Printing = { readonly pack: HandoverPack; readonly language: Language; readonly now: Moment };

/** What each part of the pack says, as lines: the page, the PDF and the Word file tell the same. */
export function packLines(
  pack: HandoverPack,
  language: Language,
): Readonly<Record<PackPart, readonly string[]>> {
  const say = handoverWords(language);
  const moves = (ownerId: string | null): string =>
    pack.handover.state === 'open' && ownerId === pack.handover.leaver.id ? ` (${say('promiseMoves')})` : '';
  return {
    people: pack.parties.flatMap((party) => peopleLines(party, language)),
    why: pack.partnership.purpose ? [pack.partnership.purpose] : [],
    agreement: agreementLines(pack, language),
    decisions: pack.decisions.map(({ text, meeting, day }) =>
      say('decisionLine', { text, meeting, day: day ? sayDay(language, day) : '–' }),
    ),
    promises: pack.promises.map(({ text, partyName, ownerName, ownerId, dueOn }) => {
      const who = [ownerName, partyName].filter(Boolean).join(', ');
      const line =
        dueOn === null
          ? say('promiseLine', { text, who })
          : say('promiseBy', { text, who, day: sayDay(language, dueOn) });
      return line + moves(ownerId);
    }),
    risks: pack.risks.map(({ title, sign }) => (sign ? say('riskLine', { title, sign }) : title)),
    meeting: pack.meeting?.startsAt
      ? [say('meetingLine', { title: pack.meeting.title, day: sayDate(language, pack.meeting.startsAt) })]
      : [],
    rules: unwrittenRules.flatMap((rule) => {
      const text = pack.rules?.answers[rule];
      return text ? [`${say(`rule_${rule}`)} ${text}`] : [];
    }),
  };
}

function peopleLines(
  { organisation, people }: HandoverPack['parties'][number],
  language: Language,
): string[] {
  const [say, parties] = [handoverWords(language), partyWords(language)];
  if (people.length === 0) return [`${organisation.name}: ${say('nobody')}`];
  return people.map(({ person, role }) => {
    const said = { name: person.name, function: person.function || '–', role: parties(`role_${role}`) };
    return `${organisation.name}: ${say('personLine', said)}`;
  });
}

function agreementLines({ agreement }: HandoverPack, language: Language): string[] {
  const say = handoverWords(language);
  if (agreement === null) return [];
  const { number, startsOn, endsOn, noticeDays, noticeMonths, clauses } = agreement;
  return [
    number === null ? say('agreementDraft') : say('agreementForce', { number }),
    ...(startsOn ? [say('agreementFrom', { day: sayDay(language, startsOn) })] : []),
    ...(endsOn ? [say('agreementTo', { day: sayDay(language, endsOn) })] : []),
    ...(noticeMonths !== null
      ? [say('agreementNoticeMonths', { months: noticeMonths })]
      : noticeDays === null
        ? []
        : [say('agreementNotice', { days: noticeDays })]),
    ...(clauses.length > 0 ? [`${say('agreementAbout')} ${clauses.join(' · ')}`] : []),
  ];
}

/** What a part says when there is nothing to say. */
export function nothingIn(part: PackPart, pack: HandoverPack, language: Language): string {
  const say = handoverWords(language);
  if (part === 'rules' && pack.rules === null && !pack.own.write)
    return say('rulesPrivate', { party: pack.handover.partyName });
  const none = {
    people: 'nobody',
    why: 'whyNone',
    agreement: 'agreementNone',
    decisions: 'decisionsNone',
    promises: 'promisesNone',
    risks: 'risksNone',
    meeting: 'meetingNone',
    rules: 'rulesNone',
  } as const;
  return say(none[part]);
}

/** The partnership in ten minutes, to take along. */
export function handoverDocument({ pack, language, now }: Printing): FormalDocument {
  const say = handoverWords(language);
  const lines = packLines(pack, language);
  const { leaver, successor, leavesOn } = pack.handover;
  const between = successor
    ? say('line', { from: leaver.name, to: successor.name })
    : say('lineOpen', { from: leaver.name });
  return {
    title: say('documentTitle', { name: pack.partnership.name }),
    subtitle: between,
    language,
    author: pack.handover.partyName,
    date: now,
    footer: say('documentFooter', { name: pack.partnership.name, day: sayDate(language, now) }),
    blocks: [
      ...(leavesOn ? [paragraph(say('leavesBy', { day: sayDay(language, leavesOn) }), 'lead')] : []),
      ...packParts.flatMap((part): DocumentBlock[] => [
        { kind: 'heading', level: 1, text: say(`part_${part}`) },
        part === 'why' && lines.why[0]
          ? paragraph(lines.why[0])
          : listOr(lines[part], nothingIn(part, pack, language)),
      ]),
    ],
  };
}
