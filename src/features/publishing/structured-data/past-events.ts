import { isoOfPartialDay } from '#domain/partial-day.ts';
import type { JsonLd } from './json-ld.ts';

export type ToldEvent = {
  readonly slug: string;
  readonly title: string;
  readonly starts: string;
  readonly ends?: string | undefined;
  readonly place?: string | undefined;
  readonly known: string;
};

/** Events as far as their days are known; each is found at its anchor on the page at `url`. */
export const pastEvents = (url: string, events: readonly ToldEvent[]): JsonLd => ({
  '@graph': events.map((event) => ({
    '@type': 'Event',
    '@id': `${url}#${event.slug}`,
    url: `${url}#${event.slug}`,
    name: event.title,
    startDate: isoOfPartialDay(event.starts),
    endDate: event.ends === undefined ? undefined : isoOfPartialDay(event.ends),
    location: event.place ? { '@type': 'Place', name: event.place, address: event.place } : undefined,
    description: event.known,
  })),
});
