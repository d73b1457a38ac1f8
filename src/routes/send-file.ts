const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  zip: 'application/zip',
} as const;

type File = {
  /** A stream for what is too large to hold. */
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>;
  readonly name: string;
  readonly format: keyof typeof types;
  /** The same for everyone: may be kept, and sent again when it is still the same. */
  readonly shared?: boolean;
};

/** A file to keep. */
export const sendFile = ({ bytes, name, format, shared = false }: File): Response =>
  new Response(bytes instanceof ReadableStream ? bytes : new Uint8Array(bytes), {
    headers: {
      'content-type': types[format],
      'content-disposition': dispositionOf(name, format, 'attachment'),
      'cache-control': shared ? 'public, no-cache' : 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });

/** What a file is called, from people's words, made safe for a header and for any disk; programs that know only plain letters get those. */
export function dispositionOf(name: string, format: string, how: 'attachment' | 'inline'): string {
  const whole = `${
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'ark'
  }.${format}`;
  const ascii = spellOut(whole)
    .normalize('NFKD')
    .replace(/[^\w .-]/g, '');
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(whole)}`;
}

/** Danish letters as they are written where they cannot be: `skærm` → `skaerm`. */
const spellOut = (name: string): string =>
  name.replace(/[æøå]/gi, (letter) => {
    const said = { æ: 'ae', ø: 'oe', å: 'aa' }[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? said : said.replace(/^./, (first) => first.toUpperCase());
  });
