import type { Bilingual } from '../language.ts';
import { emptyText } from '../rich-text/model.ts';
import { clauseBank } from './clause-bank.ts';
import { languagesOf } from './clause-state.ts';
import type { AgreementContent, AgreementDraft, ClauseId, ClauseText } from './model.ts';

/**
 * What is put forward: the included clauses in the order of the document, in the languages of the
 * agreement alone. Text in a language that is not agreed upon is left out, so that nobody accepts words
 * that were never shown.
 */
export function versionContent(
  draft: AgreementDraft,
  around: Pick<AgreementContent, 'parties' | 'partnership'>,
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
  };
}

function agreedText({ text }: ClauseText, draft: AgreementDraft): ClauseText['text'] {
  const agreed = languagesOf(draft.languages);
  return { da: agreed.includes('da') ? text.da : emptyText, en: agreed.includes('en') ? text.en : emptyText };
}
