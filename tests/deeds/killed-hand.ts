/**
 * One deed in a process of its own, to be killed in the middle of it. It is told on its standard input what to do; it says
 * `ready` before it does it and how many milliseconds it took after.
 */
import { readFileSync } from 'node:fs';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import { bringCopy } from '#features/copies/index.ts';
import { sayYesToEnd } from '#features/endings/index.ts';
import { confirmHandover } from '#features/handovers/index.ts';
import { revealSheet } from '#features/toolbox/index.ts';
import { openBag } from '#server/database/copies/open-bag.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { composeNeeds } from '#server/house/compose-needs.ts';
import type { Needs } from '#server/house/needs.ts';

/** What the hand is to do; `input` is the deed's own. */
export type Told = {
  readonly url: string;
  readonly secret: string;
  readonly asker: Asker;
  readonly deed: 'end' | 'hand-over' | 'reveal' | 'bring';
  readonly input: Readonly<Record<string, string>>;
};

type Deed = (needs: Needs, input: Readonly<Record<string, string>>) => Promise<Result<unknown>>;

const deeds: Readonly<Record<Told['deed'], Deed>> = {
  end: (needs, input) => sayYesToEnd(needs, input),
  'hand-over': (needs, { id = '', partyId = '' }) => confirmHandover(needs, { id, partyId }),
  reveal: (needs, { sheetId = '' }) => revealSheet(needs, sheetId, true),
  bring: async (needs, { file = '', organisationId = '' }) => {
    const bag = await openBag(readFileSync(file));
    return bag.ok ? bringCopy(needs, organisationId, bag.value) : bag;
  },
};

const nothingPressed = () => Promise.reject(new Error('no document is pressed here'));

const { url, secret, asker, deed, input } = JSON.parse(readFileSync(0, 'utf8')) as Told;
const standing = {
  publicUrl: 'http://localhost:3000',
  press: { pdf: nothingPressed, docx: nothingPressed, paper: nothingPressed },
};
const database = await openDatabase({ url, secret });
await database.within(asker, () => Promise.resolve());
console.log('ready');
const began = performance.now();
const made = await database.within(asker, (trx) =>
  deeds[deed](composeNeeds(trx, { asker, signedInBy: 'magic-link', language: 'da' }, standing), input),
);
console.log(made.ok ? `took ${performance.now() - began}` : `refused ${made.problem.kind}`);
await database[Symbol.asyncDispose]();
