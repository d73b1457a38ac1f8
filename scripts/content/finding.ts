/** Something wrong in the content: where it is, and what is wrong in a sentence. */
export type Finding = { readonly file: string; readonly line: number; readonly sentence: string };

export const sayFinding = ({ file, line, sentence }: Finding): string => `${file}:${line}  ${sentence}`;
