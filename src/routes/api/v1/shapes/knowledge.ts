import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { publicationKinds } from '#domain/publications/model.ts';
import { publicationGroups } from '#features/knowledge/index.ts';
import { pageQuery } from './paging.ts';

/** Lists of content are asked for in one of the two languages. */
export const contentQuery = pageQuery.extend({
  language: z
    .enum(languages, 'not-chosen')
    .optional()
    .meta({ description: 'The language of the texts; otherwise that of Accept-Language.' }),
});

const slug = z.string().meta({ description: 'Its word in the address, in the language asked for.' });
const url = z.url().meta({ description: 'Its page, for people.' });

export const term = z
  .object({
    id: z.string(),
    slug,
    url,
    term: z.string(),
    other: z.string().meta({ description: 'The same word in the other language.' }),
    meaning: z.string(),
    see: z.array(z.string()).readonly().meta({ description: 'Terms nearby, by id.' }),
    chapter: z.string().nullable().meta({ description: 'The chapter of the guide that uses it, by id.' }),
    tool: z.string().nullable().meta({ description: 'The tool that uses it, by id.' }),
  })
  .meta({ id: 'Term' });

const author = z.union([
  z.object({ family: z.string(), given: z.string() }),
  z.object({ name: z.string().meta({ description: 'An organisation.' }) }),
]);

export const publication = z
  .object({
    id: z.string(),
    slug,
    url,
    group: z.enum(publicationGroups),
    kind: z.enum(publicationKinds),
    authors: z.array(author).readonly(),
    title: z.string(),
    year: z.int().nullable().meta({ description: 'Null where the source gives none.' }),
    container: z.string().nullable(),
    publisher: z.string().nullable(),
    language: z.string().meta({ description: 'Of the work, by two letters.' }),
    link: z.url().nullable().meta({ description: 'Where the work is.' }),
    use: z.string().meta({ description: 'What it is good for, in our words.' }),
    caveat: z.string().nullable().meta({ description: 'What could not be read or found.' }),
  })
  .meta({ id: 'Publication' });
