import type { z } from 'zod';
import { done, type Result } from '#domain/result.ts';
import { readPhases, type PhaseShown } from '#features/phases/index.ts';
import type { Needs } from '#server/house/needs.ts';
import type { phase, phases } from './shapes/phases.ts';

/** The phases as they stand now, as the API tells them. */
export async function presentPhases(needs: Needs, id: string): Promise<Result<z.input<typeof phases>>> {
  const read = await readPhases(needs, id);
  if (!read.ok) return read;
  const { revision, current, partnersSince, plan } = read.value;
  return done({ revision, current, partnersSince, plan, phases: read.value.phases.map(presented) });
}

const presented = ({ place, gate, ...shown }: PhaseShown): z.input<typeof phase> => ({
  id: shown.id,
  number: shown.number,
  arc: shown.arc,
  name: shown.name,
  current: shown.current,
  ...place,
  tasks: shown.tasks,
  criteria: shown.criteria.map((line) => ({ ...line, seen: line.seen?.kind ?? null })),
  gate: gate === undefined ? 'none' : (gate?.kind ?? 'unasked'),
});
