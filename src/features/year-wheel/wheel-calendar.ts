import type { Ambient } from '#domain/ambient.ts';
import type { CalendarEvent, CalendarFile } from '#domain/calendar/calendar-file.ts';
import { addDays } from '#domain/time.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { StrategyReader } from '#features/strategy/index.ts';
import { address } from '#words/addresses.ts';
import { strategyWords } from '#words/strategy/index.ts';
import { wheelWords } from '#words/year-wheel/index.ts';
import type { WheelReader } from './ports.ts';
import { readWheel } from './read-wheel.ts';

type Needs = Ambient & {
  readonly people: PeopleReader;
  readonly strategies: StrategyReader;
  readonly wheel: WheelReader;
};

/** This year's wheel and the next as a calendar; null when the organisation's wheel is no longer the asker's. */
export async function wheelCalendar(needs: Needs, organisationId: string): Promise<CalendarFile | null> {
  const thisYear = Number(needs.today.slice(0, 4));
  const events: CalendarEvent[] = [];
  let name = '';
  for (const year of [thisYear, thisYear + 1]) {
    const read = await readWheel(needs, organisationId, { year, month: null });
    if (!read.ok) return null;
    name = read.value.house.organisation.name;
    events.push(...eventsOf(needs, organisationId, read.value));
  }
  const say = wheelWords(needs.language);
  return {
    name: `${say('title')} · ${name}`,
    description: say('lead'),
    language: needs.language,
    url:
      needs.publicUrl + address(needs.language, 'workspace', 'organisations', organisationId, 'year-wheel'),
    changedAt: `${addDays(needs.today, 0)}T00:00:00.000Z`,
    events,
  };
}

type Wheel = Extract<Awaited<ReturnType<typeof readWheel>>, { ok: true }>['value'];

function eventsOf(
  { language, publicUrl }: Needs,
  organisationId: string,
  { days, own, steps }: Wheel,
): readonly CalendarEvent[] {
  const [say, plan] = [wheelWords(language), strategyWords(language)];
  const place = (...words: string[]) => publicUrl + address(language, 'workspace', ...words);
  const event = (id: string, day: string, told: Pick<CalendarEvent, 'title' | 'description' | 'url'>) => ({
    id: `${organisationId}-${id}`,
    day,
    remindDaysBefore: [7],
    ...told,
  });
  return [
    ...days.map(({ day, kind, partnershipId, name }) =>
      event(`${partnershipId}-${kind}-${day}`, day, {
        title: `${say(`kind_${kind}`)}: ${name}`,
        description: say(`kindText_${kind}`),
        url: place('partnerships', partnershipId, ...(kind === 'promise' ? ['promises'] : [])),
      }),
    ),
    ...own.map(({ id, from, title }) => event(id, from, { title, description: '' })),
    ...steps.map(({ step, day }) =>
      event(`${step}-${day}`, day, {
        title: plan(`step_${step}`),
        description: plan(`stepText_${step}`),
        url: place('organisations', organisationId, 'strategy', 'plan'),
      }),
    ),
  ];
}
