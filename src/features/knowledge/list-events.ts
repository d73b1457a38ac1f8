import type { Language } from '#domain/language.ts';
import { orderOfPartialDay } from '#domain/partial-day.ts';
import { everyPage, type ContentReader } from '#features/guide/index.ts';
import { knowledgeFronts, type EventFront } from './schema.ts';

type Needs = { readonly content: ContentReader };

export type KnownEvent = Omit<EventFront, 'publications'> & {
  /** The records it is known from. */
  readonly publications: readonly {
    readonly slug: string;
    readonly title: string;
    readonly language: string;
  }[];
};

/** The events in the order they happened, as far as that is known. */
export async function listEvents({ content }: Needs, language: Language): Promise<readonly KnownEvent[]> {
  const [events, works] = await Promise.all([
    everyPage(content, language, 'events'),
    everyPage(content, language, 'publications'),
  ]);
  const known = new Map(works.map(({ id, front }) => [id, knowledgeFronts.publications.parse(front)]));
  return events
    .map(({ front }) => knowledgeFronts.events.parse(front))
    .sort(byTime)
    .map(({ publications, ...event }) => ({
      ...event,
      publications: publications.flatMap((id) => known.get(id) ?? []),
    }));
}

const byTime = (a: EventFront, b: EventFront): number =>
  orderOfPartialDay(a.starts) - orderOfPartialDay(b.starts) ||
  orderOfPartialDay(a.ends ?? a.starts) - orderOfPartialDay(b.ends ?? b.starts) ||
  a.id.localeCompare(b.id);
