import type { Cells } from '../prompts/prompt.ts';
import { textOf } from '../tools/counting.ts';
import { localKey } from '../tools/empty-sheet.ts';
import { risksIn, type Risk } from '../tools/risks/register.ts';
import { own } from '../tools/risks/library.ts';
import type { ToolSheet } from '../tools/tool.ts';
import type { Day } from '../time.ts';
import type { RoomRisk } from './model.ts';

type Register = {
  readonly title: string;
  readonly day: Day;
  readonly risks: readonly RoomRisk[];
  /** Who keeps an eye on it, in words. */
  readonly ownerOf: (risk: RoomRisk) => string;
};

/** A register as a sheet of T18: printed, pressed and read as every other sheet of that tool is. */
export function registerSheet({ title, day, risks, ownerOf }: Register): ToolSheet {
  const rows = risks.map((risk, index) => ({
    id: localKey(index),
    cells: cellsOf(risk, ownerOf(risk)),
  }));
  return { title, shared: { about: title, day, risks: rows }, sides: [] };
}

const short = 240;

function cellsOf(risk: RoomRisk, owner: string): Cells {
  const { probability, consequence, reviewOn } = risk;
  return {
    risk: risk.known ?? own,
    title: risk.title,
    ...(probability !== null && { probability }),
    ...(consequence !== null && { consequence }),
    sign: risk.sign.slice(0, short),
    prevention: risk.prevention.slice(0, short),
    response: risk.response.slice(0, short),
    owner: owner.slice(0, 120),
    ...(reviewOn !== null && { review: reviewOn }),
    shared: risk.partyId === null ? 'yes' : 'no',
  };
}

export type BroughtRisk = Pick<
  RoomRisk,
  'known' | 'title' | 'probability' | 'consequence' | 'sign' | 'prevention' | 'response' | 'reviewOn'
>;

/** The lines of a T18 sheet as lines of a register. Who keeps an eye on it stays behind: there it is a word, here a seat. */
export const risksOfSheet = (sheet: ToolSheet, titleOf: (known: string) => string): readonly BroughtRisk[] =>
  risksIn(sheet).map((risk) => brought(risk, titleOf));

function brought(risk: Risk, titleOf: (known: string) => string): BroughtRisk {
  const { known, probability, consequence, prevention, response, review, cells } = risk;
  return {
    known: known === '' ? null : known,
    title: (textOf(cells['title']) || titleOf(known)).slice(0, 160),
    probability,
    consequence,
    sign: textOf(cells['sign']),
    prevention,
    response,
    reviewOn: review === '' ? null : review,
  };
}
