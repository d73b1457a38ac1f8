/** An address as it stands on paper: without what every address begins with, short enough to be typed. */
export const shownAddress = (href: string): string =>
  decodeURI(href)
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^mailto:/, '')
    .replace(/\/$/, '');
