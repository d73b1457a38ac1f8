import { sideBySide, type Beside } from '#domain/calendar/side-by-side.ts';
import type { OwnDay, PartnerBusy } from '#features/year-wheel/index.ts';

/** A busy time; `own` is its id when it is the asker's house's, and `shown` whether partners are told of it. */
export type Busy = Beside & { readonly own: string; readonly shown: boolean };

/** The house's busy times and its partners', the earliest first, each with whom it coincides with. */
export function busyOf(
  us: string,
  own: readonly OwnDay[],
  partners: readonly PartnerBusy[],
): readonly Busy[] {
  return sideBySide([
    ...own
      .filter(({ kind }) => kind === 'busy')
      .map(({ id, ...one }) => ({ ...one, calendar: 'us', who: us, own: id })),
    ...partners.map(({ organisationId, organisationName, ...one }) => ({
      ...one,
      calendar: organisationId,
      who: organisationName,
      ...{ own: '', shown: true },
    })),
  ]);
}
