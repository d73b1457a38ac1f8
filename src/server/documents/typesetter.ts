import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';
import type { TypesettingOrder, TypesettingReply } from './typesetting.ts';
import { undisplayableIn, withoutUndisplayable } from './undisplayable.ts';

// Runs as a process of its own: the compiler is native code that nothing but the end of its process can
// stop, and that could take the whole house down with it.

const workspace = fileURLToPath(new URL('./typst/', import.meta.url));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });

/** Each try may tell of signs that no font has; they are then written out. */
const tries = 5;

function typeset(data: string): Uint8Array {
  let [document, careful] = [data, false];
  for (let attempt = 1; ; attempt += 1) {
    try {
      return compile({ document, careful: careful ? 'yes' : 'no' });
    } catch (error) {
      const clusters = undisplayableIn(String(error));
      if (attempt === tries || (clusters.length === 0 && careful)) throw error;
      // A fault in the compiler's tagging depends on where lines happen to break: break them otherwise.
      if (clusters.length === 0) careful = true;
      document = withoutUndisplayable(document, clusters);
    }
  }
}

function compile(inputs: { readonly document: string; readonly careful: string }): Uint8Array {
  const made = compiler.compile({ mainFilePath: `${workspace}document.typ`, inputs });
  if (made.result) return compiler.pdf(made.result, { pdfStandard: 'ua-1' });
  throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics ?? 'no result'));
}

function reply(message: TypesettingReply): void {
  process.send?.(message);
}

process.on('message', ({ order, data }: TypesettingOrder) => {
  try {
    reply({ order, kind: 'set', pdf: typeset(data) });
  } catch (error) {
    reply({ order, kind: 'failed', detail: String(error).slice(0, 2000) });
  } finally {
    compiler.evictCache(2);
  }
});
process.on('disconnect', () => process.exit());
