import type { Language } from '#domain/language.ts';
import { checkContent, putFile, replaceFile, type Sent } from '#features/files/index.ts';
import { sourceOf } from '#server/scanning/file-source.ts';
import { makeInspection } from '#server/scanning/inspection.ts';
import { demoFiles } from '#words/demo/files.ts';
import type { LaidOut } from './lay-out.ts';
import { must } from './people.ts';

const inspection = makeInspection(undefined);
const checked = async (sent: Sent) => must(await checkContent(sent, inspection));
const text = (name: string, content: string) =>
  checked({ name, source: sourceOf(new TextEncoder().encode(content)) });

/** A link, a party's own note and a plan that has come in two versions. */
export async function putFiles({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const [lead, partner] = seats;
  if (!lead || !partner) return;
  const say = demoFiles[language];
  const put = { partnershipId, own: false };
  const link = await checked({ url: 'https://www.example.org/' });
  await partner.as((needs) => putFile(needs, { ...put, title: say.folder }, link));
  const budget = await text(`${say.budget}.csv`, say.budgetRows);
  await partner.as((needs) => putFile(needs, { ...put, own: true }, budget));
  const plan = await text(`${say.plan}.txt`, say.planFirst);
  const { id } = await lead.as((needs) => putFile(needs, put, plan));
  const newer = await text(`${say.plan}.txt`, say.planThen);
  await partner.as((needs) => replaceFile(needs, { id, fromNumber: 1 }, newer));
}
