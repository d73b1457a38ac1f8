import type { Role } from '#domain/people/roles.ts';
import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const peopleWords = catalogue({ da, en });
export type SayPeople = ReturnType<typeof peopleWords>;

/** `medarbejder og administrator` is for sentences; a list with commas reads well in tables and sentences alike. */
export const sayRoles = (say: SayPeople, roles: readonly Role[]): string =>
  roles.map((role) => say(`role_${role}`)).join(', ');
