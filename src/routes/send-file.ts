const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const;

type File = { readonly bytes: Uint8Array; readonly name: string; readonly format: keyof typeof types };

/** A file to keep: its name from people's words, made safe for a header and for any disk. */
export function sendFile({ bytes, name, format }: File): Response {
  const whole = `${
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'ark'
  }.${format}`;
  const ascii = whole.normalize('NFKD').replace(/[^\w .-]/g, '');
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(whole)}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[format],
      'content-disposition': disposition,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
