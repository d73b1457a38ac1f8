import type { Answers } from '../prompts/prompt.ts';
import { fromPlain } from '../rich-text/from-plain.ts';
import type { Block, RichText } from '../rich-text/model.ts';
import { parseRichText } from '../rich-text/parse-rich-text.ts';
import type { WinWinSheet } from '../tools/win-win/model.ts';
import type { ClauseId } from './model.ts';

export type ClauseStart = { readonly clause: ClauseId; readonly text: RichText };

/** Lead-ins of what the sheet keeps apart and a clause joins, in the agreement's language. */
export type StartWords = { readonly mustHave: string; readonly niceToHave: string };

type Party = { readonly id: string; readonly name: string };

/**
 * What the win-win sheet already knows, as a first text of the clauses that need it: purpose (A03),
 * those it is for (A05), contributions (A07) and benefits (A08), in the parties' own words. Only the
 * parties of the partnership are quoted. A clause nobody has said anything for is left out, and so is one
 * that would be longer than a clause may be: then the sheet is better kept as the annex it is.
 */
export function startFromSheet(
  sheet: WinWinSheet,
  parties: readonly Party[],
  words: StartWords,
): readonly ClauseStart[] {
  const perParty = (said: (answers: Answers) => readonly Block[]) =>
    parties.flatMap(({ id, name }) => {
      const blocks = said(sheet.sides.find((side) => side.id === id)?.answers ?? {});
      return blocks.length > 0 ? [...heading(name), ...blocks] : [];
    });
  const starts: readonly (readonly [ClauseId, readonly Block[]])[] = [
    ['A03', [...said(sheet.shared['purpose']), ...said(sheet.shared['together'])]],
    ['A05', perParty(({ citizens }) => said(citizens))],
    ['A07', perParty(({ brings }) => said(brings))],
    ['A08', perParty((answers) => benefit(answers, words))],
  ];
  return starts
    .filter(([, content]) => content.length > 0)
    .flatMap(([clause, content]) => {
      const text = parseRichText({ type: 'doc', content });
      return text.ok ? [{ clause, text: text.value }] : [];
    });
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

/** A party's name in bold, above its own words; a party without a name is quoted without one. */
const heading = (name: string): readonly Block[] =>
  name === ''
    ? []
    : [{ type: 'paragraph', content: [{ type: 'text', text: name, marks: [{ type: 'bold' }] }] }];
