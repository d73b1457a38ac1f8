import { cleanLine } from '../clean-text.ts';

export const longestTitle = 160;

/** What a file was called, as a line of text: what stands behind the last slash, without its ending. */
export function titleFromName(name: string): string {
  const last = cleanLine(name).split(/[/\\]/).at(-1) ?? '';
  return cleanLine(last.replace(/\.[\p{L}\p{N}]{1,8}$/u, ''))
    .slice(0, longestTitle)
    .toWellFormed();
}

/** A place on the web as it may stand in a room: http or https, with a host and without a name or password. */
export function webAddress(text: string): string | null {
  const typed = text.trim();
  const found = /^https?:\/\/(?<host>[^\s/?#@\\"<>]+)(?<rest>[/?#][^\s"<>\\]*)?$/iu.exec(typed);
  return found && typed.length <= 2000 ? typed : null;
}
