import type { Ambient } from '#domain/ambient.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import { commentChange, commentInput, findPlace } from '#features/comments/index.ts';
import { isSecretShape, openByLink, type Secrets } from './open-by-link.ts';
import type { LinkStore } from './ports.ts';
import { seatInput } from './schema.ts';

type Needs = Ambient & { readonly sheetLinks: LinkStore };

/** Gives who holds the link a seat under the name they say. The seat's secret is for their browser alone. */
export async function takeSheetSeat(
  needs: Needs,
  link: string,
  input: unknown,
): Promise<Result<{ secret: string }>> {
  const checked = checkInput(seatInput, input);
  if (!checked.ok) return checked;
  if (!isSecretShape(link)) return problem('link-unknown');
  const { secret, hash: seatHash } = needs.newSecret();
  const { name } = checked.value;
  const tokenHash = needs.hashSecret(link);
  const taken = await needs.sheetLinks.takeSeat({ id: needs.newId(), tokenHash, seatHash, name });
  return taken === 'taken' ? done({ secret }) : problem(taken);
}

/** Says something beside an answer, by link. */
export async function commentByLink(needs: Needs, secrets: Secrets, input: unknown): Promise<Result<null>> {
  const opened = await openByLink(needs, secrets);
  if (!opened.ok) return opened;
  if (!opened.value.seat) return problem('say-who');
  const checked = checkInput(commentInput, input);
  if (!checked.ok) return checked;
  const place = findPlace(opened.value.places, checked.value.at);
  if (!place) return fieldProblem('no-such-answer', 'at');
  const { sideId, promptId, rowId } = place;
  const comment = { id: needs.newId(), sideId, promptId, rowId, text: checked.value.text };
  const said = await needs.sheetLinks.commentByLink(needs.hashSecret(secrets.seat), comment);
  return said === 'said' ? done(null) : problem(said);
}

/** Other words for what one said by the link; without words it is taken back. */
export async function changeByLink(
  needs: Needs,
  secrets: Secrets,
  change: { readonly id: string; readonly text: string | null },
): Promise<Result<null>> {
  const opened = await openByLink(needs, secrets);
  if (!opened.ok) return opened;
  const words = change.text === null ? null : checkInput(commentChange, { text: change.text, revision: 1 });
  if (words && !words.ok) return words;
  const text = words?.value.text ?? '';
  const changed = await needs.sheetLinks.changeByLink(needs.hashSecret(secrets.seat), {
    id: change.id,
    text,
  });
  return changed ? done(null) : problem('comment-settled');
}

export type WritingByLink = { readonly content: unknown; readonly revision: number };

/** Saves a sheet of somebody's own, by a link that may write. */
export async function writeByLink(
  needs: Needs,
  secrets: Secrets,
  { content, revision }: WritingByLink,
): Promise<Result<null>> {
  const writing = await mayWriteByLink(needs, secrets);
  if (!writing.ok) return writing;
  const sheet = parseToolSheet(writing.value.tool, content);
  if (!sheet.ok) return sheet;
  const title = sheet.value.title || '–';
  const kept = { title, content: sheet.value, fromRevision: revision };
  const saved = await needs.sheetLinks.writeByLink(needs.hashSecret(secrets.seat), kept);
  if (saved === null) return problem('link-revoked');
  return saved === 0 ? problem('stale') : done(null);
}

/** Whether this browser may write in the sheet now, and what it is. */
export async function mayWriteByLink(needs: Needs, secrets: Secrets): ReturnType<typeof openByLink> {
  const opened = await openByLink(needs, secrets);
  if (!opened.ok) return opened;
  if (opened.value.may !== 'write') return problem('not-yours');
  return opened.value.seat ? opened : problem('say-who');
}
