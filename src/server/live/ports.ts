import type { Tool } from '#domain/tools/tool.ts';
import type { SheetMode } from '#features/toolbox/sheet-mode.ts';
import type { LivePerson } from './visitor.ts';

/** Who is asking for a sheet, by the cookies they came with; null when they may not be on it. */
export type Authenticate = (headers: Headers, sheetId: string) => Promise<LivePerson | null>;

/** A revealed sheet as kept; `state` is null until somebody has written in it, then `content` is its start. */
export type Load = (sheetId: string) => Promise<{
  readonly tool: string;
  /** What the tool is made from when it is an organisation's own. */
  readonly template?: unknown;
  /** The tool itself, of what is no sheet of the toolbox. */
  readonly engine?: Tool;
  /** What the tool asks may have changed since it was last opened: what that adds is kept at once. */
  readonly grows?: boolean;
  readonly mode: SheetMode;
  readonly state: Uint8Array | null;
  readonly content: unknown;
} | null>;

/** Keeps a sheet; null when there is no such revealed sheet. */
export type Keep = (document: {
  readonly sheetId: string;
  readonly state: Uint8Array;
  readonly content: unknown;
}) => Promise<number | null>;

type Line = (details: object, text: string) => void;
export type LiveLog = { readonly warn: Line; readonly error: Line };

export type LivePorts = {
  readonly authenticate: Authenticate;
  readonly load: Load;
  readonly keep: Keep;
  readonly log: LiveLog;
  /** The product's own address (`https://byg.example`); without it the Host header is what Origin must match. */
  readonly origin?: string | undefined;
  readonly now?: () => string;
  /** Milliseconds from the last change until it is kept. */
  readonly keepAfter?: number;
};
