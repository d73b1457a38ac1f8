import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseFactKinds, caseQuestions, cutAtWord, proposeAnswers, type CaseFact } from './case-draft.ts';

const fact = fc.record<CaseFact>({
  kind: fc.constantFrom(...caseFactKinds),
  text: fc.string({ maxLength: 400 }),
  from: fc.constantFrom('Mødet', 'Evalueringen', 'Risici'),
  partyId: fc.constantFrom(null, 'library', 'museum', 'school'),
});
const partnerIds = ['museum', 'school'];
const drawn = fc.record({
  facts: fc.array(fact, { maxLength: 40 }),
  longest: fc.integer({ min: 40, max: 900 }),
});

it('answers every question once, within the room there is, with the places it comes from', () => {
  fc.assert(
    fc.property(drawn, ({ facts, longest }) => {
      const answers = proposeAnswers({ facts, partnerIds, longest });
      expect(answers.map(({ question }) => question)).toEqual(caseQuestions);
      for (const { text, from } of answers) {
        expect(text.length).toBeLessThanOrEqual(longest);
        expect(from.length > 0).toBe(text !== '');
        for (const place of from) expect(facts.some((one) => one.from === place)).toBe(true);
      }
    }),
  );
});

it('says nothing twice, and lets nobody but a partner speak for the partner', () => {
  fc.assert(
    fc.property(drawn, ({ facts }) => {
      const numbered = facts.map((one, at) => ({ ...one, text: `#${at}# ${one.text.replaceAll('#', '')}` }));
      const answers = proposeAnswers({ facts: numbered, partnerIds, longest: 20_000 });
      const marks = answers.flatMap(({ text }) => text.match(/#\d+#/g) ?? []);
      expect(new Set(marks).size).toBe(marks.length);
      const partner = answers.find(({ question }) => question === 'partner')?.text ?? '';
      for (const mark of partner.match(/#\d+#/g) ?? [])
        expect(partnerIds).toContain(numbered[Number(mark.replaceAll('#', ''))]?.partyId);
    }),
  );
});

it('proposes for all six when the room has something of each', () => {
  const one = (kind: CaseFact['kind'], partyId: string | null = null): CaseFact => ({
    ...{ kind, text: `Om ${kind} ${partyId ?? ''}`, from: 'Rummet', partyId },
  });
  const facts = [
    ...[one('purpose'), one('learned'), one('risk'), one('barrier'), one('citizens')],
    ...[one('told', 'museum'), one('told', 'library')],
  ];
  const answers = proposeAnswers({ facts, partnerIds, longest: 900 });
  expect(answers.filter(({ text }) => text === '')).toEqual([]);
  expect(answers.at(-1)?.text).toBe('Om told museum');
});

it('cuts no word in two where there are words, and is never longer than it may', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 30, max: 200 }), (text, longest) => {
      const cut = cutAtWord(text, longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true);
    }),
  );
});
