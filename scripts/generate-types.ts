import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import { writeTypes } from '#server/database/write-types.ts';

/** Writes the types of the database as the migrations make it: `npm run types`. */
const file = fileURLToPath(new URL('../src/server/database/generated/database.ts', import.meta.url));
await using database = await openTestDatabase();
const written = await writeTypes(database.ownerUrl);
writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
