import type { Answers } from '../../prompts/prompt.ts';
import { baseOf, idsOf, textOf } from '../counting.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Block, blockIds, blocks, open } from './blocks.ts';

/** The draft, what it is not, the test, and what is still to be chosen. */
export function compose({ shared }: ToolSheet): ToolResult {
  const built = blockIds.filter((id) => chosenIn(shared, id).length > 0);
  const base = baseOf(blockIds.map((id) => shared[id]));
  return {
    blocks: [
      { kind: 'text', id: 'draft', paragraphs: draft(shared) },
      { kind: 'text', id: 'isNot', paragraphs: isNot(shared) },
      { kind: 'list', id: 'test', items: test(shared), ordered: true, none: { say: 'nothingYet' } },
      { kind: 'figure', id: 'built', value: built.length, as: 'whole', scale: [0, blockIds.length], base },
      {
        kind: 'list',
        id: 'missing',
        items: blockIds.filter((id) => !built.includes(id)).map((id) => ({ prompt: id })),
        none: { say: 'allBuilt' },
      },
      mirror(shared),
    ],
  };
}

/** The choices made in a block, in the order of the form. */
function chosenIn(shared: Answers, id: Block): readonly string[] {
  const answer = open.includes(id) ? idsOf(shared[id]) : [textOf(shared[id])];
  return blocks[id].filter((choice) => answer.includes(choice));
}

/** The choices of a block as they read inside a sentence; null when there are none. */
function listed(shared: Answers, id: Block): Said | null {
  const chosen = chosenIn(shared, id);
  return chosen.length === 0 ? null : { all: chosen.map((choice) => ({ say: `${id}-${choice}` })) };
}

/** A sentence for each block that is chosen, in the order a definition is read. */
function draft(shared: Answers): readonly Said[] {
  const sentences = (
    ['purpose', 'parties', 'equality', 'contribution', 'benefit', 'formality', 'duration'] as const
  )
    .map((id) => sentence(shared, id))
    .filter((said) => said !== null);
  const [own, approver] = [textOf(shared['own']), textOf(shared['approver'])];
  const [agreed, review] = [textOf(shared['agreed']), textOf(shared['review'])];
  if (sentences.length === 0 && !own) return [{ say: 'nothingYet' }];
  return [
    ...sentences,
    ...(own ? [{ text: own }] : []),
    ...(approver && agreed
      ? [{ say: 'agreedBy', values: { approver: { text: approver }, day: { day: agreed } } }]
      : []),
    ...(review ? [{ say: 'readAgain', values: { day: { day: review } } }] : []),
  ];
}

function sentence(shared: Answers, id: Block): Said | null {
  const list = listed(shared, id);
  if (!list) return null;
  const whole = id === 'equality' || id === 'formality' || id === 'duration';
  return whole ? list : { say: `${id}Is`, values: { list } };
}

function isNot(shared: Answers): readonly Said[] {
  const list = listed(shared, 'not');
  return list ? [{ say: 'notIs', values: { list } }, { say: 'notFine' }] : [{ say: 'nothingYet' }];
}

/** Eight questions, each in the words of the blocks that were chosen; the usual ones where none was. */
function test(shared: Answers): readonly Said[] {
  const asking = (id: Block): Said => {
    const list = listed(shared, id);
    return list ? { say: `${id}Ask`, values: { list } } : { say: `${id}Plain` };
  };
  const asChosen = (id: Block): Said => {
    const [chosen] = chosenIn(shared, id);
    return { say: chosen ? `${id}Ask-${chosen}` : `${id}Plain` };
  };
  return [
    asking('parties'),
    asking('contribution'),
    asking('benefit'),
    asking('purpose'),
    { say: 'beyondAsk' },
    asChosen('formality'),
    asChosen('equality'),
    asking('not'),
  ];
}

/** What each of the three known definitions says that this one does not. */
function mirror(shared: Answers): ResultBlock {
  const lacks: readonly (readonly [string, boolean])[] = [
    ['mirrorTask', !chosenIn(shared, 'formality').includes('agreement') || !shared['duration']],
    ['mirrorSectors', !chosenIn(shared, 'equality').some((one) => one === 'together' || one === 'own')],
    ['mirrorGain', !chosenIn(shared, 'benefit').includes('citizens')],
  ];
  const items = lacks.filter(([, lacking]) => lacking).map(([say]): Said => ({ say }));
  return { kind: 'list', id: 'mirror', items, none: { say: 'mirrorNone' } };
}
