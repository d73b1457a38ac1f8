import { error } from '@sveltejs/kit';
import { writeCsv } from '#domain/documents/write-csv.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { sheetFile } from '#features/toolbox/loose-file.ts';
import { shortAddress } from '#features/toolbox/results/print-tool.ts';
import { toolCsv } from '#features/toolbox/results/tool-csv.ts';
import { toolDocument } from '#features/toolbox/results/tool-document.ts';
import { toolPaper } from '#features/toolbox/results/tool-paper.ts';
import type { ToolPrint } from '#features/toolbox/results/tool-print.ts';
import { parseToolForm } from '#features/toolbox/tool-form.ts';
import type { Needs } from '#server/house/needs.ts';
import { sendFile } from './send-file.ts';

type Posted = { readonly tool: Tool; readonly front: ToolFront; readonly form: FormData };

const formats = ['pdf', 'docx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** A loose sheet as a document, from the plain form as it was posted; nothing of it is kept. */
export async function pressLoose(
  needs: Needs,
  { tool, front, form }: Posted,
  wanted: string,
): Promise<Response> {
  const format = formats.find((each) => each === wanted);
  if (!format) error(404);
  const { sheet } = parseToolForm(tool, form);
  const { language, now: date } = needs;
  const address = shortAddress(needs.publicUrl, front.slug);
  const print = { tool, sheet, result: tool.compute(sheet), language, front, date, address };
  const bytes = await made[format](print, needs);
  return sendFile({ bytes, name: sheet.title || front.title, format });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Spreadsheets are opened by a double click: as a Danish one wants it on the Danish page. */
const made: Readonly<Record<Format, (print: ToolPrint, needs: Needs) => Promise<Uint8Array> | Uint8Array>> = {
  pdf: (print, { press }) => press.pdf(toolDocument(print)),
  docx: (print, { press }) => press.docx(toolDocument(print)),
  csv: (print) => encode(writeCsv(toolCsv(print), print.language === 'da' ? 'excel' : 'plain')),
  json: ({ tool, sheet }) => encode(sheetFile(tool, sheet)),
};

/** An organisation's own tool as an empty sheet to fill in by hand; `address` is where it is typed back. */
export async function pressTemplatePaper(
  needs: Needs,
  { tool, front, address }: Omit<Posted, 'form'> & { readonly address: string },
): Promise<Response> {
  const { language, now: date } = needs;
  const bytes = await needs.press.paper(toolPaper({ tool, front, language, address, date }));
  return sendFile({ bytes, name: front.title, format: 'pdf' });
}
