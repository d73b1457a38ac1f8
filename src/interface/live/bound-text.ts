import type * as Y from 'yjs';
import { changeBetween, movedBy, rebased, type TextChange } from './text-change.ts';

export type TextElement = HTMLTextAreaElement | HTMLInputElement;

export type Binding = {
  /** The origin of what is written in this browser. */
  readonly mine: object;
  /** Takes away what may not stand in a shared text. */
  readonly clean: (text: string) => string;
};

/**
 * Ties a field to a shared text, both ways. What is being written with an input method (accents, Japanese)
 * is left alone until it is done; what others write moves the caret along with the words it stood at.
 * What was written before the tie was made (`shown` differs from the element) is taken along.
 */
export function bindText(
  element: TextElement,
  text: Y.Text,
  { mine, clean, shown: first }: Binding & { shown: string },
): () => void {
  let shown = first;
  let composing = false;

  const show = (next: string, moves: readonly TextChange[]): void => {
    shown = next;
    if (element.value === next) return;
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = element;
    const move = (position: number | null): number => moves.reduce(movedBy, position ?? 0);
    element.value = next;
    if (element.ownerDocument.activeElement === element) {
      element.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection ?? 'none');
    }
    element.scrollTop = scrollTop;
  };

  const write = (): void => {
    const written = clean(element.value);
    const now = text.toString();
    const caret = element.selectionEnd ?? written.length;
    const change = now === shown ? changeBetween(shown, written, caret) : rebased(shown, written, now);
    const others = now === shown ? null : changeBetween(shown, now);
    if (change) text.doc?.transact(() => make(text, change), mine);
    show(text.toString(), others ? [others] : []);
  };

  const onInput = (): void => void (composing || write());
  const onCompositionStart = (): void => void (composing = true);
  const onCompositionEnd = (): void => {
    composing = false;
    write();
  };
  const onRemote = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin !== mine && !composing) show(text.toString(), movesOf(event));
  };

  if (element.value !== shown || shown !== text.toString()) write();
  element.addEventListener('input', onInput);
  element.addEventListener('compositionstart', onCompositionStart);
  element.addEventListener('compositionend', onCompositionEnd);
  text.observe(onRemote);
  return () => {
    element.removeEventListener('input', onInput);
    element.removeEventListener('compositionstart', onCompositionStart);
    element.removeEventListener('compositionend', onCompositionEnd);
    text.unobserve(onRemote);
  };
}

function make(text: Y.Text, { at, removed, inserted }: TextChange): void {
  if (removed > 0) text.delete(at, removed);
  if (inserted !== '') text.insert(at, inserted);
}

/** What an event did to the text, one stretch after the other. */
function movesOf(event: Y.YTextEvent): TextChange[] {
  const moves: TextChange[] = [];
  let at = 0;
  for (const { retain = 0, delete: removed = 0, insert } of event.delta) {
    at += retain;
    if (removed > 0) moves.push({ at, removed, inserted: '' });
    if (typeof insert !== 'string') continue;
    moves.push({ at, removed: 0, inserted: insert });
    at += insert.length;
  }
  return moves;
}
