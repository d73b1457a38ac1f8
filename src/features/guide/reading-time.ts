/** Words a minute for reading on a screen with thought; a careful reader's pace, not a race. */
const pace = 200;

/** Whole minutes, at least one; the marks of Markdown and the names of boxes are not read. */
export function readingMinutes(body: string): number {
  const read = body.replace(/^:{2,3}.*$/gm, ' ').replace(/\]\([^)]*\)/g, ' ');
  return Math.max(1, Math.round((read.match(/[\p{L}\p{N}]+/gu) ?? []).length / pace));
}
