import { error } from '@sveltejs/kit';
import { writeCsv } from '#domain/documents/write-csv.ts';
import { readTool } from '#features/guide/index.ts';
import { shortAddress } from '#features/toolbox/results/print-tool.ts';
import { sheetFile } from '#features/toolbox/loose-file.ts';
import { toolCsv } from '#features/toolbox/results/tool-csv.ts';
import { toolDocument } from '#features/toolbox/results/tool-document.ts';
import type { ToolPrint } from '#features/toolbox/results/tool-print.ts';
import { parseToolForm } from '#features/toolbox/tool-form.ts';
import { takeTool } from '#features/toolbox/tool-shelf.ts';
import type { Needs } from '#server/house/needs.ts';
import { found } from '../../../../answer.ts';
import { sendFile } from '../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** The loose sheet as a document, from the plain form as it was posted; nothing of it is kept. */
export const POST: RequestHandler = async (event) => {
  const { visit, within } = event.locals;
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  const format = formats.find((each) => each === event.params.format);
  if (!format) error(404);
  const form = await event.request.formData();
  return within(async (needs) => {
    const { front } = found(await readTool(needs, needs.language, event.params.slug));
    const tool = await takeTool(front.id);
    if (!tool) error(404);
    const { sheet } = parseToolForm(tool, form);
    const { language, now: date } = needs;
    const address = shortAddress(needs.publicUrl, front.slug);
    const print = { tool, sheet, result: tool.compute(sheet), language, front, date, address };
    const bytes = await made[format](print, needs);
    return sendFile({ bytes, name: sheet.title || front.title, format });
  });
};

const formats = ['pdf', 'docx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Spreadsheets are opened by a double click: as a Danish one wants it on the Danish page. */
const made: Readonly<Record<Format, (print: ToolPrint, needs: Needs) => Promise<Uint8Array> | Uint8Array>> = {
  pdf: (print, { press }) => press.pdf(toolDocument(print)),
  docx: (print, { press }) => press.docx(toolDocument(print)),
  csv: (print) => encode(writeCsv(toolCsv(print), print.language === 'da' ? 'excel' : 'plain')),
  json: ({ tool, sheet }) => encode(sheetFile(tool, sheet)),
};
