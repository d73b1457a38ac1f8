/** Something with named parts, not yet trusted. */
export type Unknowns = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Unknowns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part's value only when the thing itself has it, never what it inherits. */
export const part = (value: unknown, name: string): unknown =>
  isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** A list's items; nothing when it is not a list. */
export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
