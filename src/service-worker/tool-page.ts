/** The tools may be used without network, once opened: /da/vaerktoejer/… and /en/tools/…, and nothing else. */
export const isToolPage = (path: string): boolean => /^\/(da\/vaerktoejer|en\/tools)\/[a-z0-9-]+$/.test(path);

/** Scripts and styles that a page, and fonts that a style, asks for; built files have names of their own for ever. */
export function builtFiles(text: string): string[] {
  const named = text.match(/_app\/immutable\/[\w./-]+\.\w+/g) ?? [];
  return [...new Set(named.map((path) => `/${path}`))];
}

/** The files that a stylesheet in the built folder names beside itself. */
export function besideStyle(css: string): string[] {
  const named = [...css.matchAll(/url\(["']?\.\/([\w.-]+\.woff2)["']?\)/g)];
  return [...new Set(named.map(([, name]) => `/_app/immutable/assets/${name}`))];
}
