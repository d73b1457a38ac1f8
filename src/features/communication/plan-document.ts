import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { done, type Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import { toolTexts, type ContentReader } from '#features/guide/index.ts';
import { communicationWords } from '#words/communication/index.ts';
import { sayDay } from '#words/dates.ts';
import {
  readPlan,
  type LinePresented,
  type PlanPart,
  type PlanRead,
  type PlanReadingNeeds,
} from './read-plan.ts';

/** What the questions of the check are called, and how they can stand; as the tool of communication has them. */
export type CheckWords = {
  readonly questions: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
};

export async function checkWords(needs: {
  readonly content: ContentReader;
  readonly language: Language;
}): Promise<CheckWords> {
  const front = await toolTexts(needs, needs.language, 'communication');
  const legal = front?.prompts['legal'];
  return { questions: legal?.rows ?? {}, states: legal?.columns?.['state']?.choices ?? {} };
}

export type PlanPaper = {
  readonly name: string;
  readonly plan: PlanRead;
  readonly words: CheckWords;
};

/** The plan as its reader sees it: what all share, and the own house's. */
export async function readPlanPaper(
  needs: PlanReadingNeeds & { readonly content: ContentReader },
  partnershipId: string,
): Promise<Result<PlanPaper>> {
  const plan = await readPlan(needs, partnershipId);
  if (!plan.ok) return plan;
  const partnership = await needs.partnerships.partnership(partnershipId);
  return done({ name: partnership?.name ?? '', plan: plan.value, words: await checkWords(needs) });
}

type Print = { readonly paper: PlanPaper; readonly language: Language; readonly date: Moment };

export function planDocument(print: Print): FormalDocument {
  const { paper, language, date } = print;
  const say = communicationWords(language);
  return {
    title: say('planDocument', { name: paper.name }),
    subtitle: sayDay(language, date.slice(0, 10)),
    language,
    author: paper.name,
    date,
    footer: say('planFooter', { name: paper.name }),
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: say('lead') },
      ...paper.plan.parts.flatMap((part) => partBlocks(part, language)),
      ...checkBlocks(print),
      ...textBlocks(print),
    ],
  };
}

const who = ({ senderName, channel }: LinePresented): string =>
  [senderName, channel].filter(Boolean).join(' · ');

function partBlocks(part: PlanPart, language: Language): DocumentBlock[] {
  const say = communicationWords(language);
  const shared = part.partyId === null;
  const title = shared ? say('shared') : say('own', { party: part.partyName });
  const heading: DocumentBlock = { kind: 'heading', level: 1, text: title };
  if (part.lines.length === 0)
    return [heading, { kind: 'paragraph', tone: 'note', text: say('planNoLines') }];
  const waiting = part.notTold.map(({ audience, dueOn }) =>
    dueOn === null ? audience : say('notToldBy', { audience, day: sayDay(language, dueOn) }),
  );
  return [
    heading,
    {
      kind: 'table',
      caption: shared ? say('table') : say('tableOwn', { party: part.partyName }),
      columns: [
        ...[say('message'), say('audiences'), say('planWho'), say('dueOn'), say('state')],
        ...(shared ? [say('logos'), say('approvalsTitle')] : []),
        say('planMeasure'),
      ],
      rows: part.lines.map((line) => lineRow(line, shared, language)),
    },
    {
      kind: 'heading',
      level: 2,
      text: shared ? say('notToldTitle') : say('notToldOwn', { party: part.partyName }),
    },
    waiting.length > 0 ? { kind: 'list', items: waiting } : { kind: 'paragraph', text: say('notToldNone') },
  ];
}

function lineRow(line: LinePresented, shared: boolean, language: Language): readonly string[] {
  const say = communicationWords(language);
  const approved = line.approvals.map(({ partyName }) => partyName).join(', ');
  const missing = line.missing.map(({ name }) => name).join(', ');
  return [
    line.message,
    line.audiences.join(', '),
    who(line) || '–',
    line.dueOn === null ? '–' : sayDay(language, line.dueOn),
    line.outOn === null ? say(`state_${line.state}`) : say('outOn', { day: sayDay(language, line.outOn) }),
    ...(shared
      ? [
          say(`logos_${line.logos}`),
          missing === ''
            ? say('allApproved')
            : [approved, say('waiting', { parties: missing })].filter(Boolean).join('. '),
        ]
      : []),
    line.measure || '–',
  ];
}

function checkBlocks({ paper: { plan, words }, language }: Print): DocumentBlock[] {
  const say = communicationWords(language);
  return [
    { kind: 'heading', level: 1, text: say('checkTitle') },
    { kind: 'paragraph', text: say('checkText') },
    {
      kind: 'table',
      caption: say('checkTable'),
      columns: [say('checkQuestion'), say('checkState'), say('checkNote'), say('checkWho')],
      rows: plan.checks.map(({ question, state, note, personName, at }) => [
        words.questions[question] ?? question,
        state === null ? say('checkNobody') : (words.states[state] ?? state),
        note || '–',
        at === null ? '–' : say('checkBy', { person: personName, day: sayDay(language, at.slice(0, 10)) }),
      ]),
    },
  ];
}

/** Word for word, of what all say together: what was approved, and what waits for it. */
function textBlocks({ paper: { plan }, language }: Print): DocumentBlock[] {
  const say = communicationWords(language);
  const shared = plan.parts.find(({ partyId }) => partyId === null)?.lines ?? [];
  const written = shared.filter(({ state, text }) => state !== 'dropped' && text !== '');
  if (written.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('planTexts') },
    ...written.flatMap(({ message, text, missing }): DocumentBlock[] => [
      { kind: 'heading', level: 2, text: message },
      ...text
        .split(/\n+/)
        .filter((one) => one.trim() !== '')
        .map((one): DocumentBlock => ({ kind: 'paragraph', text: one })),
      {
        kind: 'paragraph',
        tone: 'note',
        text:
          missing.length === 0
            ? say('allApproved')
            : say('waiting', { parties: missing.map(({ name }) => name).join(', ') }),
      },
    ]),
  ];
}
