import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import { readFonts } from './fonts.ts';
import { undisplayableIn, withoutUndisplayable } from './undisplayable.ts';

const workspace = fileURLToPath(new URL('./typst/', import.meta.url));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });

/** Each try may tell of signs that no font has; they are then written out. */
const tries = 5;

export const setPdf = (template: string, data: string, pdfStandard: 'ua-1' | 'a-2a' = 'ua-1'): Uint8Array =>
  typeset({ template, data }, (document) => compiler.pdf(document, { pdfStandard }));

/** Letters come as shapes from Typst, so the picture is the same on a machine without fonts. */
export const setPicture = (template: string, data: string, width: number): Uint8Array =>
  typeset({ template, data }, (document) => {
    const picture = new Resvg(compiler.plainSvg(document), {
      fitTo: { mode: 'width', value: width },
      font: { loadSystemFonts: false },
    });
    return picture.render().asPng();
  });

/** What the compiler keeps between documents may not grow without end. */
export const evictTypst = (): void => compiler.evictCache(2);

type Set = { readonly template: string; readonly data: string };

function typeset({ template, data }: Set, press: (document: NodeTypstDocument) => Uint8Array): Uint8Array {
  let [document, careful] = [data, false];
  for (let attempt = 1; ; attempt += 1) {
    try {
      return press(compile(template, { document, careful: careful ? 'yes' : 'no' }));
    } catch (error) {
      const clusters = undisplayableIn(String(error));
      if (attempt === tries || (clusters.length === 0 && careful)) throw error;
      // A fault in the compiler's tagging depends on where lines happen to break: break them otherwise.
      if (clusters.length === 0) careful = true;
      document = withoutUndisplayable(document, clusters);
    }
  }
}

function compile(template: string, inputs: Readonly<Record<string, string>>): NodeTypstDocument {
  const made = compiler.compile({ mainFilePath: `${workspace}${template}.typ`, inputs });
  if (made.result) return made.result;
  throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics ?? 'no result'));
}
