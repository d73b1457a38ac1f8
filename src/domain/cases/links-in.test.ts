import { expect, it } from 'vitest';
import { linksIn } from './links-in.ts';

it.each([
  ['Vi mødtes på biblioteket og talte om bøger', 0],
  ['Se https://www.example.org/en/side', 1],
  ['http://a.dk og HTTPS://b.dk og www.c.dk', 3],
  ['[url=x]køb[/url] <a href=x>køb</a>', 2],
])('counts the links in “%s”', (text, count) => {
  expect(linksIn(text)).toBe(count);
});
