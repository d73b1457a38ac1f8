import pino from 'pino';
import type { Logger } from 'pino';
import { withoutTokens } from './redact.ts';

export type Log = Logger;

/** One JSON line an event, on standard output. What could open a door is never written. */
export function makeLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: [
      'authorization',
      'cookie',
      'set-cookie',
      'headers',
      '*.authorization',
      '*.cookie',
      '*.set-cookie',
      '*.headers',
    ],
    serializers: { url: withoutTokens, err: plainError },
  });
}

/** An error's words may quote an address or a query with a token in it. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutTokens(String(error));
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message: withoutTokens(error.message),
    code,
    stack: withoutTokens(error.stack ?? ''),
  };
}
