import { heading, paragraph } from '#domain/documents/blocks.ts';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { countVotes, loose } from '#domain/workshops/cards.ts';
import { ballotsOf, cardsOf, groupsOf, sortedFor, candidatesFor } from '#domain/workshops/sources.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { resultBlocks, type ToolPrint } from '#features/toolbox/index.ts';
import { sayDay, sayDate } from '#words/dates.ts';
import { workshopWords } from '#words/workshops/index.ts';
import { presentRoom, type Room, type RoomStep } from './present.ts';
import type { WorkshopView } from './standing.ts';
import { planTool } from './plan-tool.ts';
import { showTool } from './tool-step.ts';

type Say = ReturnType<typeof workshopWords>;
type Telling = {
  readonly workshop: WorkshopView;
  readonly room: Room;
  readonly language: Language;
  readonly say: Say;
  readonly frontOf: (tool: string) => Promise<ToolFront | null>;
};

export type Minutes = Pick<Telling, 'workshop' | 'language' | 'frontOf'> & {
  readonly now: string;
};

const list = (items: readonly string[], none: string): DocumentBlock =>
  items.length > 0 ? { kind: 'list', items } : paragraph(none);

/** What a workshop came to: decisions and actions first, then what they rest on. */
export async function workshopMinutes({
  workshop,
  language,
  frontOf,
  now,
}: Minutes): Promise<FormalDocument> {
  const say = workshopWords(language);
  const room = presentRoom(workshop);
  const telling = { workshop, room, language, say, frontOf };
  const steps: DocumentBlock[] = [];
  for (const step of room.steps) steps.push(...(await stepBlocks(telling, step)));
  return {
    title: room.title || say('untitled'),
    subtitle: say('minutesOf'),
    language,
    author: room.people.find(({ role }) => role === 'host')?.name ?? '',
    date: room.endedAt ?? now,
    footer: say('minutesFooter', { title: room.title }),
    blocks: [
      facts(telling),
      heading(say('decisions')),
      list(
        room.decisions.map(({ text }) => text),
        say('decisionsNone'),
      ),
      heading(say('actions')),
      ...actions(telling),
      ...steps,
      heading(say('parking')),
      list(
        room.parked.map(({ text }) => text),
        say('parkingNone'),
      ),
      heading(say('minutesSteps')),
      course(telling),
    ],
  };
}

function facts({ room, say, language }: Telling): DocumentBlock {
  const people = room.people.map(({ name, role }) => (role === 'host' ? `${name} (${say('host')})` : name));
  return {
    kind: 'facts',
    facts: [
      { label: say('minutesHeld'), value: sayDate(language, room.endedAt ?? room.createdAt) },
      { label: say('minutesPeople'), value: people.join(', ') },
    ],
  };
}

function actions({ room, say, language }: Telling): DocumentBlock[] {
  if (room.actions.length === 0) return [paragraph(say('actionsNone'))];
  const columns = [say('minutesAction'), say('minutesOwner'), say('minutesDue')];
  const rows = room.actions.map(({ text, owner, due }) => [
    text,
    owner || '–',
    due ? sayDay(language, due) : '–',
  ]);
  return [{ kind: 'table', caption: say('actions'), columns, rows }];
}

const course = ({ room, say }: Telling): DocumentBlock => ({
  kind: 'table',
  caption: say('minutesSteps'),
  columns: [say('minutesStep'), say('minutesKind'), say('minutesMinutes')],
  rows: room.steps.map(({ title, kind, minutes }) => [title, say(`kind_${kind}`), String(minutes)]),
});

async function stepBlocks(telling: Telling, step: RoomStep): Promise<DocumentBlock[]> {
  if (step.stage !== 'revealed') return [];
  switch (step.kind) {
    case 'write':
      return cards(telling, step);
    case 'vote':
      return votes(telling, step);
    case 'tool':
      return toolBlocks(telling, step);
    default:
      return [];
  }
}

/** The cards as they were sorted in the end. */
function cards({ workshop: { view, standing }, say }: Telling, step: RoomStep): DocumentBlock[] {
  const written = cardsOf(view.entries, step.id);
  if (written.length === 0) return [];
  const sorting = standing.plan.steps.find(
    ({ id, kind }) =>
      kind === 'group' && sortedFor(standing.plan, id, { ...view, shown: [step.id] }).cards.length > 0,
  );
  const groups = sorting ? groupsOf(view.entries, sorting.id) : [];
  const textOf = (id: string): string[] => written.filter((card) => card.id === id).map(({ text }) => text);
  const rest = loose(groups, written);
  return [
    heading(step.title),
    ...groups.flatMap((group) => [
      heading(group.title, 2),
      list(group.cards.flatMap(textOf), say('noCards')),
    ]),
    ...(groups.length > 0 && rest.length > 0 ? [heading(say('loose'), 2)] : []),
    ...(rest.length > 0
      ? [
          list(
            rest.map(({ text }) => text),
            '',
          ),
        ]
      : []),
  ];
}

function votes({ workshop: { view, standing }, say }: Telling, step: RoomStep): DocumentBlock[] {
  const among = candidatesFor(standing.plan, step.id, { ...view, shown: standing.shown });
  const counted = countVotes(ballotsOf(view.entries, step.id), among, step.votes ?? 1);
  if (counted.length === 0) return [];
  const rows = counted.map(({ text, dots }) => [text, String(dots)]);
  const columns = [say('what'), say('howManyDots')];
  return [heading(step.title), { kind: 'table', caption: step.title, columns, rows }];
}

async function toolBlocks(telling: Telling, step: RoomStep): Promise<DocumentBlock[]> {
  const { say, language, frontOf, workshop } = telling;
  const { entries, seats } = workshop.view;
  const [tool, front] = [
    await planTool(workshop.standing.plan, step.tool ?? ''),
    await frontOf(step.tool ?? ''),
  ];
  if (!tool || !front) return [];
  const own = entries.filter((entry) => entry.step === step.id && entry.kind === 'sheet');
  const { together, each, count, tooFewOf } = showTool(tool, own, seats);
  const print = (shown: Pick<ToolPrint, 'sheet' | 'result'>): ToolPrint => ({
    tool,
    front,
    language,
    date: telling.room.createdAt,
    ...shown,
  });
  return [
    heading(step.title),
    paragraph(front.title),
    paragraph(tooFewOf === null ? say('minutesAnswered', { count }) : say('minutesFew', { least: tooFewOf })),
    ...(together ? deeper(resultBlocks(print(together)), 1) : []),
    ...each.flatMap((one) => [
      heading(say('toolEach', { name: one.name }), 2),
      ...deeper(resultBlocks(print(one)), 2),
    ]),
  ];
}

/** Headings of a part as they stand in a larger document. */
const deeper = (blocks: readonly DocumentBlock[], by: number): DocumentBlock[] =>
  blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(3, block.level + by) as 1 | 2 | 3 } : block,
  );
