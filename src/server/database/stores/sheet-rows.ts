import type { Selectable } from 'kysely';
import type { LiveDocument, OwnSheet, Sheet, SheetSide } from '#features/toolbox/ports.ts';
import type { Revised } from '#domain/keeping.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type * as Tables from '../generated/database.ts';

export const sheetColumns = [
  'id',
  'partnership_id',
  'tool',
  'title',
  'shared',
  'mode',
  'state',
  'least',
  'named',
  'created_at',
  'revealed_at',
  'reveal_reason',
  'revision',
] as const;

type SheetRow = Pick<Selectable<Tables.Sheet>, (typeof sheetColumns)[number]>;

export const toSheet = (row: SheetRow): Revised<Sheet> => ({
  id: row.id,
  partnershipId: row.partnership_id,
  tool: row.tool,
  title: row.title,
  shared: row.shared as Answers,
  mode: row.mode,
  state: row.state,
  least: row.least,
  named: row.named,
  createdAt: row.created_at,
  revealedAt: row.revealed_at,
  revealReason: row.reveal_reason,
  revision: row.revision,
});

export const toSide = (row: Selectable<Tables.SheetSide>): Revised<SheetSide> => ({
  sheetId: row.sheet_id,
  partyId: row.party_id,
  answers: row.answers as Answers,
  ready: row.ready,
  updatedAt: row.updated_at,
  revision: row.revision,
});

export const toLiveDocument = (row: Selectable<Tables.LiveDocument>): LiveDocument => ({
  sheetId: row.sheet_id,
  state: row.state,
  content: row.content,
  updatedAt: row.updated_at,
  revision: row.revision,
});

export const toOwnSheet = (row: Selectable<Tables.OwnSheet>): OwnSheet => ({
  id: row.id,
  tool: row.tool,
  title: row.title,
  content: row.content,
  updatedAt: row.updated_at,
  revision: row.revision,
});
