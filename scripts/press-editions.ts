// Makes every edition of the guide from the files of content, without a database or a server:
//   npx node scripts/press-editions.ts <folder> [address of the site]
// They lie in <folder>/da and <folder>/en afterwards. `.ci/check-ebooks` and the tests look at them there.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '#domain/language.ts';
import { readDeck } from '#server/content/read-deck.ts';
import { readContent } from '#server/content/read-content.ts';
import { makeEditionsRoom } from '#server/house/editions/editions-room.ts';
import { checkout } from '#server/house/settings.ts';

const [folder = '', origin = 'https://bygpartnerskaber.example'] = process.argv.slice(2);
if (folder === '') throw new Error('Say the folder to write the editions to.');

const files = await readContent(join(checkout, 'content'));
const read = (language: string) => Promise.resolve(files.filter((file) => file.language === language));
await using room = makeEditionsRoom({ origin, read, deck: await readDeck(join(checkout, 'content')) });

for (const language of languages) {
  const place = join(folder, language);
  await mkdir(place, { recursive: true });
  const { general, chapters } = await room.shelf(language);
  for (const { file } of [...general, ...chapters]) {
    const edition = await room.edition(language, file);
    if (edition) await writeFile(join(place, file), edition.bytes);
  }
  const picture = await room.drawShareImage({ title: 'Æbler, øl & åer?', kind: 'Test', language });
  await writeFile(join(place, 'share.png'), picture);
}
