import { compareText, type TextChange } from '../rich-text/compare-text.ts';
import type { RichText } from '../rich-text/model.ts';
import { plainText } from '../rich-text/plain-text.ts';
import { type Bilingual, type Language, languages } from '../language.ts';
import { canonicalJson } from './canonical-json.ts';
import { obligationChanges, type ObligationChange } from './compare-obligations.ts';
import type { AgreementContent, ClauseId } from './model.ts';

export type VersionComparison = {
  /** Only what differs; in the order of the document. */
  readonly clauses: readonly ClauseChange[];
  readonly settings: readonly SettingChange[];
  /** In the order of the document. */
  readonly obligations: readonly ObligationChange[];
  /** Names of the parties that came, went, or changed name, place or CVR. */
  readonly parties: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
  /** How many clauses stand unchanged. */
  readonly unchanged: number;
};

export type ClauseChange = {
  readonly clause: ClauseId;
  readonly title: Bilingual;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Word by word, for each language in which the words or their marks differ. */
  readonly texts: readonly {
    readonly language: Language;
    readonly changes: readonly TextChange[];
    /** The words are the same; only bold, italic, links or lists differ. */
    readonly marksOnly: boolean;
  }[];
};

/** A setting that differs. Values as kept: words turn them into sentences. */
export type SettingChange = {
  readonly setting: (typeof settingNames)[number];
  readonly before: string;
  readonly after: string;
};

const settingNames = [
  'name',
  'level',
  'mode',
  'circumstances',
  'languages',
  'startsOn',
  'endsOn',
  'onward',
  'noticeMonths',
  'noticeDays',
  'evaluations',
  'lastMeetingOn',
] as const;

/** What changed from version `a` to version `b`, per clause, setting and party. */
export function compareVersions(a: AgreementContent, b: AgreementContent): VersionComparison {
  const clauses = clausePairs(a, b).flatMap(clauseChange);
  const inBoth = a.clauses.filter(({ clause }) => b.clauses.some((other) => other.clause === clause)).length;
  return {
    clauses,
    settings: settingChanges(a, b),
    obligations: obligationChanges(a, b),
    parties: { added: namesMissing(a, b), removed: namesMissing(b, a), changed: namesChanged(a, b) },
    unchanged: inBoth - clauses.filter(({ kind }) => kind === 'changed').length,
  };
}

/** Whether two versions agree on the same, whatever the house calls its clauses today. */
export function agreeOnTheSame(a: AgreementContent, b: AgreementContent): boolean {
  const { clauses, settings, obligations, parties } = compareVersions(a, b);
  return [clauses, settings, obligations, ...Object.values(parties)].every(({ length }) => length === 0);
}

type Clause = AgreementContent['clauses'][number];
type Pair = { readonly before?: Clause; readonly after?: Clause };

function clausePairs(a: AgreementContent, b: AgreementContent): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const before of a.clauses) pairs.set(before.clause, { before });
  for (const after of b.clauses) pairs.set(after.clause, { ...pairs.get(after.clause), after });
  return [...pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
}

function clauseChange({ before, after }: Pair): readonly ClauseChange[] {
  const shown = after ?? before;
  if (!shown) return [];
  const texts = languages.flatMap((language) =>
    textChange(before?.text[language], after?.text[language], language),
  );
  const kind = before && after ? 'changed' : after ? 'added' : 'removed';
  if (kind === 'changed' && texts.length === 0) return [];
  return [{ clause: shown.clause, title: shown.title, kind, texts }];
}

const nothing: RichText = { type: 'doc', content: [] };

function textChange(before = nothing, after = nothing, language: Language): ClauseChange['texts'] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const [a, b] = [plainText(before), plainText(after)];
  return [{ language, changes: compareText(a, b), marksOnly: a === b }];
}

const settingsOf = (content: AgreementContent): Readonly<Record<(typeof settingNames)[number], string>> => ({
  name: content.partnership.name,
  level: content.level,
  mode: content.mode,
  circumstances: [...content.circumstances].sort().join(', '),
  languages:
    content.languages.kind === 'one' ? content.languages.language : `both:${content.languages.binding}`,
  startsOn: content.dates.startsOn ?? '',
  endsOn: content.dates.endsOn ?? '',
  onward: content.dates.onward ?? '',
  noticeMonths: content.dates.noticeMonths === undefined ? '' : String(content.dates.noticeMonths),
  noticeDays: content.dates.noticeDays === null ? '' : String(content.dates.noticeDays),
  evaluations: [...content.dates.evaluations].sort().join(', '),
  lastMeetingOn: content.dates.lastMeetingOn ?? '',
});

function settingChanges(a: AgreementContent, b: AgreementContent): readonly SettingChange[] {
  const [before, after] = [settingsOf(a), settingsOf(b)];
  return settingNames
    .filter((setting) => before[setting] !== after[setting])
    .map((setting) => ({ setting, before: before[setting], after: after[setting] }));
}

/** Names of the parties in `b` that are not in `a`. */
const namesMissing = (a: AgreementContent, b: AgreementContent): readonly string[] =>
  b.parties.filter(({ id }) => !a.parties.some((party) => party.id === id)).map(({ name }) => name);

const namesChanged = (a: AgreementContent, b: AgreementContent): readonly string[] =>
  b.parties
    .filter((party) =>
      a.parties.some((old) => old.id === party.id && canonicalJson(old) !== canonicalJson(party)),
    )
    .map(({ name }) => name);
