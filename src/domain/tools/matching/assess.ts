import { idsOf } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Candidate, isMutual, nearness, paths, ranked } from './rank.ts';

/** The long list in order, a short list with reasons, and what neither covers. */
export function assess(sheet: ToolSheet): ToolResult {
  const candidates = ranked(sheet);
  const [lacks, offers] = [idsOf(sheet.shared['lacks']), idsOf(sheet.shared['offers'])];
  const highest = lacks.length + offers.length + nearness(1);
  return {
    blocks: [
      shortList(candidates),
      ranking(candidates),
      { kind: 'bars', id: 'totals', scale: [0, highest], as: 'whole', bars: candidates.map(totalBar) },
      ways(candidates),
      oneSided(candidates),
      uncovered(lacks, sheet),
      wanted(offers, candidates),
      otherSectors(candidates, idsOf(sheet.shared['sectors'])),
      choices(candidates),
    ],
  };
}

const kinds = (prompt: string, ids: readonly string[]): Said =>
  ids.length > 0 ? { all: ids.map((choice) => ({ prompt, choice })) } : { say: 'none' };

/** Most that are proposed for a short list. */
const most = 5;

/** Those picked, with their reasons; until anybody is, the best of those where both gain. */
function shortList(candidates: readonly Candidate[]): ResultBlock {
  const picked = candidates.filter(({ pick }) => pick === 'yes');
  const items =
    picked.length > 0
      ? picked.map(({ name, reason }): Said =>
          reason === ''
            ? { say: 'picked', values: { name } }
            : { say: 'pickedFor', values: { name, reason: { text: reason } } },
        )
      : candidates
          .filter(isMutual)
          .slice(0, most)
          .map(({ name }): Said => ({ say: 'proposed', values: { name } }));
  return { kind: 'list', id: 'short', items, ordered: true, none: { say: 'noShort' } };
}

function ranking(candidates: readonly Candidate[]): ResultBlock {
  const rows = candidates.map(({ name, toUs, toThem, steps, total }): readonly Said[] => [
    name,
    kinds('lacks', toUs),
    kinds('offers', toThem),
    pathSaid(steps),
    steps === null ? { say: 'atLeast', values: { total } } : { number: total, as: 'whole' },
  ]);
  const columns = ['candidate', 'toUs', 'toThem', 'way', 'total'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'ranking', columns, rows };
}

const pathSaid = (steps: number | null): Said =>
  steps === null ? { say: 'noWay' } : { prompt: 'near', choice: paths[steps - 1] ?? 'three' };

const totalBar = ({ name, total, steps }: Candidate): Bar => ({
  label: name,
  value: total,
  base: { answered: steps === null ? 2 : 3, asked: 3 },
});

/** Who can lead to whom; and where nobody has found out. */
function ways(candidates: readonly Candidate[]): ResultBlock {
  const items = candidates.flatMap(({ name, steps, via }): readonly Said[] => {
    if (via !== '' && steps !== 1) return [{ say: 'via', values: { name, via: { text: via } } }];
    if (steps === null) return [{ say: 'findWay', values: { name } }];
    return steps === 1 ? [] : [{ say: 'nameWay', values: { name } }];
  });
  return { kind: 'list', id: 'ways', items, none: { say: 'allNear' } };
}

/** Where one side gains and the other does not, as far as is written. */
function oneSided(candidates: readonly Candidate[]): ResultBlock {
  const items = candidates.flatMap(({ name, toUs, toThem }): readonly Said[] => {
    if (toUs.length > 0 && toThem.length === 0) return [{ say: 'onlyUs', values: { name } }];
    return toUs.length === 0 && toThem.length > 0 ? [{ say: 'onlyThem', values: { name } }] : [];
  });
  return { kind: 'list', id: 'oneSided', items, none: { say: 'noneOneSided' } };
}

/** What is lacking that no candidate can bring. */
function uncovered(lacks: readonly string[], { sides }: ToolSheet): ResultBlock {
  const given = new Set(sides.flatMap(({ answers }) => idsOf(answers['gives'])));
  const items = lacks.filter((one) => !given.has(one)).map((choice): Said => ({ prompt: 'lacks', choice }));
  return { kind: 'list', id: 'uncovered', items, none: { say: lacks.length > 0 ? 'allCovered' : 'noLacks' } };
}

/** The other way round: who needs what the library has. */
function wanted(offers: readonly string[], candidates: readonly Candidate[]): ResultBlock {
  const rows = offers.map((choice): readonly Said[] => {
    const takers = candidates.filter(({ wants }) => wants.includes(choice)).map(({ name }) => name);
    return [{ prompt: 'offers', choice }, takers.length > 0 ? { all: takers } : { say: 'none' }];
  });
  return { kind: 'table', id: 'wanted', columns: [{ say: 'offer' }, { say: 'takers' }], rows };
}

/** Sectors one meant to look in where there is no candidate yet. */
function otherSectors(candidates: readonly Candidate[], sought: readonly string[]): ResultBlock {
  const items = sought
    .filter((sector) => !candidates.some((candidate) => candidate.sector === sector))
    .map((choice): Said => ({ prompt: 'sectors', choice }));
  return {
    kind: 'list',
    id: 'sectorsLeft',
    items,
    none: { say: sought.length > 0 ? 'allSectors' : 'noSectors' },
  };
}

/** What was decided on each, so that a colleague does not answer otherwise next week. */
function choices(candidates: readonly Candidate[]): ResultBlock {
  const rows = candidates
    .filter(({ pick }) => pick !== '')
    .map(({ name, pick, reason }): readonly Said[] => [
      name,
      { prompt: 'pick', choice: pick },
      reason === '' ? { say: 'none' } : { text: reason },
    ]);
  return {
    kind: 'table',
    id: 'choices',
    columns: [{ say: 'candidate' }, { say: 'choice' }, { say: 'reason' }],
    rows,
  };
}
