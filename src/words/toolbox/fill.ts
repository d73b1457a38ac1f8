/** Fills a text's `{names}`: all that a sheet's texts need in the browser, without the whole of ICU. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
