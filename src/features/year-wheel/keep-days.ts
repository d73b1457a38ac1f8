import { z } from 'zod';
import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { daysBetween, isDay } from '#domain/time.ts';
import type { CalendarFeed, FeedStore } from '#features/partnerships/index.ts';
import { line, type PeopleReader } from '#features/people/index.ts';
import { ledHouse } from '#features/strategy/index.ts';
import type { WheelStore } from './ports.ts';

type Needs = Ambient & { readonly people: PeopleReader; readonly wheel: WheelStore };

const day = z.string('bad-date').refine(isDay, 'bad-date');
export const ownDayInput = z
  .object({
    kind: z.enum(['date', 'busy'], 'not-chosen'),
    title: line(200),
    from: day,
    to: z
      .string()
      .optional()
      .transform((text) => text?.trim() || null)
      .refine((one) => one === null || isDay(one), 'bad-date'),
    shown: z
      .union([z.boolean(), z.string()])
      .optional()
      .transform((value) => value === true || value === 'on' || value === 'true'),
  })
  .transform(({ to, ...rest }) => ({ ...rest, to: to ?? rest.from }))
  .refine(({ from, to }) => to >= from, { error: 'ends-before-start', path: ['to'] })
  .refine(({ from, to }) => daysBetween(from, to) <= 366, { error: 'span-too-long', path: ['to'] });

/** A day of the house's own, or a time in which it can take no more; only the latter may be told to partners. */
export async function addOwnDay(
  needs: Needs,
  organisationId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const checked = checkInput(ownDayInput, input);
  if (!checked.ok) return checked;
  const { from, to, title } = checked.value;
  // Pressed twice is one day.
  const there = (await needs.wheel.ownDays(organisationId, { from, to })).find(
    (one) => one.title === title && one.from === from && one.to === to,
  );
  if (there) return done({ id: there.id });
  const id = needs.newId();
  const shown = checked.value.shown && checked.value.kind === 'busy';
  return (await needs.wheel.addOwnDay({ id, organisationId, ...checked.value, shown }))
    ? done({ id })
    : problem('not-yours');
}

export async function removeOwnDay(needs: Needs, organisationId: string, id: string): Promise<Result<null>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  return (await needs.wheel.removeOwnDay(organisationId, id)) ? done(null) : problem('not-found');
}

/** The asker's own calendar addresses of this organisation's wheel that still work. */
export const wheelFeeds = async (
  { feeds }: { readonly feeds: FeedStore },
  organisationId: string,
): Promise<readonly CalendarFeed[]> =>
  (await feeds.myFeeds({ limit: 100 })).items.filter(
    (feed) => feed.organisationId === organisationId && !feed.revokedAt,
  );

/** A calendar address for the organisation's whole wheel. Told once, kept as a hash. */
export async function makeWheelFeed(
  needs: Ambient & { readonly people: PeopleReader; readonly feeds: FeedStore },
  organisationId: string,
): Promise<Result<{ address: string }>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const { secret, hash } = needs.newSecret();
  await needs.feeds.addFeed({ id: needs.newId(), partnershipId: null, organisationId, tokenHash: hash });
  return done({ address: `${needs.publicUrl}/feeds/calendar/${secret}.ics` });
}
