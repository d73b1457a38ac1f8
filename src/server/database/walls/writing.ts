import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { World } from './world.ts';

/** A statement, and whether it may change something (for a function: answer true). */
export type Write = { readonly sql: string; readonly may: boolean };
export type Writing = (world: World, oracle: Oracle, chance: Chance) => Write;

export const quoted = (id: string): string => `'${id}'`;
export const hash = (): string => `decode(md5('${newId()}') || md5('${newId()}'), 'hex')`;
export const text = `'{"type":"doc","content":[]}'`;

export const partyOf = (world: World, id: string) => world.party.find((party) => party.id === id);
export const partnershipOfAgreement = (world: World, id: string): string =>
  world.agreement.find((agreement) => agreement.id === id)?.partnership_id ?? '';
/** One of the world's rows, or a key that nothing has. */
export const oneOf = <T extends { id: string }>(chance: Chance, rows: readonly T[]): T | undefined =>
  rows.length === 0 || chance.below(12) === 0 ? undefined : chance.pick(rows);
