import { type Index, indexIds, indices, openQuestions } from '../tools/evaluation/questions.ts';

/** A round asks at most eight things, so that it is answered; a pulse asks six to eight statements. */
export const mostQuestions = 8;
export const fewestInPulse = 6;
/** What a pulse asks unless the room has chosen otherwise. */
export const usualAreas: readonly Index[] = ['cooperation', 'progress', 'own'];

export type OpenQuestion = (typeof openQuestions)[number];

export const isArea = (text: string): text is Index => (indexIds as readonly string[]).includes(text);
export const isOpenQuestion = (text: string): text is OpenQuestion =>
  (openQuestions as readonly string[]).includes(text);

/** The statements of some areas, in their order. */
export const statementsOf = (areas: readonly Index[]): readonly string[] =>
  indexIds.filter((index) => areas.includes(index)).flatMap((index) => indices[index]);

type Asked = {
  readonly areas: readonly Index[];
  readonly open: readonly OpenQuestion[];
  readonly question: string;
};

/** How many things a round asks. */
export const countAsked = ({ areas, open, question }: Asked): number =>
  statementsOf(areas).length + open.length + (question === '' ? 0 : 1);

/** What each party was asked and has answered. */
export type Heard = { readonly asked: number; readonly answered: number };

/** Two parties and seven of ten, before anything is shown; reckoned in whole numbers. */
export function isEnough(heard: readonly Heard[]): boolean {
  const sum = (of: (one: Heard) => number) => heard.reduce((all, one) => all + of(one), 0);
  const parties = heard.filter(({ answered }) => answered > 0).length;
  return parties >= 2 && sum(({ answered }) => answered) * 10 >= sum(({ asked }) => asked) * 7;
}
