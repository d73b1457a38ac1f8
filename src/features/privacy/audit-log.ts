import { z } from 'zod';
import type { CsvCell } from '#domain/documents/write-csv.ts';
import type { Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { isDay } from '#domain/time.ts';
import type { OwnMembership } from '#features/people/index.ts';
import { tellEvent } from '#words/history/index.ts';
import { privacyWords } from '#words/privacy/index.ts';
import { administered, type PrivacyNeeds } from './clean-up.ts';
import type { AuditFilter, AuditLine, PrivacyStore } from './ports.ts';

/** What of private things is written down when it is seen. */
export const readKinds = [
  'own-copy',
  'room-copy',
  'own-register',
  'contacts-file',
  'handover-pack',
  'clean-up',
  'audit-log',
] as const;
export type ReadKind = (typeof readKinds)[number];

type Noting = { readonly newId: () => string; readonly privacy: Pick<PrivacyStore, 'noteRead'> };

/** Writes down that the asker saw something private, for the administrator of the asker’s own organisation. */
export const noteRead = (
  needs: Noting,
  kind: ReadKind,
  {
    partnershipId = null,
    subject = '',
  }: { readonly partnershipId?: string | null; readonly subject?: string },
): Promise<void> => needs.privacy.noteRead({ id: needs.newId(), partnershipId, kind, subject });

const day = z
  .string()
  .optional()
  .transform((text) => (text !== undefined && isDay(text) ? text : null));
const ways = z.enum(['all', 'read', 'write']);
const filterInput = z.object({
  way: ways.catch('all'),
  words: z
    .string()
    .catch('')
    .transform((text) => text.trim().slice(0, 100)),
  from: day,
  to: day,
});

export const auditFilter = (input: Readonly<Record<string, unknown>>): AuditFilter =>
  filterInput.parse({
    way: input['way'],
    words: input['words'],
    from: textOf(input['from']),
    to: textOf(input['to']),
  });

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export type AuditPage = {
  readonly organisation: OwnMembership['organisation'];
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
};

/** Who saw and changed what: for the organisation’s administrator, and of its own people alone. */
export async function readAudit(
  needs: PrivacyNeeds,
  organisationId: string,
  asked: AuditFilter & { readonly after?: string | undefined; readonly limit?: number },
): Promise<Result<AuditPage>> {
  const organisation = await administered(needs, organisationId);
  if (!organisation) return problem('not-found');
  const limit = Math.min(asked.limit ?? 50, 100);
  const lines = await needs.privacy.auditLog({ ...asked, organisationId, most: limit + 1 });
  const shown = lines.slice(0, limit);
  return done({ organisation, lines: shown, next: lines.length > limit ? (shown.at(-1)?.id ?? null) : null });
}

const isReadKind = (kind: string): kind is ReadKind => (readKinds as readonly string[]).includes(kind);

/** The line in words, to be read after the name of who did it. */
export function tellAudit(language: Language, { way, kind, details }: AuditLine): string {
  const say = privacyWords(language);
  if (way === 'write') return tellEvent(language)({ kind, details });
  const subject = String(details['subject'] ?? '');
  return isReadKind(kind) ? say(`read_${kind}`, { subject }) : subject;
}

export function auditCsv(language: Language, lines: readonly AuditLine[]): readonly (readonly CsvCell[])[] {
  const say = privacyWords(language);
  const head = (['auditAt', 'auditWho', 'auditWay', 'auditWhat', 'auditWhere'] as const).map((key) =>
    say(key),
  );
  return [
    head,
    ...lines.map((one) => [
      one.at,
      one.personName,
      say(`way_${one.way}`),
      tellAudit(language, one),
      one.partnershipName,
    ]),
  ];
}
