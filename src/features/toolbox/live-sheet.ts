import * as Y from 'yjs';
import type { Answer, Prompt, ScaleAnswer } from '#domain/prompts/prompt.ts';
import { type Side, type WinWinSheet, winWinPrompts } from '#domain/tools/win-win/model.ts';

/**
 * A revealed sheet as a shared document. All its texts exist from the seed on, so that people only ever
 * write in them: nobody creates or removes a field, and two people never create the same one twice.
 *
 * `parties` array of {id, name} · `shared` promptId → text · `sides` partyId → promptId → text ·
 * `scales` "partyId/promptId" → 1…5 or "dont-know".
 */
export type LiveSheet = {
  readonly parties: Y.Array<{ readonly id: string; readonly name: string }>;
  readonly shared: Y.Map<Y.Text>;
  readonly sides: Y.Map<Y.Map<Y.Text>>;
  readonly scales: Y.Map<ScaleAnswer>;
};

/** Where an answer stands: in a party's column, or (`sideId` null) in what is shared. */
export type Place = { readonly sideId: string | null; readonly promptId: string };

/** All seeds are written by the same hand, so that a sheet seeded twice is the same document. */
const seedClient = 1;

export const scales: readonly ScaleAnswer[] = [1, 2, 3, 4, 5, 'dont-know'];
export const isScale = (value: unknown): value is ScaleAnswer =>
  (scales as readonly unknown[]).includes(value);
export const isText = (prompt: Prompt): boolean => prompt.kind === 'text' || prompt.kind === 'long-text';
export const scaleKey = ({ sideId, promptId }: Place): string => `${sideId ?? ''}/${promptId}`;

export const sharedPrompts = winWinPrompts.filter((prompt) => prompt.per === 'sheet');
export const sidePrompts = winWinPrompts.filter((prompt) => prompt.per === 'party');
export const promptOf = ({ sideId, promptId }: Place): Prompt | undefined =>
  (sideId === null ? sharedPrompts : sidePrompts).find((prompt) => prompt.id === promptId);

export const openSheet = (doc: Y.Doc): LiveSheet => ({
  parties: doc.getArray('parties'),
  shared: doc.getMap('shared'),
  sides: doc.getMap('sides'),
  scales: doc.getMap('scales'),
});

export const textAt = (sheet: LiveSheet, { sideId, promptId }: Place): Y.Text | undefined =>
  sideId === null ? sheet.shared.get(promptId) : sheet.sides.get(sideId)?.get(promptId);

const given = (sheet: WinWinSheet, side: Side | null, prompt: Prompt): Answer | undefined => {
  if (side) return side.answers[prompt.id];
  return prompt.id === 'title' ? sheet.title : sheet.shared[prompt.id];
};

/** The sheet as the first state of its shared document; the same sheet always gives the same bytes. */
export function seed(sheet: WinWinSheet): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = seedClient;
  const live = openSheet(doc);
  doc.transact(() => {
    live.parties.push(sheet.sides.map(({ id, name }) => ({ id, name })));
    for (const prompt of sharedPrompts) plant(live, live.shared, { sheet, side: null, prompt });
    for (const side of sheet.sides) {
      const texts = live.sides.set(side.id, new Y.Map<Y.Text>());
      for (const prompt of sidePrompts) plant(live, texts, { sheet, side, prompt });
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** A side for each party that came after the seed, empty, behind those that are there. */
export function addSides(doc: Y.Doc, parties: readonly Pick<Side, 'id' | 'name'>[], origin?: unknown): void {
  const live = openSheet(doc);
  const missing = parties.filter(({ id }) => !live.sides.has(id));
  if (missing.length === 0) return;
  const sheet = { title: '', shared: {}, sides: [] };
  doc.transact(() => {
    live.parties.push(missing.map(({ id, name }) => ({ id, name })));
    for (const { id, name } of missing) {
      const texts = live.sides.set(id, new Y.Map<Y.Text>());
      for (const prompt of sidePrompts)
        plant(live, texts, { sheet, side: { id, name, answers: {} }, prompt });
    }
  }, origin);
}

type Planted = { readonly sheet: WinWinSheet; readonly side: Side | null; readonly prompt: Prompt };

function plant(live: LiveSheet, texts: Y.Map<Y.Text>, { sheet, side, prompt }: Planted): void {
  const answer = given(sheet, side, prompt);
  if (isText(prompt)) texts.set(prompt.id, new Y.Text(typeof answer === 'string' ? answer : ''));
  else if (isScale(answer))
    live.scales.set(scaleKey({ sideId: side?.id ?? null, promptId: prompt.id }), answer);
}

/** The sheet as it reads now. */
export function read(doc: Y.Doc): WinWinSheet {
  const live = openSheet(doc);
  const { title, ...shared } = answersAt(live, null);
  return {
    title: typeof title === 'string' ? title : '',
    shared,
    sides: live.parties.map(({ id, name }) => ({ id, name, answers: answersAt(live, id) })),
  };
}

function answersAt(live: LiveSheet, sideId: string | null): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const prompt of sideId === null ? sharedPrompts : sidePrompts) {
    const place = { sideId, promptId: prompt.id };
    const answer = isText(prompt) ? textAt(live, place)?.toString() : live.scales.get(scaleKey(place));
    if (answer !== undefined && answer !== '') answers[prompt.id] = answer;
  }
  return answers;
}

export type LiveProblem = Place & {
  /** `longer-than-asked` is for people to mend; with any of the others the document is not this sheet. */
  readonly kind: 'missing-field' | 'unknown-field' | 'wrong-value' | 'longer-than-asked';
  /** How many characters too many. */
  readonly by?: number;
};

/** What keeps the document from being a sheet of this tool, and what people should mend in it. */
export function problems(doc: Y.Doc): readonly LiveProblem[] {
  const live = openSheet(doc);
  const sides = [null, ...live.parties.map(({ id }) => id)];
  const scaleKeys = new Set(sides.flatMap((sideId) => placesOf(sideId, false).map(scaleKey)));
  return [
    ...sides.flatMap((sideId) => placesOf(sideId, true).flatMap((place) => textProblems(live, place))),
    ...unknown(live, new Set(sides.filter((id) => id !== null))),
    ...[...live.scales].flatMap(([key, value]): LiveProblem[] =>
      scaleKeys.has(key) && isScale(value) ? [] : [{ kind: 'wrong-value', ...placeOfKey(key) }],
    ),
  ];
}

export const breaks = ({ kind }: LiveProblem): boolean => kind !== 'longer-than-asked';

const placesOf = (sideId: string | null, texts: boolean): Place[] =>
  (sideId === null ? sharedPrompts : sidePrompts)
    .filter((prompt) => isText(prompt) === texts)
    .map(({ id }) => ({ sideId, promptId: id }));

const placeOfKey = (key: string): Place => {
  const [sideId = '', promptId = ''] = key.split('/');
  return { sideId: sideId === '' ? null : sideId, promptId };
};

function textProblems(live: LiveSheet, place: Place): LiveProblem[] {
  const text: unknown = textAt(live, place);
  if (!(text instanceof Y.Text)) return [{ kind: 'missing-field', ...place }];
  const by = text.length - (promptOf(place)?.longest ?? Infinity);
  return by > 0 ? [{ kind: 'longer-than-asked', ...place, by }] : [];
}

function unknown(live: LiveSheet, sideIds: ReadonlySet<string>): LiveProblem[] {
  const stray = (sideId: string | null, texts: Y.Map<Y.Text>, prompts: readonly Prompt[]): LiveProblem[] =>
    [...texts.keys()]
      .filter((id) => !prompts.some((prompt) => prompt.id === id && isText(prompt)))
      .map((promptId) => ({ kind: 'unknown-field', sideId, promptId }));
  return [
    ...stray(null, live.shared, sharedPrompts),
    ...[...live.sides].flatMap(([id, texts]): LiveProblem[] =>
      sideIds.has(id) && texts instanceof Y.Map
        ? stray(id, texts, sidePrompts)
        : [{ kind: 'unknown-field', sideId: id, promptId: '' }],
    ),
  ];
}
