/** `report` → `Report`: the first letter large, as keys of words and the beginning of a line have it. */
export const capital = <Word extends string>(word: Word): Capitalize<Word> =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
