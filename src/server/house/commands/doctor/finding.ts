import type { DoctorWord } from '#words/doctor/index.ts';

/** One thing looked at: how it stands, in the words of the doctor. */
export type Finding = {
  readonly well: boolean;
  readonly word: DoctorWord;
  readonly values?: Readonly<Record<string, string | number>>;
};

export const well = (word: DoctorWord, values: Finding['values'] = {}): Finding => ({
  well: true,
  word,
  values,
});
export const wrong = (word: DoctorWord, values: Finding['values'] = {}): Finding => ({
  well: false,
  word,
  values,
});

/** An error as one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
