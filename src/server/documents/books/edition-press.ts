import type { Book } from '#domain/books/model.ts';
import { makeTypesetters, type TypesettersOptions } from '../typesetters.ts';
import { shareData, type Shared } from './set-share.ts';

/** Presses editions; a press of its own, so that nobody's agreement waits while a book is set. */
export type EditionPress = AsyncDisposable & {
  pdf(
    template: 'book' | 'pocket' | 'poster' | 'slides' | 'toolbox' | 'cards',
    data: string,
  ): Promise<Uint8Array>;
  epub(book: Book): Promise<Uint8Array>;
  wholePage(book: Book): Promise<Uint8Array>;
  /** PNG, 1200 by 630. */
  shareImage(shared: Shared): Promise<Uint8Array>;
};

/** A whole book is set in half a second; a minute is for a machine with much else to do. */
const usual: TypesettersOptions = { count: 1, waiting: 200, timeLimit: 60_000, restAfter: 60_000 };

export function makeEditionPress(options: Partial<TypesettersOptions> = {}): EditionPress {
  const typesetters = makeTypesetters({ ...usual, ...options });
  return {
    pdf: (template, data) => typesetters.set({ kind: 'pdf', template, data }),
    epub: (book) => typesetters.set({ kind: 'epub', data: JSON.stringify(book) }),
    wholePage: (book) => typesetters.set({ kind: 'html', data: JSON.stringify(book) }),
    shareImage: (shared) =>
      typesetters.set({ kind: 'picture', template: 'share', data: shareData(shared), width: 1200 }),
    [Symbol.asyncDispose]: () => typesetters[Symbol.asyncDispose](),
  };
}
