/** A value of JSON-LD; what is undefined is left out. */
export type JsonLd = {
  readonly [name: string]: JsonLdValue;
};
type JsonLdValue = string | number | boolean | undefined | JsonLd | readonly JsonLdValue[];

/**
 * JSON-LD as the text of a `script` element: no `<`, so that nothing in it can end the element or open a
 * comment; no line separators that older parsers stumble on. Still the same JSON.
 */
export const jsonLd = (data: JsonLd): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...data })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
