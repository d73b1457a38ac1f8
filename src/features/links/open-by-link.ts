import type { Ambient } from '#domain/ambient.ts';
import { mayChange } from '#domain/comments/change-window.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { templateVersionOf } from '#domain/templates/template-tool.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { openPlaces, type AnswerPlace, type CommentPresented } from '#features/comments/index.ts';
import {
  liveTool,
  roomy,
  sharedTool,
  takeEngine,
  type KeptTemplate,
  type SheetMode,
} from '#features/toolbox/index.ts';
import type { LinkReader, LinkRight, LinkSeat, OpenedByLink } from './ports.ts';

type Needs = Ambient & { readonly sheetLinks: LinkReader };

/** Two secrets that the browser holds: the link's, and that of the seat taken by it. */
export type Secrets = { readonly link: string; readonly seat: string };

/** A sheet as its link opens it. */
export type SheetByLink = {
  readonly id: string;
  readonly may: LinkRight;
  readonly expiresAt: string;
  readonly seat: LinkSeat | null;
  readonly of: 'sheet' | 'own';
  readonly sheetId: string;
  readonly toolId: string;
  /** What it asks for, when it is of an organisation's template. */
  readonly template: KeptTemplate | null;
  /** The partnership's name, or whose own it is. */
  readonly from: string;
  readonly whole: ToolSheet;
  readonly result: ToolResult | null;
  /** Of a sheet of somebody's own, to save from. */
  readonly revision: number;
  /** How it is filled in; a sheet of somebody's own is written by whoever has it open. */
  readonly mode: SheetMode | null;
  /** Written together as it stands; not while each party still fills in its own side. */
  readonly isLive: boolean;
  /** The part of the tool that the link shows. */
  readonly tool: Tool;
  readonly places: readonly AnswerPlace[];
  readonly comments: readonly CommentPresented[];
};

/** A secret is chance of a known shape; anything else is nobody's. */
export const isSecretShape = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What the link opens; or what became of it. */
export async function openByLink(needs: Needs, { link, seat }: Secrets): Promise<Result<SheetByLink>> {
  if (!isSecretShape(link)) return problem('link-unknown');
  const hash = needs.hashSecret(link);
  const seatHash = isSecretShape(seat) ? needs.hashSecret(seat) : null;
  const opened = await needs.sheetLinks.byLink(hash, seatHash);
  if (!opened) return problem('link-unknown');
  if (opened.state !== 'open') return problem(opened.state === 'expired' ? 'link-expired' : 'link-revoked');
  const toolId = (opened.sheet ?? opened.own)?.tool ?? '';
  const template = templateVersionOf(toolId) === null ? null : await needs.sheetLinks.templateByLink(hash);
  const engine = await takeEngine({ id: toolId, template: template?.content });
  const shown = engine && show(engine, opened);
  if (!shown) return problem('link-unknown');
  const comments = opened.may === 'view' ? [] : await needs.sheetLinks.commentsByLink(hash, seatHash);
  return done({
    id: opened.id,
    may: opened.may,
    expiresAt: opened.expiresAt,
    seat: opened.seat,
    template,
    ...shown,
    places: openPlaces(shown.tool, shown.whole),
    comments: comments.map((comment) => ({
      ...comment,
      withinPartyId: null,
      mentioned: [],
      mayChange: mayChange(comment, needs.now),
      mayResolve: false,
    })),
  });
}

type Shown = Pick<
  SheetByLink,
  'of' | 'sheetId' | 'toolId' | 'from' | 'whole' | 'result' | 'revision' | 'mode' | 'isLive' | 'tool'
>;

function show(tool: Tool, { sheet, own }: OpenedByLink): Shown | null {
  if (own) {
    const whole = parseToolSheet(tool, own.content);
    if (!whole.ok) return null;
    const { id: sheetId, tool: toolId, from, revision } = own;
    const result = tool.compute(whole.value);
    const shown = { sheetId, toolId, from, revision, tool, whole: whole.value, result };
    return { of: 'own', ...shown, mode: null, isLive: false };
  }
  return sheet && showShared(tool, sheet);
}

function showShared(all: Tool, sheet: NonNullable<OpenedByLink['sheet']>): Shown {
  const isLive = sheet.state === 'revealed' || sheet.mode === 'voices';
  const tool = isLive ? liveTool(all, sheet.mode) : sharedTool(all);
  const frame: ToolSheet = { title: sheet.title, shared: sheet.shared, sides: [] };
  const parsed = isLive && sheet.content ? parseToolSheet(roomy(tool), sheet.content) : null;
  const whole = parsed?.ok ? parsed.value : frame;
  const result = isLive && sheet.mode !== 'voices' ? all.compute(whole) : null;
  const { id: sheetId, tool: toolId, from } = sheet;
  return { of: 'sheet', sheetId, toolId, from, revision: 0, mode: sheet.mode, isLive, tool, whole, result };
}
