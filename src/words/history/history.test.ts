import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { eventKinds } from '#features/partnerships/index.ts';
import { tellEvent } from './index.ts';

describe.each(languages)('history in words (%s)', (language) => {
  const tell = tellEvent(language);

  it('has words of its own for every kind of event, also when an old one kept no details', () => {
    const told = eventKinds.map((kind) => tell({ kind, details: {} }));
    expect(new Set(told).size).toBe(eventKinds.length);
    for (const sentence of told) expect(sentence).not.toMatch(/[{}]/);
  });

  it('names what was kept with the event', () => {
    const details = { number: 3, name: 'Ida Holm', function: 'bibliotekschef' };
    expect(tell({ kind: 'version-accepted', details })).toMatch(/3.*Ida Holm, bibliotekschef/);
    const [all, lead] = ['all-ready', 'lead-word'].map((reason) =>
      tell({ kind: 'sheet-revealed', details: { title: 'Vores ark', reason } }),
    );
    expect(all).toContain('Vores ark');
    expect(lead).not.toBe(all);
  });

  it('says so when it does not know', () => {
    expect(tell({ kind: 'from-the-future', details: {} })).toBe(tell({ kind: 'unknown', details: {} }));
  });
});
