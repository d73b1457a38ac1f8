import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import { copyWords, tableWords } from '#words/copies/index.ts';
import { sayMoment } from '#words/dates.ts';
import type { Taking } from './take-copy.ts';

/** What came into a copy, so that it can say of itself what it is. */
export type CopyMade = {
  readonly taking: Taking;
  readonly madeAt: Moment;
  readonly publicUrl: string;
  /** Rows of each table, of the shared part and of the party's own. */
  readonly counted: {
    readonly shared: Readonly<Record<string, number>>;
    readonly own: Readonly<Record<string, number>>;
  };
  readonly documents: {
    readonly set: number;
    readonly ua: readonly string[];
    readonly unset: readonly string[];
  };
  readonly files: number;
};

/** `README.txt`: what everything in the copy is, first in Danish, then in English. */
export const writeReadme = (made: CopyMade): string =>
  (['da', 'en'] as const).map((language) => inLanguage(made, language)).join(`\n${'='.repeat(72)}\n\n`);

function inLanguage(made: CopyMade, language: Language): string {
  const say = copyWords(language);
  const { partnership, party } = made.taking;
  const { set, ua, unset } = made.documents;
  const title = say('readmeTitle', { name: partnership.name });
  const at = sayMoment(language, made.madeAt);
  return [
    ...[title, '-'.repeat(Math.min(title.length, 72)), ''],
    say('readmeMade', { at, party: party.organisation.name, address: made.publicUrl }),
    ...[say('readmeWhat'), '', say('readmeShared'), say('readmeOwn')],
    say('readmeSchema', { address: `${made.publicUrl}/api/v1/room-copy.schema.json` }),
    ...(set > 0 ? ['', say('readmeDocuments')] : []),
    ...(ua.length > 0 ? [say('readmeUa', { files: ua.join(', ') })] : []),
    ...(unset.length > 0 ? [say('readmeUnset', { files: unset.join(', ') })] : []),
    ...(made.files > 0 ? ['', say('readmeFiles')] : []),
    ...['', say('readmeCsv'), ...tableLines(made, language)],
    ...['', say('readmeNot'), say('readmeBack'), ''],
  ].join('\n');
}

function tableLines({ counted }: CopyMade, language: Language): string[] {
  const say = copyWords(language);
  return (['shared', 'own'] as const).flatMap((part) =>
    Object.entries(counted[part])
      .filter(([, count]) => count > 0)
      .map(([table, count]) => {
        const what = tableWords[table]?.[language] ?? table;
        return `  ${part}/${table}.csv – ${what} (${say('readmeRows', { count })})`;
      }),
  );
}
