import { done, type Problem, type Result } from './result.ts';

/** The part of a schema library that a deed leans on: any Zod schema fits. */
type Schema<T> = {
  safeParse(
    input: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
};

/** Checks input by its schema; the schema's messages are the kinds of problem, told field by field. */
export function checkInput<T>(schema: Schema<T>, input: unknown): Result<T> {
  const checked = schema.safeParse(input);
  if (checked.success) return done(checked.data);
  const fields = checked.error.issues.map(({ path, message }): Problem => ({
    kind: message,
    field: path.map(String).join('.'),
  }));
  const first = new Map(fields.map((field) => [field.field, field]).reverse() as [string, Problem][]);
  return { ok: false, problem: { kind: 'invalid-input', fields: [...first.values()].reverse() } };
}

/** A single field's problem, in the same form as a whole checked input. */
export const fieldProblem = (kind: string, field: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { kind: 'invalid-input', fields: [{ kind, field }] },
});
