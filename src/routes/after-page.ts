const shape = /^[0-9a-f.-]{36,73}$/;

/** Where a list goes on, from the address; anything but an id of ours begins at the beginning. */
export function afterIn(url: URL): { after?: string } {
  const after = url.searchParams.get('after') ?? '';
  return shape.test(after) ? { after } : {};
}

/** The address of the list's next part, with the search kept. */
export function moreHref(
  path: string,
  next: string | null,
  kept: Readonly<Record<string, string>> = {},
): string {
  if (!next) return '';
  return `${path}?${new URLSearchParams({ ...kept, after: next }).toString()}`;
}
