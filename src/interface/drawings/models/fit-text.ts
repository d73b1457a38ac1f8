/** About how wide a letter of Source Sans 3 is, in parts of the size; a little generous. */
function letter(sign: string): number {
  if (/[ijl.,:;'|!]/.test(sign)) return 0.27;
  if (/[ftr\-() ]/.test(sign)) return 0.34;
  if (/[mwæœMW]/.test(sign)) return 0.83;
  if (/[A-ZÆØÅ]/.test(sign)) return 0.6;
  return 0.52;
}

export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + letter(sign), 0) * size;

/** The text in as few lines as hold it; a word that is too long stands alone. */
export function fitText(text: string, width: number, size = 15): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
