import type { Ambient } from '#domain/ambient.ts';
import type { HistoryStore } from './ports.ts';

type Needs = Ambient & { readonly history: HistoryStore };
type Happening = {
  readonly partnershipId: string;
  readonly partyId: string | null;
  readonly details?: Readonly<Record<string, string | number>>;
};

/** Every kind of event; each has its sentence in the words of history. */
export const eventKinds = [
  'partnership-begun',
  'purpose-changed',
  'party-joined',
  'party-left',
  'link-sent',
  'link-revoked',
  'seat-given',
  'seat-ended',
  'sheet-begun',
  'side-ready',
  'side-reopened',
  'sheet-revealed',
  'sheet-version-named',
  'sheet-commented',
  'sheet-link-made',
  'sheet-link-ended',
  'agreement-begun',
  'settings-changed',
  'clause-changed',
  'clause-commented',
  'comment-resolved',
  'version-put-forward',
  'version-withdrawn',
  'version-accepted',
  'agreement-in-force',
  'questions-answered',
  'workshop-held',
  'phase-current',
  'phase-begun',
  'phase-done',
  'phase-skipped',
  'phase-back',
  'phase-ticked',
  'phase-unticked',
  'gate-asked',
  'gate-approved',
  'gate-not-yet',
  'round-begun',
  'round-shown',
  'round-agreed',
  'rhythm-chosen',
  'contribution-recorded',
  'contribution-changed',
  'contribution-withdrawn',
  'contribution-restored',
  'contribution-asked',
  'contribution-answered',
  'promise-made',
  'promise-done',
  'promise-moved',
  'promise-offered',
  'promise-taken',
  'promise-declined',
  'promise-reopened',
  'promise-taken-back',
  'promise-amended',
  'promise-lapsed',
  'promises-settled',
  'deviation-noted',
  'deviation-chosen',
  'risk-added',
  'risk-changed',
  'risk-closed',
  'risk-reopened',
  'risks-taken',
  'meeting-begun',
  'meeting-date-chosen',
  'meeting-called',
  'meeting-moved',
  'meeting-cancelled',
  'decision-answered',
  'minutes-put-forward',
  'minutes-withdrawn',
  'minutes-approved',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Tells the partnership's history; who did it is taken from the asker. */
export const record = (needs: Needs, kind: EventKind, happening: Happening): Promise<void> =>
  needs.history.record({
    id: needs.newId(),
    partnershipId: happening.partnershipId,
    kind,
    partyId: happening.partyId,
    details: happening.details ?? {},
  });
