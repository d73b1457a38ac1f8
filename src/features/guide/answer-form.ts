/** The name of the field that answers a question. */
export const answerField = (prompt: string): string => `answer-${prompt}`;

const prefix = answerField('');

/** What was typed in a form, by question; also of questions that the chapter no longer asks. */
export function typedAnswers(form: FormData): Readonly<Record<string, string>> {
  const typed = [...form].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value] as const] : [],
  );
  return Object.fromEntries(typed.slice(0, 60));
}
