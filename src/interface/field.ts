import type { Snippet } from 'svelte';

/** What every field takes. `id` is the name unless the same name stands twice on a page. */
export type FieldProps = {
  name: string;
  label: string;
  id?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** The word after the label of a field that may stay empty: "kan udelades". */
  optional?: string | undefined;
};

/** What a control inside a field is told by the field around it. */
export type FieldTies = { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };

export type FieldControl = Snippet<[FieldTies]>;

export function ties(id: string, field: Pick<FieldProps, 'hint' | 'error'>, more?: string): FieldTies {
  const described = [field.hint && `${id}-hint`, more, field.error && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return { 'aria-describedby': described || undefined, 'aria-invalid': field.error ? 'true' : undefined };
}
