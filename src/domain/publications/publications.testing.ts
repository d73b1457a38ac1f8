import fc from 'fast-check';
import { publicationKinds, type Publication } from './model.ts';

/** What titles are made of when somebody means harm, or types Danish. */
const hostile = fc.constantFrom(
  ...['{', '}', '\\', '%', '&', '$', '#', '_', '~', '^', '"', '@', ',', '=', '<', '>', "'", ' and '],
  ...['\n', '\r\n', 'ER  - ', '\nTY  - BOOK', '</script>', '<!--', '\u2028', '\u0000', '\ud800'],
  ...['æ', 'Ø', 'å', 'é', 'ü', 'A\u030A', 'Łódź', '日本', '🧱', 'word', ' '],
);
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(hostile, fc.string()), { minLength: 1, maxLength: 12 })
  .map((parts) => `x${parts.join('')}`);

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const author = fc.oneof(
  fc.record({ family: hostileText, given: hostileText }),
  fc.record({ name: hostileText }),
);

export const anyPublication: fc.Arbitrary<Publication> = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  kind: fc.constantFrom(...publicationKinds),
  authors: fc.array(author, { maxLength: 4 }),
  title: hostileText,
  year: maybe(fc.integer({ min: 1900, max: 2100 })),
  container: maybe(hostileText),
  publisher: maybe(hostileText),
  language: fc.constantFrom('da', 'en', 'no'),
  url: maybe(fc.webUrl({ withQueryParameters: true, withFragments: true })),
  use: maybe(hostileText),
  caveat: maybe(hostileText),
});
