import { editScript, type Step } from './edit-script.ts';
import { textWords } from './text-words.ts';

export type TextChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * What was added and removed between two texts, word by word. `same` and `removed` joined give `a`,
 * `same` and `added` joined give `b`. The shortest change is found when the texts are close; texts too
 * far from each other (see `editScript`) show their middle as replaced as a whole.
 */
export function compareText(a: string, b: string): readonly TextChange[] {
  if (a === b) return a === '' ? [] : [{ kind: 'same', text: a }];
  return joined(editScript(textWords(a), textWords(b)));
}

/** Neighbours of one kind become one, and in each changed place the removed words stand first. */
function joined(steps: readonly Step[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') changes.push({ kind: 'removed', text: removed });
    if (added !== '') changes.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const step of steps) {
    if (step.kind === 'removed') removed += step.text;
    else if (step.kind === 'added') added += step.text;
    else {
      flush();
      const last = changes.at(-1);
      if (last?.kind === 'same') changes[changes.length - 1] = { kind: 'same', text: last.text + step.text };
      else changes.push({ kind: 'same', text: step.text });
    }
  }
  flush();
  return changes;
}
