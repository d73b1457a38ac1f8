import { suggested } from '#domain/agreements/relevance.ts';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import { startFromSheet } from '#domain/agreements/start-from-sheet.ts';
import type { AgreementDates, AgreementDraft, ClauseId, ClauseText } from '#domain/agreements/model.ts';
import { languages, type Bilingual, type Language } from '#domain/language.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { emptyText, type RichText } from '#domain/rich-text/model.ts';
import { parseRichText } from '#domain/rich-text/parse-rich-text.ts';
import { isEmpty } from '#domain/rich-text/plain-text.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { Party } from '#features/partnerships/index.ts';
import { liveContent } from '#features/toolbox/index.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { sayDay } from '#words/dates.ts';
import type { BeginningNeeds } from './needs.ts';

export type Beginning = Pick<AgreementDraft, 'level' | 'mode' | 'circumstances' | 'languages' | 'dates'> & {
  readonly partnershipId: string;
  readonly parties: readonly Party[];
  /** What was worked out on a sheet: it stands, and is in the agreement. */
  readonly workedOut?: readonly ClauseText[];
};

/** The clauses to begin with: what was worked out, else what is known, else the house's text. */
export async function firstClauses(needs: BeginningNeeds, beginning: Beginning): Promise<ClauseText[]> {
  const [house, known] = [await houseTexts(needs.content), await knownTexts(needs, beginning)];
  const facts = plainFacts(beginning);
  const wanted = new Set(suggested(beginning).map((rule) => rule.id));
  return clauseBank.map(({ id }) => {
    const written = beginning.workedOut?.find(({ clause, text }) => clause === id && isFit(text));
    const otherwise = known.get(id) ?? facts.get(id) ?? house.get(id) ?? { da: emptyText, en: emptyText };
    const text = written ? withoutHoles(written.text, otherwise) : otherwise;
    return { clause: id, included: wanted.has(id) || (written?.included ?? false), text, revision: 0 };
  });
}

/** What is longer than a clause may be stays on the sheet. */
const isFit = ({ da, en }: Bilingual<RichText>): boolean => parseRichText(da).ok && parseRichText(en).ok;

const withoutHoles = (text: Bilingual<RichText>, otherwise: Bilingual<RichText>): Bilingual<RichText> => ({
  da: isEmpty(text.da) ? otherwise.da : text.da,
  en: isEmpty(text.en) ? otherwise.en : text.en,
});

/** Who the parties are and how long it lasts, as far as that is known. */
function plainFacts(beginning: Beginning): Map<ClauseId, Bilingual<RichText>> {
  const both = (write: (language: Language) => string | null): Bilingual<RichText> | null => {
    const [da, en] = [write('da'), write('en')];
    return da !== null && en !== null ? { da: fromPlain(da), en: fromPlain(en) } : null;
  };
  const facts = new Map<ClauseId, Bilingual<RichText>>();
  const parties = both((language) => partiesText(beginning.parties, language));
  const period = both((language) => periodText(beginning.dates, language));
  if (parties) facts.set('A01', parties);
  if (period) facts.set('A24', period);
  return facts;
}

const partiesText = (parties: readonly Party[], language: Language): string =>
  parties
    .map(({ organisation: { name, place, cvr } }) => {
      const number = cvr ? `${agreementWords(language)('cvrWord')} ${cvr}` : '';
      return `- ${[name, place, number].filter(Boolean).join(', ')}`;
    })
    .join('\n');

function periodText({ startsOn, endsOn }: AgreementDates, language: Language): string | null {
  if (!startsOn || !endsOn) return null;
  return agreementWords(language)('periodText', {
    start: sayDay(language, startsOn),
    end: sayDay(language, endsOn),
  });
}

/** The parties' own words from the revealed win-win sheet, in each of the two languages' setting. */
async function knownTexts(
  needs: BeginningNeeds,
  { partnershipId, parties }: Beginning,
): Promise<Map<ClauseId, Bilingual<RichText>>> {
  const sheets = (await needs.sheets.sheets(partnershipId, { limit: 100 })).items;
  const revealed = sheets.find(({ tool, state }) => tool === 'win-win' && state === 'revealed');
  if (!revealed) return new Map();
  const sheet = await liveContent(needs, revealed);
  const named = parties.map(({ id, organisation }) => ({ id, name: organisation.name }));
  const start = (language: Language) =>
    new Map(startFromSheet(sheet, named, leadIns(language)).map(({ clause, text }) => [clause, text]));
  const [da, en] = [start('da'), start('en')];
  return new Map([...da].map(([clause, text]) => [clause, { da: text, en: en.get(clause) ?? text }]));
}

const leadIns = (language: Language) => {
  const say = agreementWords(language);
  return { mustHave: say('mustHaveLead'), niceToHave: say('niceToHaveLead') };
};

/** The suggested text of every clause, as rich text in both languages. */
async function houseTexts(content: ContentReader): Promise<Map<string, Bilingual<RichText>>> {
  const texts = new Map<string, Record<Language, RichText>>();
  for (const language of languages)
    for (const page of (await content.pages(language, 'clauses', { limit: 100 })).items) {
      const text = texts.get(page.id) ?? { da: emptyText, en: emptyText };
      texts.set(page.id, { ...text, [language]: fromPlain(page.body) });
    }
  return texts;
}
