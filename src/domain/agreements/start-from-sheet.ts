import type { Answers } from '../prompts/prompt.ts';
import { fromPlain } from '../rich-text/from-plain.ts';
import type { Block, RichText } from '../rich-text/model.ts';
import type { WinWinSheet } from '../tools/win-win/model.ts';
import type { ClauseId } from './model.ts';

export type ClauseStart = { readonly clause: ClauseId; readonly text: RichText };

/** Lead-ins of what the sheet keeps apart and a clause joins, in the agreement's language. */
export type StartWords = { readonly mustHave: string; readonly niceToHave: string };

type Party = { readonly id: string; readonly name: string };

/**
 * What the win-win sheet already knows, as a first text of the clauses that need it: purpose (A03),
 * those it is for (A05), contributions (A07) and benefits (A08), in the parties' own words. Only the
 * parties of the partnership are quoted; clauses nobody has said anything for are left out.
 */
export function startFromSheet(
  sheet: WinWinSheet,
  parties: readonly Party[],
  words: StartWords,
): readonly ClauseStart[] {
  const perParty = (said: (answers: Answers) => readonly Block[]) =>
    parties.flatMap(({ id, name }) => {
      const blocks = said(sheet.sides.find((side) => side.id === id)?.answers ?? {});
      return blocks.length > 0 ? [nameOf(name), ...blocks] : [];
    });
  const starts: readonly (readonly [ClauseId, readonly Block[]])[] = [
    ['A03', [...said(sheet.shared['purpose']), ...said(sheet.shared['together'])]],
    ['A05', perParty(({ citizens }) => said(citizens))],
    ['A07', perParty(({ brings }) => said(brings))],
    ['A08', perParty((answers) => benefit(answers, words))],
  ];
  return starts
    .filter(([, content]) => content.length > 0)
    .map(([clause, content]) => ({ clause, text: { type: 'doc', content } }));
}

const said = (answer: unknown): readonly Block[] =>
  typeof answer === 'string' ? fromPlain(answer).content : [];

const benefit = ({ wants, mustHave, niceToHave }: Answers, words: StartWords): readonly Block[] => [
  ...said(wants),
  ...led(words.mustHave, said(mustHave)),
  ...led(words.niceToHave, said(niceToHave)),
];

const led = (lead: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? [{ type: 'paragraph', content: [{ type: 'text', text: lead }] }, ...blocks] : [];

/** A party's name in bold, above its own words. A party without a name is quoted without a heading. */
const nameOf = (name: string): Block =>
  name === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [{ type: 'text', text: name, marks: [{ type: 'bold' }] }] };
