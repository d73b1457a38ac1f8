import { mediaOf } from '#domain/files/model.ts';
import type { FileVersion, KeptFile } from '#features/files/index.ts';
import { dispositionOf } from './send-file.ts';

type Fetched = { readonly file: KeptFile; readonly version: FileVersion; readonly bytes: Uint8Array };

/**
 * Somebody's file, to be kept and never shown here: its type is what its bytes were seen to be, and should a browser
 * open it all the same it may run nothing, reach nothing and is of no origin.
 */
export const sendRoomFile = ({ file, version: { content }, bytes }: Fetched): Response =>
  new Response(new Uint8Array(bytes), {
    headers:
      content.kind === 'link'
        ? {}
        : {
            'content-type': mediaOf[content.kind],
            'content-length': String(bytes.length),
            'content-disposition': dispositionOf(file.title, content.kind, 'attachment'),
            'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
            'cache-control': 'private, no-store',
            'x-content-type-options': 'nosniff',
          },
  });
