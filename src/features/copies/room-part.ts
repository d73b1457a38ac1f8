import { z } from 'zod';
import { done, problem, type Result } from '#domain/result.ts';

const rows = z.array(z.record(z.string().max(60), z.unknown())).max(200_000);

const shape = z.object({
  part: z.enum(['shared', 'own']),
  partnership: z.uuid(),
  party: z.uuid().nullable(),
  madeAt: z.iso.datetime({ offset: true }),
  madeBy: z.string().max(300),
  tables: z.record(z.string().max(60), rows),
});
export type RoomPart = z.output<typeof shape>;

/** `shared.json` or `own.json`: a later format is told from a broken file. */
export function readPart(text: string, part: RoomPart['part']): Result<RoomPart> {
  const read = parsed(text);
  const format = z.object({ format: z.string() }).safeParse(read);
  if (!format.success) return problem('copy-broken');
  const [, number] = /^byg-partnerskaber room (\d+)$/.exec(format.data.format) ?? [];
  if (number === undefined) return problem('copy-broken');
  if (number !== '1') return problem('copy-of-later-version');
  const checked = shape.safeParse(read);
  return checked.success && checked.data.part === part ? done(checked.data) : problem('copy-broken');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
