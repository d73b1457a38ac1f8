import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '..', '..');
const source = join(checkout, 'src');

const all = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => join(source, name));
const folders = all.filter(
  (path) => statSync(path).isDirectory() && !path.includes(`${join('src', 'routes')}`),
);
const files = all.filter((path) => /\.(ts|svelte)$/.test(path) && !path.includes('generated'));
const lines = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length;
const told = (paths: readonly string[]): string[] => paths.map((path) => relative(checkout, path));

describe('names', () => {
  it('has no drawers', () => {
    const drawer = /(^|[\\/])(utils?|helpers?|misc|common|shared|managers?)(\.(ts|svelte)|[\\/]|$)/;
    expect(told(all.filter((path) => drawer.test(relative(source, path))))).toEqual([]);
  });

  it('names files and folders in kebab case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$|^README\.md$/;
    const own = all.filter((path) => !path.includes(`${join('src', 'routes')}`));
    expect(told(own.filter((path) => !kebab.test(path.split(/[\\/]/).at(-1) ?? '')))).toEqual([]);
  });

  it('explains every folder in the glossary', () => {
    const glossary = readFileSync(join(checkout, 'docs', 'glossary.md'), 'utf8');
    const names = new Set(folders.map((path) => path.split(/[\\/]/).at(-1) ?? ''));
    expect([...names].filter((name) => !glossary.includes(name)).sort()).toEqual([]);
  });
});

describe('size', () => {
  it('keeps every file at most 300 lines, most at most 150, half at most 60', () => {
    const sizes = files.map(lines).sort((a, b) => a - b);
    expect(told(files.filter((path) => lines(path) > 300))).toEqual([]);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(150);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(60);
  });
});
