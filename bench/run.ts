/** `npm run bench -- <name> [arguments]` runs `bench/<name>.ts` on the Node that the product runs on. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const measures = [
  'cached-page',
  'second-start',
  'agreement-pdf',
  'live-200',
  'open-sheets',
  'partnership-page',
  'portfolio',
  'room-search',
  'search',
  'scale',
  'large-sheet',
  'workshop',
  'first-input',
  'fifty-people',
  'yearly-account',
];
const [name = '', ...rest] = process.argv.slice(2);
if (!measures.includes(name) || !readdirSync(import.meta.dirname).includes(`${name}.ts`)) {
  process.stderr.write(`Name one of: ${measures.join(', ')}\n`);
  process.exit(1);
}
const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...rest], {
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
