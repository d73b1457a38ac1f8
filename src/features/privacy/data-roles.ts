import { dataRoleOf, readDataAnswers, type DataRole, type DataVerdict } from '#domain/privacy/data-roles.ts';
import { languages, type Bilingual } from '#domain/language.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import { plainText } from '#domain/rich-text/plain-text.ts';
import {
  readClause,
  writeClause,
  type AgreementStore,
  type ClauseCrossed,
} from '#features/agreements/index.ts';
import type { Ambient } from '#domain/ambient.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { HistoryStore, Partnership, PartnershipReader } from '#features/partnerships/index.ts';
import { dataRoleWords } from '#words/privacy/data-roles.ts';

type Needs = Ambient & {
  readonly agreements: AgreementStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
  readonly content: ContentReader;
};

/** The clause about personal data. */
const clauseId = 'A16';

export type DataRolesPresented = {
  readonly partnership: Partnership;
  readonly verdict: DataVerdict | null;
  /** What would stand in the agreement, in both languages. */
  readonly text: Bilingual<string> | null;
  /** The clause can be written in now. */
  readonly clause: boolean;
};

const textOf = (role: DataRole): Bilingual<string> => ({
  da: dataRoleWords('da')(`clause_${role}`),
  en: dataRoleWords('en')(`clause_${role}`),
});

export async function readDataRoles(
  needs: Needs,
  partnershipId: string,
  given: Readonly<Record<string, unknown>>,
): Promise<Result<DataRolesPresented>> {
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership) return problem('not-found');
  const answers = readDataAnswers(given);
  const verdict = answers ? dataRoleOf(answers) : null;
  const read = await readClause(needs, { partnershipId, clause: clauseId, language: needs.language });
  const text = verdict ? textOf(verdict.role) : null;
  return done({ partnership, verdict, text, clause: read.ok && read.value.abilities.write });
}

/** The text with the paragraph about the roles put in the place of the one that stood there, or at its end. */
function withParagraph(text: RichText, paragraph: string, begins: string): RichText {
  const [block] = fromPlain(paragraph).content;
  if (!block) return text;
  const at = text.content.findIndex((one) => plainText({ type: 'doc', content: [one] }).startsWith(begins));
  const content = at === -1 ? [...text.content, block] : text.content.with(at, block);
  return { type: 'doc', content };
}

/** Puts the paragraph into the agreement’s draft: a suggestion like any other, with the old text in the clause’s past. */
export async function suggestDataRole(
  needs: Needs,
  partnershipId: string,
  given: Readonly<Record<string, unknown>>,
): Promise<Result<{ revision: number }, Problem | ClauseCrossed>> {
  const answers = readDataAnswers(given);
  if (!answers) return problem('not-chosen');
  const read = await readClause(needs, { partnershipId, clause: clauseId, language: needs.language });
  if (!read.ok) return read;
  const { agreementId, clause } = read.value;
  const said = textOf(dataRoleOf(answers).role);
  const put = languages.map((language) => [
    language,
    withParagraph(clause.text[language], said[language], dataRoleWords(language)('clauseBegins')),
  ]);
  return writeClause(needs, {
    agreementId,
    clause: clauseId,
    included: true,
    text: Object.fromEntries(put) as Bilingual<RichText>,
    revision: clause.revision,
  });
}
