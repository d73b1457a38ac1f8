/**
 * `npm run content`: reads everything under `content/` as an editor would and says, with file and line, what is wrong:
 * a missing translation, a dead link, a picture without words, a skipped heading, an unknown tool or term, a chapter
 * that is too hard to read, a misspelling. Ends with 1 when it found something.
 */
import { fileURLToPath } from 'node:url';
import { checkContent } from './content/check-content.ts';
import { sayFinding } from './content/finding.ts';
import { isModel } from './content/is-model.ts';

const findings = await checkContent(fileURLToPath(new URL('../content', import.meta.url)), isModel);
for (const finding of findings) console.log(sayFinding(finding));
console.log(
  findings.length ? `\n${findings.length} things to put right.` : 'The content is as it should be.',
);
process.exitCode = findings.length ? 1 : 0;
