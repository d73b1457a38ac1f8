import { numberOf, textOf } from '../counting.ts';
import type { ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { rowsOf } from '../counting.ts';
import { actorsIn, tiesIn } from './actors.ts';
import { cold, coldOnes, onOnePerson, ordinaryMonths, owners } from './people-behind.ts';
import { mix, whiteSpots } from './spread-out.ts';
import { bridges, density, doors, draw, isolates, picture, toMend } from './ways.ts';

/** Who is on the map, on whom the ties hang, who is missing, and who leads to whom. */
export function assess({ shared }: ToolSheet): ToolResult {
  const actors = actorsIn(shared);
  const ends = tiesIn(shared, actors);
  const drawn = draw(actors, ends);
  const day = textOf(shared['day']);
  const months = numberOf(shared['months']) ?? ordinaryMonths;
  const coldKeys = new Set(coldOnes(actors, day, months).map(({ key }) => key));
  return {
    blocks: [
      ...picture(actors, coldKeys),
      toMend(actors, ends),
      onOnePerson(actors),
      owners(actors),
      cold(actors, day, months),
      whiteSpots(actors, shared),
      ...mix(actors),
      doors(drawn),
      bridges(drawn),
      isolates(drawn),
      density(drawn),
    ],
  };
}

/** The notes of all who wrote in silence, laid on one map; what several wrote becomes one. */
export function combine(voices: readonly ToolSheet[]): ToolResult {
  const [first] = voices;
  const all = (id: string) => voices.flatMap(({ shared }) => rowsOf(shared[id]));
  const shared = { ...first?.shared, actors: all('actors'), ties: all('ties') };
  return assess({ title: first?.title ?? '', shared, sides: [] });
}
