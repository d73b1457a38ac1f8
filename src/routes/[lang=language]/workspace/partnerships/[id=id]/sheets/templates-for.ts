import { templateTool, templateVersionOf } from '#domain/templates/template-tool.ts';
import type { Seat } from '#features/partnerships/index.ts';
import { nameOf, usableTemplates } from '#features/templates/index.ts';
import { frontOf, isForParties, type Sheet } from '#features/toolbox/index.ts';
import type { Needs } from '#server/house/needs.ts';

type Room = {
  readonly partnershipId: string;
  readonly seats: readonly Seat[];
  readonly sheets: readonly Pick<Sheet, 'tool'>[];
};
type Choice = { readonly value: string; readonly label: string };

/** Templates of the asker's own parties' organisations, and those that are in use in the room already. */
export async function templatesFor(needs: Needs, room: Room): Promise<readonly Choice[]> {
  const { items: parties } = await needs.partnerships.parties(room.partnershipId, { limit: 100 });
  const own = parties.filter(({ id }) => room.seats.some(({ partyId }) => partyId === id));
  const organisations = own.map(({ organisation }) => organisation.id);
  const usable = (await usableTemplates(needs, organisations))
    .filter(({ tool, template }) => isForParties(templateTool(tool, template)))
    .map(({ tool, template }): Choice => ({ value: tool, label: nameOf(template, needs.language) }));
  const inUse = [...new Set(room.sheets.map(({ tool }) => tool))].filter(
    (tool) => templateVersionOf(tool) !== null && !usable.some(({ value }) => value === tool),
  );
  const there: Choice[] = [];
  for (const tool of inUse)
    there.push({ value: tool, label: (await frontOf(needs, needs.language, tool))?.title ?? '' });
  return [...usable, ...there];
}
