import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const checkout = join(import.meta.dirname, '..', '..');

/** Each planted fault: the rule that must find it, and two files of which the first leans on the second. */
const faults: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['domain-is-pure', 'src/domain/planted.ts', 'src/words/planted-word.ts'],
  ['features-are-neighbours-not-relatives', 'src/features/a/planted.ts', 'src/features/b/inside.ts'],
  [
    'features-meet-the-world-through-ports',
    'src/features/c/planted.ts',
    'src/server/database/planted-store.ts',
  ],
  ['views-of-features-know-no-server', 'src/features/d/ui/planted.ts', 'src/server/mail/planted-mail.ts'],
  ['interface-is-only-looks', 'src/interface/planted.ts', 'src/features/e/index.ts'],
  ['words-only-speak', 'src/words/planted.ts', 'src/features/f/index.ts'],
  ['routes-are-thin', 'src/routes/planted.ts', 'src/server/database/planted-query.ts'],
  [
    'rooms-of-the-server-do-not-visit-each-other',
    'src/server/mail/planted.ts',
    'src/server/live/planted-room.ts',
  ],
  ['no-circles', 'src/server/jobs/one.ts', 'src/server/jobs/two.ts'],
];

let house = '';
let found: ReadonlySet<string> = new Set();

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), text);
}

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'byg-law-'));
  await cp(join(checkout, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'));
  await cp(join(checkout, 'package.json'), join(house, 'package.json'));
  await writeFile(
    join(house, 'tsconfig.json'),
    '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}',
  );
  await symlink(join(checkout, 'node_modules'), join(house, 'node_modules'));
  for (const [rule, from, to] of faults) {
    const back =
      rule === 'no-circles'
        ? `import { it } from '#${from.slice(4)}';\nexport const thing = it;\n`
        : 'export const thing = 1;\n';
    await plant(from, `import { thing } from '#${to.slice(4)}';\nexport const it = thing;\n`);
    await plant(to, back);
  }
  const cruise = join(checkout, 'node_modules', '.bin', 'depcruise');
  const output = await run(
    process.execPath,
    [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: house, maxBuffer: 50_000_000 },
  ).catch((error: { stdout: string }) => error);
  const told = JSON.parse(output.stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  found = new Set(told.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
}, 60_000);

afterAll(() => rm(house, { recursive: true, force: true }));

describe('the law of the house', () => {
  it.each(faults)('%s finds what is planted in %s', (rule, from) => {
    expect([...found].filter((line) => line.startsWith(rule))).toContain(`${rule} ${from}`);
  });
});
