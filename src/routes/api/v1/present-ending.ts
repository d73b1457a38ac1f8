import { done, type Result } from '#domain/result.ts';
import { readEnding } from '#features/endings/index.ts';
import type { Call } from './answer-api.ts';

type Stands = Extract<Awaited<ReturnType<typeof readEnding>>, { ok: true }>['value'];

/** The ending as it stands, for who reads it and for who has just written in it. */
export async function presentEnding({
  needs,
  params,
}: Pick<Call, 'needs' | 'params'>): Promise<Result<Pick<Stands, 'ending' | 'steps' | 'yes'>>> {
  const read = await readEnding(needs, params['id'] ?? '');
  if (!read.ok) return read;
  const { ending, steps, yes } = read.value;
  return done({ ending, steps, yes });
}

/** A deed, and then how it stands. */
export async function thenStands(
  call: Pick<Call, 'needs' | 'params'>,
  deed: Promise<Result<unknown>>,
): Promise<Awaited<ReturnType<typeof presentEnding>>> {
  const written = await deed;
  return written.ok ? presentEnding(call) : written;
}
