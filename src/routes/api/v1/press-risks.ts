import { writeCsv } from '#domain/documents/write-csv.ts';
import { isLanguage } from '#domain/language.ts';
import { done, type Result } from '#domain/result.ts';
import { noteRead } from '#features/privacy/index.ts';
import { printRegister } from '#features/risks/index.ts';
import { toolDocument } from '#features/toolbox/index.ts';
import { toolCsv } from '#features/toolbox/results/tool-csv.ts';
import type { ToolPrint } from '#features/toolbox/index.ts';
import { sheetFile } from '#features/toolbox/loose-file.ts';
import { riskWords } from '#words/risks/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

/** In the language that is asked for, else in the reader's. */
const print = async ({ needs, params, query }: Call): Promise<Result<ToolPrint>> => {
  const { register, language } = query;
  const said = typeof language === 'string' && isLanguage(language) ? { ...needs, language } : needs;
  const partnershipId = params['id'] ?? '';
  const own = typeof register === 'string' ? register : null;
  const printed = await printRegister(said, partnershipId, own);
  if (printed.ok && own !== null) await noteRead(needs, 'own-register', { partnershipId });
  return printed;
};

const nameOf = ({ language, sheet }: ToolPrint): string => `${riskWords(language)('title')} ${sheet.title}`;

/** A register as a document; as a party's own it is pressed for its own seats alone. */
export async function pressRisks(call: Call): Promise<Result<ApiFile>> {
  const printed = await print(call);
  if (!printed.ok) return printed;
  return done({ name: nameOf(printed.value), content: toolDocument(printed.value) });
}

export async function tableRisks(call: Call): Promise<Result<ApiFile>> {
  const printed = await print(call);
  if (!printed.ok) return printed;
  return done({ name: nameOf(printed.value), content: writeCsv(toolCsv(printed.value)) });
}

/** As the file of a T18 sheet, which the tool opens. */
export async function sheetOfRisks(call: Call): Promise<Result<ApiFile>> {
  const printed = await print(call);
  if (!printed.ok) return printed;
  const { tool, sheet } = printed.value;
  return done({ name: nameOf(printed.value), content: sheetFile(tool, sheet) });
}
