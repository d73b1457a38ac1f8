/** Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y) where nothing is written: inside a text field they are the browser's own. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isWrittenIn(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'y' && !event.shiftKey) return 'redo';
  if (key !== 'z') return null;
  return event.shiftKey ? 'redo' : 'undo';
}

const chosen = ['radio', 'checkbox', 'button', 'submit', 'file'];

const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !chosen.includes(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);
