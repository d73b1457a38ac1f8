import type { PeopleReader } from '#features/people/index.ts';
import { mayWriteAs } from './rights.ts';

export type TemplateHome = { readonly id: string; readonly name: string };

/** The organisations where the asker may keep a template. */
export async function templateHomes({
  people,
}: {
  readonly people: PeopleReader;
}): Promise<readonly TemplateHome[]> {
  const mine = (await people.myMemberships({ limit: 100 })).items;
  return mine
    .filter(({ roles }) => mayWriteAs(roles))
    .map(({ organisation }) => ({ id: organisation.id, name: organisation.name }));
}
