import type { CaseFact, CaseFactKind } from '#domain/endings/case-draft.ts';
import { numberOf, rowsOf, textOf } from '#domain/tools/counting.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { liveContent } from '#features/toolbox/index.ts';
import type { Say } from '#words/catalogue.ts';
import { endingWords, type EndingWord } from '#words/endings/index.ts';
import { factOf, type CaseFactNeeds, type CaseRoom } from './case-room.ts';

type Told = readonly (readonly [CaseFactKind, string, (string | null)?])[];
type Telling = (sheet: ToolSheet, say: Say<EndingWord>) => Told;

/** Achieved at least so much of five: then it was learned. */
const learnedFrom = 4;

const tellings: Readonly<Record<string, Telling>> = {
  'five-quick': ({ shared }) => [
    ['outline', textOf(shared['outline'])],
    ['given', textOf(shared['brings'])],
    ['citizens', textOf(shared['gains'])],
    ['barrier', textOf(shared['barriers'])],
    ['learned', textOf(shared['success'])],
    ['learned', textOf(shared['advice'])],
  ],
  'win-win': ({ shared, sides }) => [
    ['outline', textOf(shared['purpose'])],
    ...sides.map(({ id, answers }) => ['citizens', textOf(answers['citizens']), id] as const),
    ...sides.map(({ id, answers }) => ['barrier', textOf(answers['cost']), id] as const),
  ],
  learning: ({ shared, sides }, say) => [
    ['learned', textOf(shared['change'])],
    ...sides
      .flatMap(({ answers }) => rowsOf(answers['learnings']))
      .filter(({ cells }) => (numberOf(cells['achieved']) ?? 0) >= learnedFrom)
      .map(({ cells }): readonly [CaseFactKind, string] => {
        const wish = textOf(cells['wish']);
        return ['learned', wish ? say('tell_learned', { wish, sign: textOf(cells['evidence']) }) : ''];
      }),
  ],
  'citizen-value': ({ shared }, say) => {
    const reached = numberOf(shared['reached']);
    const whom = textOf(shared['whom']);
    return [
      ['citizens', reached === null ? '' : say('tell_reached', { reached, whom })],
      ...rowsOf(shared['stories']).map(({ cells }): readonly [CaseFactKind, string] => [
        'citizens',
        textOf(cells['story']),
      ]),
    ];
  },
};

/** From the newest sheet of each of these tools that lies open to all parties. */
export async function factsOfSheets(needs: CaseFactNeeds, room: CaseRoom): Promise<readonly CaseFact[]> {
  const say = endingWords(needs.language);
  const kept = (await needs.sheets.sheets(room.partnership.id, { limit: 100 })).items;
  const open = kept.filter(({ state }) => state === 'revealed');
  const facts: CaseFact[] = [];
  for (const [tool, tell] of Object.entries(tellings)) {
    const [sheet] = open
      .filter((one) => one.tool === tool)
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
    if (!sheet) continue;
    const from = say('from_sheet', { title: sheet.title });
    for (const [kind, text, partyId = null] of tell(await liveContent(needs, sheet), say))
      facts.push(...factOf(kind, text, from).map((fact) => ({ ...fact, partyId })));
  }
  return facts;
}
