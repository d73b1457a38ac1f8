/** Who decides about personal data that partners handle: five questions, and the role that follows (GDPR, articles 4, 26 and 28). */
export const dataQuestions = {
  purpose: ['one', 'together', 'each'],
  means: ['one', 'together', 'each'],
  instruction: ['yes', 'no'],
  own: ['yes', 'no'],
  register: ['yes', 'no'],
} as const;
export type DataQuestion = keyof typeof dataQuestions;
export const dataQuestionIds = Object.keys(dataQuestions) as readonly DataQuestion[];
export type DataAnswers = { readonly [Q in DataQuestion]: (typeof dataQuestions)[Q][number] };

export type DataRole = 'joint' | 'independent' | 'processor';
/** Why the role follows; each has its sentence. */
export type DataReason =
  | 'purpose-together'
  | 'means-together'
  | 'one-register'
  | 'on-instruction'
  | 'own-use'
  | 'each-decides'
  | 'no-instruction';
export type DataVerdict = { readonly role: DataRole; readonly reasons: readonly DataReason[] };

/** The answers when all five are given and known; null while one is missing. */
export function readDataAnswers(given: Readonly<Record<string, unknown>>): DataAnswers | null {
  const known = dataQuestionIds.every((id) =>
    (dataQuestions[id] as readonly string[]).includes(String(given[id])),
  );
  return known ? (Object.fromEntries(dataQuestionIds.map((id) => [id, given[id]])) as DataAnswers) : null;
}

/**
 * Who decides together is responsible together, also by converging decisions about one register. Who acts on
 * instruction alone is a processor, but never for what it uses itself. Otherwise each answers for its own.
 */
export function dataRoleOf({ purpose, means, instruction, own, register }: DataAnswers): DataVerdict {
  const together: DataReason[] = [
    ...(purpose === 'together' ? (['purpose-together'] as const) : []),
    ...(means === 'together' ? (['means-together'] as const) : []),
    ...(register === 'yes' && purpose === 'each' && instruction === 'no' ? (['one-register'] as const) : []),
  ];
  if (together.length > 0) return { role: 'joint', reasons: together };
  if (instruction === 'yes' && own === 'no' && purpose === 'one')
    return { role: 'processor', reasons: ['on-instruction'] };
  const apart: DataReason[] = [
    ...(own === 'yes' ? (['own-use'] as const) : []),
    ...(purpose === 'each' || means === 'each' ? (['each-decides'] as const) : []),
    ...(instruction === 'no' ? (['no-instruction'] as const) : []),
  ];
  return { role: 'independent', reasons: apart.length > 0 ? apart : ['each-decides'] };
}
