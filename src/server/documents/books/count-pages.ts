/** How many pages a PDF of ours has, told by its own root. */
export function countPages(pdf: Uint8Array): number {
  const [, count = '0'] = /\/Type\s*\/Pages\s*\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return Number(count);
}
