const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const;

type File = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly format: keyof typeof types;
  /** The same for everyone: may be kept, and sent again when it is still the same. */
  readonly shared?: boolean;
};

/** A file to keep: its name from people's words, made safe for a header and for any disk. */
export function sendFile({ bytes, name, format, shared = false }: File): Response {
  const whole = `${
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'ark'
  }.${format}`;
  const ascii = whole.normalize('NFKD').replace(/[^\w .-]/g, '');
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(whole)}`;
}
