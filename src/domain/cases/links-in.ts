const link = /\bhttps?:\/\/\S*|\bwww\.\S+|\[url\b|<a\s/giu;

/** How many links somebody has put into a text. */
export const linksIn = (text: string): number => [...text.matchAll(link)].length;
