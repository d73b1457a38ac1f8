/** The eight questions, in the order they are asked. */
export const definitionQuestions = [
  'parties',
  'contribute',
  'gain',
  'purpose',
  'beyond',
  'rules',
  'decisions',
  'exchange',
] as const;
export type DefinitionQuestion = (typeof definitionQuestions)[number];

/** A no to one of these is enough: the parties do not all gain, or it is mainly a purchase or a sponsorship. */
export const hardQuestions: readonly DefinitionQuestion[] = ['gain', 'exchange'];

/** So many yeses, and none of the hard questions answered with no, make a partnership. */
export const yesesNeeded = 6;

export type DefinitionAnswers = Readonly<Record<DefinitionQuestion, boolean>>;

/** Kinds of relation that the test can end in: the closest first, and those beside the line last. */
export const testRelations = [
  'partnership',
  'collaboration',
  'coordination',
  'network',
  'own-task',
  'purchase',
] as const;
export type TestRelation = (typeof testRelations)[number];

export type DefinitionResult = {
  readonly partnership: boolean;
  readonly yeses: number;
  readonly asked: number;
  /** The questions answered with no, in their order. */
  readonly missing: readonly DefinitionQuestion[];
  /** Those among them that decide alone. */
  readonly decisive: readonly DefinitionQuestion[];
  readonly relation: TestRelation;
};

/** What the answers come to: at least six yeses and no decisive no is a partnership. */
export function judgeDefinition(answers: DefinitionAnswers): DefinitionResult {
  const missing = definitionQuestions.filter((question) => !answers[question]);
  const decisive = missing.filter((question) => hardQuestions.includes(question));
  const yeses = definitionQuestions.length - missing.length;
  const partnership = yeses >= yesesNeeded && decisive.length === 0;
  return {
    partnership,
    yeses,
    asked: definitionQuestions.length,
    missing,
    decisive,
    relation: partnership ? 'partnership' : otherRelation(answers),
  };
}

/** What it rather is: an exchange for payment, one's own task, or how far along the line it has come. */
function otherRelation(answers: DefinitionAnswers): Exclude<TestRelation, 'partnership'> {
  if (!answers.exchange) return 'purchase';
  if (!answers.parties) return 'own-task';
  const together = [answers.purpose, answers.beyond, answers.rules, answers.decisions].some(Boolean);
  if (answers.contribute && together) return 'collaboration';
  return answers.contribute || together ? 'coordination' : 'network';
}
