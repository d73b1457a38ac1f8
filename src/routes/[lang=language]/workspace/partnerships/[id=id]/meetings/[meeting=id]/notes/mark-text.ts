/** A text field's words after a mark was set around, or before, what is chosen in it; and what is chosen then. */
type Marked = { readonly value: string; readonly from: number; readonly to: number };

export type MarkKind = 'bold' | 'italic' | 'list';
const around = { bold: '**', italic: '*' } as const;

export function markText(kind: MarkKind, { value, from, to }: Marked): Marked {
  return kind === 'list' ? listed({ value, from, to }) : surrounded(around[kind], { value, from, to });
}

/** Taken off again when it is there already. */
function surrounded(mark: string, { value, from, to }: Marked): Marked {
  const chosen = value.slice(from, to);
  const [lead, trail] = [chosen.length - chosen.trimStart().length, chosen.length - chosen.trimEnd().length];
  const [start, end] = chosen.trim() === '' ? [from, to] : [from + lead, to - trail];
  const inside = value.slice(start, end);
  const bare = { before: value.slice(0, start), after: value.slice(end) };
  if (bare.before.endsWith(mark) && bare.after.startsWith(mark)) {
    const before = bare.before.slice(0, -mark.length);
    return {
      value: before + inside + bare.after.slice(mark.length),
      from: before.length,
      to: before.length + inside.length,
    };
  }
  return {
    value: bare.before + mark + inside + mark + bare.after,
    from: start + mark.length,
    to: end + mark.length,
  };
}

function listed({ value, from, to }: Marked): Marked {
  const start = value.lastIndexOf('\n', from - 1) + 1;
  const next = value.indexOf('\n', to);
  const end = next === -1 ? value.length : next;
  const lines = value.slice(start, end).split('\n');
  const are = lines.every((line) => line.startsWith('- '));
  const set = lines
    .map((line) => (are ? line.slice(2) : line.startsWith('- ') ? line : `- ${line}`))
    .join('\n');
  return {
    value: value.slice(0, start) + set + value.slice(end),
    from: start + set.length,
    to: start + set.length,
  };
}
