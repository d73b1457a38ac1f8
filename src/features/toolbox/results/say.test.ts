import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { Said } from '#domain/tools/result.ts';
import { resultWords } from '#words/results/index.ts';
import { sayBase, sayer, sayFigure, type Telling } from './say.ts';
import { sayWhen } from './say-when.ts';

const telling = (language: Language): Telling => ({
  language,
  sheet: {
    sides: [
      { id: 'a', name: 'Museet', answers: {} },
      { id: 'b', name: '  ', answers: {} },
    ],
  },
  texts: {
    prompts: {
      fit: { label: 'Passer de?', help: '', choices: { yes: 'Ja, helt' } },
      risks: {
        label: 'Risici',
        help: '',
        rows: { r1: 'Ledelsen skifter' },
        columns: { who: { label: 'Hvem', help: '', choices: { us: 'Os' } } },
      },
    },
    results: {},
    says: { scored: '{statement} ({value})', plain: 'Gå i gang.' },
    sides: { one: 'Kandidat {number}', name: '', help: '', add: '', remove: '' },
    ui: resultWords[language],
  },
});

const says = (said: Said, language: Language = 'da'): string => sayer(telling(language))(said);

describe('what a result says', () => {
  it.each<[Said, string]>([
    [{ say: 'plain' }, 'Gå i gang.'],
    [{ say: 'scored', values: { statement: { prompt: 'fit' }, value: 3.456 } }, 'Passer de? (3,46)'],
    [{ prompt: 'fit', choice: 'yes' }, 'Ja, helt'],
    [{ prompt: 'risks', row: 'r1' }, 'Ledelsen skifter'],
    [{ prompt: 'risks', column: 'who' }, 'Hvem'],
    [{ prompt: 'risks', column: 'who', choice: 'us' }, 'Os'],
    [{ side: 0 }, 'Museet'],
    [{ side: 1 }, 'Kandidat 2'],
    [{ day: '2026-11-22' }, '22. november 2026'],
    [{ all: [{ side: 0 }, { text: 'Café Ø' }] }, 'Museet, Café Ø'],
  ])('%j is said in the language', (said, text) => {
    expect(says(said)).toBe(text);
  });

  it('fills a sentence once: what people typed is never filled again', () => {
    const typed: Said = { say: 'scored', values: { statement: { text: '{value} $& $1' }, value: 2 } };
    expect(says(typed)).toBe('{value} $& $1 (2)');
  });
});

describe('a figure', () => {
  it.each([
    ['plain', 3.4, ['3,4', '3.4']],
    ['plain', -0.001, ['0', '0']],
    ['whole', 3.2, ['3', '3']],
    ['signed', 1, ['+1', '+1']],
    ['signed', -2.5, ['−2,5', '−2.5']],
    ['signed', 0, ['0', '0']],
    ['percent', 0.467, ['47\u00a0%', '47%']],
    ['plain', 12345, ['12.345', '12,345']],
  ] as const)('%s %d', (as, value, said) => {
    expect([sayFigure('da', value, as), sayFigure('en', value, as)]).toEqual(said);
  });

  it('tells what it is built on', () => {
    expect(sayBase(telling('da').texts, { answered: 7, asked: 12 })).toBe('Bygger på 7 af 12 mulige svar');
  });
});

describe('when', () => {
  it.each([
    ['2026-03-01', '1. marts 2026'],
    ['2026-03', 'marts 2026'],
    ['03', 'marts'],
    ['3', 'marts'],
    ['13', '13'],
    ['2026-13-01', '2026-13-01'],
    ['efter jul', 'efter jul'],
  ])('%s is %s', (when, said) => {
    expect(sayWhen('da', when)).toBe(said);
  });
});
