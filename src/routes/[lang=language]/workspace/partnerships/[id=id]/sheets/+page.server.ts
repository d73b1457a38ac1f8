import { error, fail, redirect } from '@sveltejs/kit';
import { checkLine } from '#domain/check-line.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { Side } from '#domain/tools/tool.ts';
import { listTools } from '#features/guide/index.ts';
import {
  beginSheet,
  isForParties,
  ownSheet,
  shelvedTools,
  takeTool,
  toolOf,
  type Beginning,
} from '#features/toolbox/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { templatesFor } from './templates-for.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { within, language, who } = event.locals;
  return within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    if (!partnership) error(404);
    const seats = await needs.partnerships.mySeats(partnership.id);
    const fronts = await listTools(needs, language);
    const shared = await toolsForParties();
    const tools = fronts.filter(({ id }) => shared.has(id));
    const own = who.asker.kind === 'person' ? (await needs.sheets.ownSheets({ limit: 100 })).items : [];
    const sheets = (await needs.sheets.sheets(partnership.id, { limit: 100 })).items;
    const templates = await templatesFor(needs, { partnershipId: partnership.id, seats, sheets });
    const titleOf = (tool: string): string =>
      fronts.find(({ id }) => id === tool)?.title ??
      templates.find(({ value }) => value === tool)?.label ??
      '';
    return {
      partnership,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        toolTitle: titleOf(sheet.tool),
      })),
      tools: [...templates, ...tools.map(({ id, title }) => ({ value: id, label: title }))],
      own: own
        .filter(({ tool }) => shared.has(tool) || templates.some(({ value }) => value === tool))
        .map(({ id, title, tool }) => ({ value: id, label: `${title} (${titleOf(tool)})` })),
      /** Coming from the guide, the sheet already has a name to begin with. */
      suggested: event.url.searchParams.has('begin') ? partnership.name : '',
      chosenTool: event.url.searchParams.get('tool') ?? 'win-win',
      mayBegin: seats.some((seat) => seat.scope.includes('answer')),
    };
  });
};

async function toolsForParties(): Promise<ReadonlySet<string>> {
  const tools = await Promise.all(shelvedTools.map(takeTool));
  return new Set(tools.flatMap((tool) => (tool && isForParties(tool) ? [tool.id] : [])));
}

type Typed = {
  readonly title: string;
  readonly tool: string;
  readonly from: string;
  readonly together: boolean;
  readonly ownSide: string;
};

type Brought =
  | { readonly begin: Omit<Beginning, 'partnershipId' | 'title'>; readonly ask: null }
  /** Which side is the own party's is not said yet. */
  | { readonly begin: null; readonly ask: readonly Side[] };

/** What the sheet begins from: nothing, or a sheet of one's own and the side of it that is one's party's. */
async function bring(needs: Needs, typed: Typed): Promise<Result<Brought>> {
  const { tool, together, ownSide } = typed;
  if (typed.from === '') return done({ begin: { tool, together }, ask: null });
  const own = await ownSheet(needs, typed.from);
  if (!own.ok) return own;
  const { sheet, tool: id } = own.value;
  const isOfParties = (await toolOf(needs, id))?.sides?.of === 'party' && sheet.sides.length > 1;
  const chosen = sheet.sides.findIndex((side) => side.id === ownSide);
  if (isOfParties && chosen < 0) return done({ begin: null, ask: sheet.sides });
  const begin = { tool: id, together, from: sheet, ownSide: Math.max(chosen, 0) };
  return done({ begin, ask: null });
}

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const text = (name: string): string => String(form.get(name) ?? '');
    const [tool, from, ownSide] = [text('tool') || 'win-win', text('from'), text('ownSide')];
    const typed: Typed = { title: text('title'), tool, from, together: form.has('together'), ownSide };
    const shown = { typed, problem: null as Problem | null, ask: [] as { value: string; label: string }[] };
    const title = checkLine(typed.title, { field: 'title', longest: 120, required: true });
    if (!title.ok) return fail(422, { ...shown, problem: title.problem });
    const partnershipId = event.params.id;
    const begun = await event.locals.within(async (needs) => {
      const brought = await bring(needs, typed);
      if (!brought.ok) return brought;
      const { begin, ask } = brought.value;
      if (begin) return beginSheet(needs, { ...begin, partnershipId, title: title.value });
      shown.ask = ask.map((side, index) => ({ value: side.id, label: side.name || String(index + 1) }));
      return problem('not-chosen', { field: 'ownSide' });
    });
    if (!begun.ok)
      return fail(statusOf(begun.problem), { ...shown, problem: shown.ask.length ? null : begun.problem });
    const { id } = begun.value;
    redirect(303, address(event.locals.language, 'workspace', 'partnerships', partnershipId, 'sheets', id));
  },
};
