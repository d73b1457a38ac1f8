import { z } from 'zod';

/** What an archive says of itself: enough to know that nothing is missing and nothing was changed. */
export const manifestShape = z.object({
  format: z.literal('byg-partnerskaber archive 1'),
  product: z.string(),
  postgres: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      name: z.string().regex(/^(byg|auth)\.[a-z_]+$/),
      rows: z.number().int().nonnegative(),
      parts: z.number().int().nonnegative(),
      /** SHA-256 of all its lines, in the order of the primary key. */
      sha256: z.string(),
    }),
  ),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
export type Manifest = z.output<typeof manifestShape>;

export const manifestName = 'manifest.json';
/** A table lies in parts of some megabytes, so that no more than one has to be held in memory. */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl`;
export const fileName = (name: string): string => `files/${name}`;
