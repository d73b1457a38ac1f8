import { z } from 'zod';
import { moment } from './paging.ts';

const words = z.object({ da: z.string(), en: z.string() });

/** An organisation's own tool as it stands in a file, `{format: 'byg-template', version: 1, …}` without the two. */
const template = z
  .looseObject({
    languages: z.array(z.enum(['da', 'en'])).readonly(),
    title: words,
    summary: words,
    groups: z
      .array(z.looseObject({ id: z.string(), per: z.enum(['sheet', 'party']), title: words }))
      .readonly(),
  })
  .meta({
    description: 'What the template asks, group by group: prompts with their texts, choices, columns.',
  });

export const templateListed = z.object({
  id: z.uuid(),
  title: words,
  summary: words,
  putAway: z.boolean().meta({ description: 'Out of use: no new sheet begins from it.' }),
  updatedAt: moment,
});

export const templateRead = z.object({
  id: z.uuid(),
  draft: template,
  gaps: z
    .array(z.object({ kind: z.string(), field: z.string() }))
    .readonly()
    .meta({ description: 'What is missing before the draft can be published, and where.' }),
  versions: z
    .array(
      z.object({
        number: z.int(),
        publishedAt: moment,
        tool: z
          .string()
          .meta({ description: 'The name of the tool, to begin a sheet of this version with.' }),
        template,
      }),
    )
    .readonly(),
});

/** A file as it was fetched. */
export const templateInput = z.looseObject({ format: z.literal('byg-template'), version: z.literal(1) });

export const templateMade = z.object({ id: z.uuid() });
