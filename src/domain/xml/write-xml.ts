export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

/** What no XML 1.0 document may hold, not even escaped. Half surrogates are made whole before. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const permitted = (text: string): string => text.toWellFormed().replace(forbidden, '');

const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const inValue: Readonly<Record<string, string>> = { ...inText, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

const escapeText = (text: string): string =>
  permitted(text).replace(/[&<>\r]/g, (sign) => inText[sign] ?? '');
const escapeValue = (text: string): string =>
  permitted(text).replace(/[&<>"\t\n\r]/g, (sign) => inValue[sign] ?? '');

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = XmlNode | readonly XmlNode[] | undefined;

/** An element; an attribute or a child that is undefined is left out. */
export const element = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ),
  children: children.flat().filter((child) => child !== undefined),
});

/** A whole document in UTF-8: whatever stands in the texts, it is well-formed. */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;

function write(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeValue(value)}"`,
  );
  const head = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0
    ? `${head}/>`
    : `${head}>${node.children.map(write).join('')}</${node.name}>`;
}
