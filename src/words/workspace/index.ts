import type { Language } from '#domain/language.ts';
import { phaseIds } from '#domain/tools/phases/model.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import { catalogue } from '../catalogue.ts';
import { modelTexts } from '../models/index.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type WorkspaceKey = keyof typeof da;
export const workspaceWords = catalogue<WorkspaceKey>({ da, en });

const isKey = (key: string): key is WorkspaceKey => Object.hasOwn(da, key);

/** What waits, as a sentence; a kind that has no sentence of its own yet is told by its title. */
export function tellToDo(language: Language, { kind, title, partyName }: ToDo): string {
  const key = `todo_${kind}`;
  const phase = phaseIds.findIndex((id) => id === title);
  const named = kind.startsWith('phase-') ? modelTexts(language).phases.phases[phase]?.[0] : undefined;
  return workspaceWords(language)(isKey(key) ? key : 'todo_other', {
    title: named ?? title,
    party: partyName,
  });
}
