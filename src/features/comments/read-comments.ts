import type { Ambient } from '#domain/ambient.ts';
import { mayChange } from '#domain/comments/change-window.ts';
import type { PageRequest } from '#domain/keeping.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { findPlace, placeOfKey, type AnswerPlace } from './answer-places.ts';
import { openCommented, type OpenCommented, type Reading } from './open-commented.ts';
import type { Commented, CommentReader, CommentStore, Mentionable, SheetComment } from './ports.ts';

type Needs = Ambient & Reading & { readonly comments: CommentReader };

/** A comment with what its reader may do to it. */
export type CommentPresented = SheetComment & { readonly mayChange: boolean; readonly mayResolve: boolean };

export type CommentsPresented = OpenCommented & {
  readonly comments: readonly CommentPresented[];
  /** Where the next page begins. */
  readonly next: string | null;
  /** The one answer that is looked at, or all. */
  readonly at: AnswerPlace | null;
  readonly mentionable: readonly Mentionable[];
};

type Asked = PageRequest & { readonly at: string | null };

/** What is said about a sheet, or beside one answer of it, the newest first. */
export async function readComments(
  needs: Needs,
  commented: Commented,
  { at, limit = 100, after }: Asked,
): Promise<Result<CommentsPresented>> {
  const opened = await openCommented(needs, commented);
  if (!opened.ok) return opened;
  const { places, sheet, seats, mayComment } = opened.value;
  const place = at === null ? undefined : placeOfKey(at);
  if (place === null) return problem('not-found');
  const found = place ? findPlace(places, at ?? '') : null;
  const page = await needs.comments.comments(commented, { limit, after, place: place ?? undefined });
  const maySettle = ({ withinPartyId }: SheetComment): boolean =>
    mayComment &&
    (withinPartyId === null ||
      seats.some(({ partyId, scope }) => partyId === withinPartyId && scope.includes('comment')));
  return done({
    ...opened.value,
    comments: page.items.map((comment) => ({
      ...comment,
      mayChange: mayChange(comment, needs.now),
      mayResolve: comment.takenBackAt === null && maySettle(comment),
    })),
    next: page.next,
    at: found,
    mentionable: sheet ? await mentionableOn(needs, sheet.id, { places, at: found }) : [],
  });
}

type Shown = { readonly places: readonly AnswerPlace[]; readonly at: AnswerPlace | null };

/**
 * Whom one may choose. While it is not known beside which answer, those who see every answer that one may
 * choose: nobody is offered who might not be told.
 */
async function mentionableOn(
  { comments }: Needs,
  sheetId: string,
  { places, at }: Shown,
): Promise<readonly Mentionable[]> {
  const within = at ? [at.withinPartyId] : [...new Set(places.map(({ withinPartyId }) => withinPartyId))];
  let shown: readonly Mentionable[] | null = null;
  for (const party of within.length > 0 ? within : [null]) {
    const here = await comments.mentionable(sheetId, party);
    const ids = new Set(here.map(({ personId }) => personId));
    shown = shown === null ? here : shown.filter(({ personId }) => ids.has(personId));
  }
  return shown ?? [];
}

/** The asker has looked at what waits on this sheet. */
export const seeComments = async (
  { comments }: { readonly comments: CommentStore },
  sheetId: string,
): Promise<void> => comments.seeMentions(sheetId);
