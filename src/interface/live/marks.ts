import type { LiveStatus } from './live-status.ts';

/**
 * Asks the server to say when what was written up to now is kept. After a change a mark is sent; only the
 * answer to the last one, with nothing written since, means that all is kept.
 */
export function makeMarks(send: (payload: string) => void, tell: (change: Partial<LiveStatus>) => void) {
  let number = 0;
  let isOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mark = (): void => {
    clearTimeout(timer);
    isOpen = false;
    number += 1;
    send(`mark:${number}`);
  };
  return {
    send: mark,
    changed(isConnected: boolean): void {
      if (!isOpen) tell({ savedAt: null });
      isOpen = true;
      clearTimeout(timer);
      if (isConnected) timer = setTimeout(mark, 300);
    },
    receive(payload: string): void {
      const answer = readAnswer(payload);
      if (answer?.kind === 'trouble') tell({ trouble: true });
      if (answer?.kind === 'saved' && answer.mark === number && !isOpen)
        tell({ savedAt: answer.at, trouble: false });
    },
    stop: () => clearTimeout(timer),
  };
}

type SavedAnswer = { kind: 'trouble' } | { kind: 'saved'; mark: number; at: string };

function readAnswer(payload: string): SavedAnswer | null {
  try {
    return JSON.parse(payload) as SavedAnswer;
  } catch {
    return null;
  }
}
