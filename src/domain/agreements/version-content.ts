import type { Bilingual } from '../language.ts';
import { emptyText } from '../rich-text/model.ts';
import { clauseBank } from './clause-bank.ts';
import { languagesOf } from './clause-state.ts';
import type { AgreementContent, AgreementDraft, ClauseId, ClauseText, Obligation } from './model.ts';

/**
 * What is put forward: the included clauses in the order of the document, in the languages of the
 * agreement alone. Text in a language that is not agreed upon is left out, so that nobody accepts words
 * that were never shown.
 */
export function versionContent(
  draft: AgreementDraft,
  around: Pick<AgreementContent, 'parties' | 'partnership' | 'obligations'>,
  titleOf: (clause: ClauseId) => Bilingual,
): AgreementContent {
  const { level, mode, circumstances, languages, dates } = draft;
  const included = clauseBank.flatMap(
    ({ id }) => draft.clauses.find((each) => each.clause === id && each.included) ?? [],
  );
  return {
    level,
    mode,
    circumstances,
    languages,
    dates,
    parties: around.parties,
    partnership: around.partnership,
    clauses: included.map((each) => ({
      clause: each.clause,
      title: titleOf(each.clause),
      text: agreedText(each, draft),
    })),
    // Only what is owed under a clause that is in the text; and no empty list, so that old checksums stand.
    ...owedUnder(around.obligations ?? [], new Set(included.map(({ clause }) => clause))),
  };
}

function owedUnder(
  obligations: readonly Obligation[],
  clauses: ReadonlySet<string>,
): Pick<AgreementContent, 'obligations'> {
  const owed = obligations.filter(({ clause }) => clauses.has(clause));
  return owed.length === 0 ? {} : { obligations: owed };
}

function agreedText({ text }: ClauseText, draft: AgreementDraft): ClauseText['text'] {
  const agreed = languagesOf(draft.languages);
  return { da: agreed.includes('da') ? text.da : emptyText, en: agreed.includes('en') ? text.en : emptyText };
}
