/** How long a signed-in person's pages take, and how that grows with what stands in the database. */

export type PageTimes = {
  /** How much stood in the database. */
  readonly size: number;
  readonly page: string;
  /** In milliseconds. */
  readonly p50: number;
  readonly p95: number;
};

/** Asks for the page again and again, one ask at a time; the first asks, `before`, are not counted. */
export async function timesOf(
  url: string,
  { cookie, asks, before }: { readonly cookie: string; readonly asks: number; readonly before: number },
): Promise<Pick<PageTimes, 'p50' | 'p95'>> {
  const times: number[] = [];
  for (let n = 0; n < asks + before; n += 1) {
    const begun = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes('</html>'))
      throw new Error(`${url} answered ${answer.status}`);
    if (n >= before) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A line for each page and size, and how each page grows from the smallest size to the largest. */
export function tellGrowth(rows: readonly PageTimes[], what = 'partnerships'): void {
  for (const { size, page, p50, p95 } of rows)
    console.log(
      `${page.padEnd(12)} ${String(size).padStart(8)} ${what}   p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`,
    );
  for (const page of new Set(rows.map((row) => row.page))) {
    const sizes = rows.filter((row) => row.page === page);
    const [small, large] = [sizes[0], sizes.at(-1)];
    if (small && large && small !== large)
      console.log(`${page.padEnd(12)} p95 grows ${(large.p95 / small.p95).toFixed(2)} times`);
  }
}
