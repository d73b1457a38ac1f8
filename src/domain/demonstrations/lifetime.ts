import { addDays, daysBetween, type Day } from '../time.ts';

/** Days without a look at it after which a demonstration is taken out. */
export const unusedDays = 30;
/** More than so many at a time no house has room for. */
export const mostDemonstrations = 200;

/** The day it goes, unless it is looked at before. */
export const goesOn = (usedOn: Day): Day => addDays(usedOn, unusedDays);

/** What was last used before this day goes today. */
export const unusedSince = (today: Day): Day => addDays(today, -unusedDays);

export const daysLeft = (usedOn: Day, today: Day): number => Math.max(0, daysBetween(today, goesOn(usedOn)));
