const prefix = 'answer-';

/** What was answered to each proposed time, by its id. */
export const answersOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string' && value !== ''
        ? [[name.slice(prefix.length), value]]
        : [],
    ),
  );
