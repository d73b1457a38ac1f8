const name = (tool: string): string => `byg-left-${tool}`;

/** The sheet that was open when its form was posted. */
export function rememberLeft(tool: string, key: string): void {
  try {
    sessionStorage.setItem(name(tool), key);
  } catch {
    // A browser that keeps nothing has no sheet to come back to either.
  }
}

export function takeLeft(tool: string): string | null {
  try {
    const key = sessionStorage.getItem(name(tool));
    sessionStorage.removeItem(name(tool));
    return key;
  } catch {
    return null;
  }
}

/** The sheet that the address asks for, `#sheet-<key>`: the page of what is on the device links so. */
export const askedKey = (): string | null => /^#sheet-(.+)$/.exec(location.hash)?.[1] ?? null;

export const askFor = (key: string): string => `#sheet-${key}`;
