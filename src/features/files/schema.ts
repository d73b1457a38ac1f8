import { z } from 'zod';
import { longestTitle, webAddress } from '#domain/files/file-name.ts';
import { optionalLine } from '#features/people/index.ts';

const yes = z.preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean());

const optional = (text: unknown): unknown => (text === '' || text === undefined ? null : text);

export const linkField = z
  .string('missing')
  .trim()
  .min(1, 'missing')
  .transform((text) => webAddress(text) ?? '')
  .pipe(z.string().min(1, 'bad-link').max(2000, 'too-long'));

export const fileInput = z.object({
  partnershipId: z.uuid('not-found'),
  /** For which own party; the first that the asker writes for when it is left out. */
  partyId: z.preprocess(optional, z.uuid('not-chosen').nullable()),
  /** For that party's own people alone. */
  own: yes,
  /** What the file was called, when it is left empty. */
  title: optionalLine(longestTitle),
  /** Made with the form: whoever presses twice sends the same one twice. */
  sending: z.uuid().nullable().optional().catch(null),
});

export const versionInput = z.object({
  id: z.uuid('not-found'),
  /** The number of the version that it takes the place of. */
  fromNumber: z.coerce.number('bad-number').int('bad-number'),
});
