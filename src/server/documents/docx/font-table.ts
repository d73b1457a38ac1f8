import { sans, serif } from './styles.ts';

const font = (name: string, instead: string, family: 'roman' | 'swiss'): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** What Word takes instead where the house's type is not installed. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  font(serif, 'Georgia', 'roman'),
  font(sans, 'Calibri', 'swiss'),
  '</w:fonts>',
].join('');
