import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import { roomSchema } from '#server/database/copies/room-schema.ts';
import { writeTypes } from '#server/database/write-types.ts';

/** Writes what is made from the database as the migrations make it, its types and the shape of a room's copy: `npm run types`. */
const file = fileURLToPath(new URL('../src/server/database/generated/database.ts', import.meta.url));
await using database = await openTestDatabase();
const written = await writeTypes(database.ownerUrl);
writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
const schemaFile = fileURLToPath(new URL('../docs/room-copy.schema.json', import.meta.url));
const schema = JSON.stringify(await database.within({ kind: 'nobody' }, roomSchema));
writeFileSync(
  schemaFile,
  await format(schema, { ...(await resolveConfig(schemaFile)), filepath: schemaFile }),
);
