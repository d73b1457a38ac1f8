import { afterAll, beforeAll, it } from 'vitest';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { lookAtAll } from '../harness/look-at-all.ts';

/** Every page of the public house can be read by everyone. */
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

it.each(['da', 'en'])(
  'as nobody, in %s',
  (language) =>
    lookAtAll(theatre, {
      from: [`/${language}`],
      least: 100,
      follow: (path) => path.startsWith(`/${language}/`),
    }),
  600_000,
);

it('all components', () =>
  lookAtAll(theatre, { from: ['/living'], least: 1, follow: (path) => path.startsWith('/living') }));
