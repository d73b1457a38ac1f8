import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestionsIn, withoutSuggestions, rejoined } from './suggestions.ts';

const text = fc.record(
  {
    label: fc.string(),
    help: fc.string(),
    suggestions: fc.array(fc.record({ title: fc.string(), text: fc.string() })),
  },
  { requiredKeys: ['label', 'help'] },
);

it('what is fetched afterwards makes the texts whole again, and nothing of it is sent before', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), text), (prompts) => {
      const sent = withoutSuggestions(prompts);
      expect(Object.values(sent).some((one) => 'suggestions' in one)).toBe(false);
      expect(rejoined(sent, suggestionsIn({ prompts }))).toEqual(prompts);
    }),
  );
});
