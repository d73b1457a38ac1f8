import type { Bilingual } from '#domain/language.ts';

/** What the fixed pages are called where a tool leads on to them. */
export const pageNames: Bilingual<Readonly<Record<string, string>>> = {
  da: {
    guide: 'Guiden',
    checklist: 'Tjeklisten',
    editions: 'Udgaver til tryk',
    tools: 'Værktøjskassen',
    film: 'Filmen',
    cases: 'Eksempler',
    tell: 'Fortæl om jeres partnerskab',
    knowledge: 'Viden',
    glossary: 'Ordlisten',
    publications: 'Publikationer',
    sources: 'Kildemateriale',
    'definition-test': 'Er det et partnerskab?',
    workspace: 'Arbejdsrummet',
  },
  en: {
    guide: 'The guide',
    checklist: 'The checklist',
    editions: 'Editions to print',
    tools: 'The toolbox',
    film: 'The film',
    cases: 'Examples',
    tell: 'Tell about your partnership',
    knowledge: 'Knowledge',
    glossary: 'The glossary',
    publications: 'Publications',
    sources: 'Source material',
    'definition-test': 'Is it a partnership?',
    workspace: 'The workspace',
  },
};
