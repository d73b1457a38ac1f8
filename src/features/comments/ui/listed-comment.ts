import type { CommentPresented } from '../read-comments.ts';

/** A comment as it stands on a page. */
export type ListedComment = Omit<CommentPresented, 'sideId' | 'promptId' | 'rowId' | 'withinPartyId'> & {
  /** What it stands beside. */
  readonly where: string;
  /** To the other comments beside the same answer. */
  readonly href: string | null;
  /** The party whose own people alone see it; empty when all do. */
  readonly within: string;
};
