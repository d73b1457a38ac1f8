/**
 * The search in a few hundred and in 10,000 documents, side by side in one run: the deed itself on PostgreSQL, as a
 * visitor asks it, for words that stand in few and in nearly all of the documents, for misspellings and for compounds.
 *
 *   node bench/search.ts [few] [many] [asks]
 */
import { findPages, indexEntries, type SearchEntry } from '../src/features/search/index.ts';
import { makeSearchReader, makeSearchStore } from '../src/server/database/stores/search-store.ts';
import { nobody } from '../src/server/database/testing/factories.ts';
import { openTestDatabase, type TestDatabase } from '../src/server/database/testing/open-test-database.ts';

const [few, many, asks] = [process.argv[2] ?? 300, process.argv[3] ?? 10_000, process.argv[4] ?? 400].map(
  Number,
) as [number, number, number];

const roots = [
  'partnerskab',
  'bibliotek',
  'aftale',
  'netværk',
  'evaluering',
  'museum',
  'skole',
  'forening',
  'kultur',
  'strategi',
];
const heads = ['aftale', 'møde', 'plan', 'kort', 'gruppe', 'arbejde', 'leder', 'hus', 'mål', 'rum'];
const common = ['vi', 'og', 'partnerskab', 'bibliotek', 'en', 'at', 'som', 'der', 'med', 'borgere'];

/** Always the same documents: a plain generator of numbers, seeded. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A document of about 600 words: a few that are everywhere, compounds, and one word of its own. */
function document(index: number): SearchEntry {
  const draw = numbers(index + 1);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const word = () =>
    draw(3) === 0 ? `${pick(roots)}s${pick(heads)}` : draw(2) === 0 ? pick(common) : `ord${draw(20_000)}`;
  const text = (length: number) => Array.from({ length }, word).join(' ');
  return {
    ...{
      language: 'da',
      kind: 'cases',
      id: `case-${index}`,
      shelf: 'cases',
      path: `/da/eksempler/case-${index}`,
    },
    ...{ title: `${text(4)} enestående${index}`, summary: text(20), also: [text(2)] },
    sections: [1, 2, 3].map((part) => ({ anchor: `del-${part}`, heading: text(4), text: text(200) })),
  };
}

const questions = [
  'partnerskab',
  'bibliotek aftale',
  'partnerskabsaftale',
  'kulturmøde',
  'evaluerng',
  'ord777',
  'hvad er et partnerskab',
  'netvaerkskort',
  'forening strategi borgere',
  'findesikke overhovedet',
];

async function measure(database: TestDatabase): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let ask = -questions.length; ask < asks; ask += 1) {
    const query = questions[(ask + questions.length) % questions.length] ?? '';
    const begun = performance.now();
    await database.within(nobody, (trx) =>
      findPages({ search: makeSearchReader(trx) }, 'da', { query, page: 1 }),
    );
    if (ask >= 0) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

const found: { documents: number; p50: number; p95: number }[] = [];
for (const documents of [few, many]) {
  await using database = await openTestDatabase();
  const entries = indexEntries(Array.from({ length: documents }, (_, index) => document(index)));
  const begun = performance.now();
  await database.keeper.transaction().execute((trx) => makeSearchStore(trx).replaceAll(entries));
  const seconds = (performance.now() - begun) / 1000;
  const figures = await measure(database);
  found.push({ documents, ...figures });
  const { p50, p95 } = figures;
  console.log(
    `${documents} documents: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (indexed in ${seconds.toFixed(1)} s)`,
  );
}
const [small, large] = found;
if (small && large)
  console.log(
    `p95 at ${large.documents} is ${(large.p95 / small.p95).toFixed(1)} times that at ${small.documents}`,
  );
