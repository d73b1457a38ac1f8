/** The tools may be used without network, once opened: /da/vaerktoejer/… and /en/tools/…, and nothing else. */
export const isToolPage = (path: string): boolean => /^\/(da\/vaerktoejer|en\/tools)\/[a-z0-9-]+$/.test(path);

/** The guide, page by page, and its checklist: kept when somebody asks for it. */
export const isGuidePage = (path: string): boolean => /^\/(da|en)\/guide(\/[a-z0-9-]+)?$/.test(path);

/** The page that says what is kept; it must open without network too. */
export const isDevicePage = (path: string): boolean =>
  path === '/da/paa-denne-enhed' || path === '/en/on-this-device';

/** Pages that may lie on the device at all: none of them says anything of the one who reads. */
export const isKeepable = (path: string): boolean =>
  isToolPage(path) || isGuidePage(path) || isDevicePage(path);

/** Kept because they have been opened. */
export const keepsItself = (path: string): boolean => isToolPage(path) || isDevicePage(path);

/** Scripts and styles that a page, and fonts that a style, asks for; built files have names of their own for ever. */
export function builtFiles(text: string): string[] {
  const named = text.match(/_app\/immutable\/[\w./-]+\.\w+/g) ?? [];
  return [...new Set(named.map((path) => `/${path}`))];
}

/** Texts to begin from, which a tool's page fetches when it stands. */
export const isSuggestions = (path: string): boolean =>
  path.endsWith('/suggestions.json') && isToolPage(path.slice(0, -'/suggestions.json'.length));

/** What a page fetches beside its files, as it says itself. */
export function besidePage(html: string): string[] {
  const named = [...html.matchAll(/ data-suggestions="([^"]+)"/g)].map(([, path = '']) => path);
  return named.filter(isSuggestions);
}

/** The files that a stylesheet in the built folder names beside itself. */
export function besideStyle(css: string): string[] {
  const named = [...css.matchAll(/url\(["']?\.\/([\w.-]+\.woff2)["']?\)/g)];
  return [...new Set(named.map(([, name]) => `/_app/immutable/assets/${name}`))];
}

/**
 * The files that a script fetches, at once or when it needs them: a tool's own code comes so. Not those of
 * an entry, which names every page there is.
 */
export function besideScript(path: string, script: string): string[] {
  if (path.includes('/immutable/entry/')) return [];
  const near = [...script.matchAll(/["'`](\.\.?\/[\w./-]+\.(?:js|css))["'`]/g)];
  const resolved = near.map(([, name = '']) => new URL(name, `https://x${path}`).pathname);
  return [...new Set([...resolved, ...builtFiles(script)])].filter((file) =>
    file.startsWith('/_app/immutable/'),
  );
}
