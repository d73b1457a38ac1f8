import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type FileFormat = 'pdf' | 'docx' | 'ics' | 'json' | 'csv' | 'bytes' | 'zip';

/**
 * One thing the API does, said once: the route answers by it, `/openapi.json` describes it, the tests hold
 * answers up against it. What is sent is checked by the deed itself, with the same schema as `body`.
 */
export type Operation<Answer extends z.ZodType = z.ZodType> = {
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`, with `{names}` for what varies. */
  readonly path: `/${string}`;
  readonly tag: 'people' | 'partnerships' | 'sheets' | 'agreements' | 'tools' | 'knowledge';
  readonly summary: string;
  readonly description?: string;
  /** `public` needs nobody in particular; the others a token, or for reading the page's cookie. */
  readonly access: 'public' | 'read' | 'write';
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What is sent is a file instead of JSON. */
  readonly sends?: 'zip';
  /** The new thing's id may be given by who sends it, so that sending twice makes one. */
  readonly creates?: true;
  /** For who has a seat at a game: what opens the seat goes with the request, and never in an address. */
  readonly seat?: true;
  readonly status?: 200 | 201 | 204;
  readonly answer?: Answer;
  /** The answer is a file instead. */
  readonly file?: FileFormat;
};

/** Where the secret of a seat is sent. */
export const seatHeader = 'Byg-Seat';

export const operation = <Answer extends z.ZodType>(said: Operation<Answer>): Operation<Answer> => said;

/** A list told page by page. */
export const isPaged = ({ query }: Operation): boolean => query !== undefined && 'after' in query.shape;
