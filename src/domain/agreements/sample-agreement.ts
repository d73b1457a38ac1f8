import { fromPlain } from '../rich-text/from-plain.ts';
import { emptyText } from '../rich-text/model.ts';
import type { AgreementContent, AgreementDraft, AgreementVersion, ClauseId, ClauseText } from './model.ts';
import { mandatory } from './relevance.ts';
import { versionContent } from './version-content.ts';

/** Agreements for tests: whole and valid, so that a test changes only what it is about. */

/** A clause written in Danish alone. */
export const sampleClause = (clause: ClauseId, text: string, more: Partial<ClauseText> = {}): ClauseText => ({
  clause,
  included: true,
  text: { da: fromPlain(text), en: emptyText },
  revision: 1,
  ...more,
});

/** A Danish collaboration agreement for 2027 in which every mandatory clause is written. */
export function sampleDraft(more: Partial<AgreementDraft> = {}): AgreementDraft {
  const frame: Omit<AgreementDraft, 'clauses'> = {
    id: 'agreement-1',
    partnershipId: 'partnership-1',
    level: 'full',
    mode: 'general',
    circumstances: [],
    languages: { kind: 'one', language: 'da' },
    dates: {
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      noticeDays: 90,
      evaluations: ['2027-06-01'],
      lastMeetingOn: '2027-12-10',
    },
    revision: 1,
    ...more,
  };
  return { clauses: mandatory(frame).map(({ id }) => sampleClause(id, `Tekst til ${id}.`)), ...frame };
}

/** What that draft puts forward, between a library and a museum. */
export const sampleContent = (more: Partial<AgreementDraft> = {}): AgreementContent =>
  versionContent(
    sampleDraft(more),
    {
      parties: [
        { id: 'library', name: 'Biblioteket', place: 'Roskilde', cvr: null },
        { id: 'museum', name: 'Museet', place: 'Roskilde', cvr: null },
      ],
      partnership: { name: 'Lyd mellem reolerne', example: true },
    },
    (clause) => ({ da: `Klausul ${clause}`, en: `Clause ${clause}` }),
  );

/** The first version, put forward and not yet accepted. */
export const sampleVersion = (more: Partial<AgreementVersion> = {}): AgreementVersion => ({
  id: 'version-1',
  agreementId: 'agreement-1',
  number: 1,
  content: sampleContent(),
  sha256: 'a'.repeat(64),
  state: 'put-forward',
  amendment: false,
  note: '',
  putForwardAt: '2026-11-22T14:00:00.000Z',
  putForwardBy: 'person-1',
  ...more,
});
