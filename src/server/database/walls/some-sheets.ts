import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import { someTool, type makeTemplates } from './templates.ts';
import type { Sheet, World } from './world.ts';

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

export function makeSheets(
  chance: Chance,
  partnership: World['partnership'],
  templates: ReturnType<typeof makeTemplates>,
): Sheet[] {
  return partnership.flatMap(({ id: partnership_id }) =>
    [...times(2, () => 'sides' as const), 'open' as const, ...times(2, () => 'voices' as const)].map(
      (mode): Sheet => ({
        id: newId(),
        partnership_id,
        tool: someTool(chance, templates),
        mode,
        state: mode !== 'open' && chance.yes() ? 'private' : 'revealed',
        least: mode === 'voices' ? 2 + chance.below(3) : null,
        invited: mode === 'voices' ? chance.pick([null, 2, 3, 5]) : null,
        named: mode === 'voices' && chance.yes(),
      }),
    ),
  );
}

export const makeVersions = (
  chance: Chance,
  sheet: World['sheet'],
  person: World['person'],
): World['sheet_version'] =>
  sheet.map(({ id: sheet_id }) => ({ id: newId(), sheet_id, name: 'V', person_id: chance.pick(person).id }));

type Speaking = Pick<World, 'sheet' | 'party' | 'person'>;

export function makeVoices(chance: Chance, { sheet, party, person }: Speaking): World['sheet_voice'] {
  return sheet
    .filter(({ mode }) => mode === 'voices')
    .flatMap(({ id: sheet_id, partnership_id }) => {
      const parties = party.filter((one) => one.partnership_id === partnership_id);
      return chance.some(person).map(({ id: person_id }) => ({
        sheet_id,
        person_id,
        party_id: chance.pick(parties).id,
        ready: chance.below(4) > 0,
      }));
    });
}
