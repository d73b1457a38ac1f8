/** The named texts of a form; what is not there, or is a file, is empty. */
export function textsOf<Name extends string>(
  form: FormData,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const texts = names.map((name) => {
    const value = form.get(name);
    return [name, typeof value === 'string' ? value : ''];
  });
  return Object.fromEntries(texts) as Record<Name, string>;
}

/** Every value of the boxes with this name. */
export const listOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === 'string');
