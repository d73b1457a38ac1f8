import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes, the longest first: `npm test` tells the times at its end. */
const longest = [
  'pages/accessibility',
  'pages/accessibility-others',
  'pages/accessibility-rooms',
  'journeys/whole-journey',
  'pages/every-tool',
  'journeys/whole-life',
  'journeys/every-tool-keyboard',
  'pages/byg',
  'pages/tools',
  'pages/knowledge',
  'pages/budgets',
  'pages/private-things',
  'archive/archive',
  'house/start-and-stop',
  'walls/walls',
  'house/sudden-ends',
  'house/places',
  'content/tool-documents',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? longest.length : place;
};

/** A fresh clone knows no times yet: a long file begun last would leave the other processor with nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
