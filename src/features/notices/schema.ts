import { z } from 'zod';
import { isClockTime } from '#domain/calendar/danish-clock.ts';
import { places, placesOf, zones, type Topic } from '#domain/notices/choice.ts';

/** `9:00` and `9.00` are `09:00`. */
const clock = z
  .string()
  .optional()
  .transform((text) => {
    const said = (text ?? '').trim().replace('.', ':');
    return /^\d:\d\d$/.test(said) ? `0${said}` : said;
  })
  .refine((text) => text === '' || isClockTime(text), 'bad-time')
  .meta({ maxLength: 5 });

const where = (topic: Topic) => z.enum(placesOf(topic), 'not-chosen').optional();

/** Where each kind goes; a kind that is not named stays as it is. Of the hours both times, or neither. */
export const mailInput = z
  .object({
    meetings: where('meetings'),
    minutes: where('minutes'),
    agreements: where('agreements'),
    dates: where('dates'),
    rounds: where('rounds'),
    gates: where('gates'),
    promises: where('promises'),
    comments: where('comments'),
    news: where('news'),
    digest: where('digest'),
    from: clock,
    to: clock,
    zone: z.enum(zones, 'not-chosen').default('Europe/Copenhagen'),
  })
  .refine(({ from, to }) => (from === '') === (to === ''), { error: 'hours-both', path: ['to'] })
  .refine(({ from, to }) => from === '' || from !== to, { error: 'hours-same', path: ['to'] });

export const stopInput = z.object({ place: z.enum(places, 'not-chosen') });
