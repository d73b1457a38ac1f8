import type { Role } from '#domain/people/roles.ts';
import type { PeopleReader } from '#features/people/index.ts';

/** Who writes an organisation's templates; its other members read and use them. */
const writers: readonly Role[] = ['administrator', 'network-lead', 'partnership-lead'];

export const mayWriteAs = (roles: readonly Role[]): boolean => roles.some((role) => writers.includes(role));

/** What the asker is to an organisation, as far as its templates go. */
export async function standing(
  { people }: { readonly people: PeopleReader },
  organisationId: string,
): Promise<'writer' | 'reader' | 'stranger'> {
  const mine = (await people.myMemberships({ limit: 100 })).items;
  const own = mine.find((membership) => membership.organisationId === organisationId);
  if (!own) return 'stranger';
  return mayWriteAs(own.roles) ? 'writer' : 'reader';
}
