/** Signs that mean something to TeX, each as the sign itself. Braces as words: BibTeX counts even escaped ones. */
const signs: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Letters that the BibTeX of old does not read as UTF-8. */
const letters: Readonly<Record<string, string>> = {
  æ: '{\\ae}',
  Æ: '{\\AE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  å: '{\\aa}',
  Å: '{\\AA}',
  ß: '{\\ss}',
};

/** Combining marks after NFD, as TeX's accents. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '"',
};

/** Text for a BibTeX field: its braces balance whatever was in it, and Danish letters are read by any BibTeX. */
export const toTex = (text: string): string =>
  [...text.normalize('NFC')].map((sign) => signs[sign] ?? letters[sign] ?? accented(sign)).join('');

function accented(sign: string): string {
  const [letter = '', mark = '', more] = [...sign.normalize('NFD')];
  const accent = accents[mark];
  return accent !== undefined && more === undefined && /[a-zA-Z]/.test(letter)
    ? `{\\${accent}${letter}}`
    : sign;
}
