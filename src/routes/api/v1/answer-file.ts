import type { RequestHandler } from '@sveltejs/kit';
import type { DocumentPress, FormalDocument } from '#domain/documents/model.ts';
import type { Result } from '#domain/result.ts';
import { sendFile } from '../../send-file.ts';
import { readCall, telling, type Call } from './answer-api.ts';
import type { Operation } from './operation.ts';

export type ApiFile = {
  readonly name: string;
  readonly content: FormalDocument | string;
};

/** The route of an operation whose answer is a file; it is pressed when the transaction is over. */
export const answerFile =
  (said: Operation, deed: (call: Call) => Promise<Result<ApiFile>>): RequestHandler =>
  (event) =>
    telling(event, async () => {
      const called = await readCall(event, said);
      if (!called.ok) return called;
      const made = await event.locals.within(async (needs) => {
        const file = await deed({ ...called.value, needs });
        return file.ok ? { ok: true as const, value: { ...file.value, press: needs.press } } : file;
      });
      if (!made.ok) return made;
      const { name, content, press } = made.value;
      const bytes =
        typeof content === 'string' ? new TextEncoder().encode(content) : await pressed(press, content, said);
      return {
        ok: true,
        value: sendFile({
          bytes,
          name,
          format: said.file === undefined || said.file === 'bytes' ? 'json' : said.file,
        }),
      };
    });

const pressed = (press: DocumentPress, document: FormalDocument, { file }: Operation): Promise<Uint8Array> =>
  file === 'docx' ? press.docx(document) : press.pdf(document);
