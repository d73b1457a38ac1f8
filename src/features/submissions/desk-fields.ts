import { cleanLine } from '#domain/clean-text.ts';
import { languages } from '#domain/language.ts';
import { items, part } from '#domain/record.ts';
import type { CaseDesk, DeskCase } from './ports.ts';

const asText = (value: unknown): string => (typeof value === 'string' ? cleanLine(value).slice(0, 400) : '');
const asList = (value: unknown): string[] =>
  items(value)
    .slice(0, 60)
    .filter((one) => typeof one === 'string')
    .map((one) => cleanLine(one).slice(0, 120));

/** What the editor has put around a case, from a form or from what was kept. */
export function readDesk(kept: unknown): CaseDesk {
  const wanted = asList(part(kept, 'lists'));
  return {
    ...{ summary: asText(part(kept, 'summary')), town: asText(part(kept, 'town')) },
    ...{ latitude: asText(part(kept, 'latitude')), longitude: asText(part(kept, 'longitude')) },
    ...{ barrier: asList(part(kept, 'barrier')), gain: asList(part(kept, 'gain')) },
    ...{ chapters: asList(part(kept, 'chapters')), tools: asList(part(kept, 'tools')) },
    lists: languages.filter((language) => wanted.includes(language)),
  };
}

/** Before the editor has touched it: what the parties themselves said. */
export const deskOf = ({ desk, typed }: DeskCase): CaseDesk =>
  desk ?? {
    summary: '',
    town: typed.place,
    ...{ latitude: '', longitude: '' },
    ...{ barrier: typed.barrier, gain: typed.gain },
    ...{ chapters: [], tools: [] },
    lists: languages,
  };
