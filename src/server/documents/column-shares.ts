/** How wide each column should be beside the others: the more it says, the wider, within reason. */
export function columnShares(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return columns.map((head, index) =>
    share(
      head,
      rows.map((row) => row[index] ?? ''),
    ),
  );
}

function share(head: string, cells: readonly string[]): number {
  const typical = Math.max(...cells.map((cell) => Math.min(cell.length, 400)), 0);
  const longestWord = Math.max(
    ...[head, ...cells].flatMap((cell) => cell.slice(0, 400).split(/\s/)).map((word) => word.length),
  );
  const needed = Math.max(Math.min(longestWord, 24), 6);
  return Math.round(Math.max(needed, Math.sqrt(typical) * 2.6) * 10) / 10;
}
