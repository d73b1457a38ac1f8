/** What a mail is about, as far as its reader may choose. What was asked for and what opens a door is never held back. */
export const topics = [
  'meetings',
  'minutes',
  'agreements',
  'dates',
  'rounds',
  'gates',
  'promises',
  'comments',
  'news',
  'digest',
] as const;
export type Topic = (typeof topics)[number];

/** At once, gathered in the weekly letter, or not at all. */
export const places = ['now', 'weekly', 'never'] as const;
export type Place = (typeof places)[number];

/** Where a mail goes until its reader says otherwise: what can wait for a week does. */
export const usualPlaces: Readonly<Record<Topic, Place>> = {
  meetings: 'now',
  minutes: 'now',
  agreements: 'now',
  dates: 'now',
  rounds: 'now',
  gates: 'now',
  promises: 'weekly',
  comments: 'weekly',
  news: 'weekly',
  digest: 'weekly',
};

/** The weekly letter comes weekly or not at all. */
export const placesOf = (topic: Topic): readonly Place[] =>
  topic === 'digest' ? ['weekly', 'never'] : places;

export type Choices = Readonly<Partial<Record<Topic, Place | undefined>>>;

export const placeOf = (choices: Choices, topic: Topic): Place => choices[topic] ?? usualPlaces[topic];

/** Where the product is used, or its people travel; the database knows the same names. */
export const zones = [
  'Europe/Copenhagen',
  'Atlantic/Faroe',
  'America/Nuuk',
  'Atlantic/Reykjavik',
  'Europe/London',
  'Europe/Paris',
  'Europe/Helsinki',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Australia/Sydney',
] as const;
export type Zone = (typeof zones)[number];

/** Hours in which nothing arrives that can wait; over midnight when they begin later than they end. */
export type QuietHours = { readonly from: string; readonly to: string; readonly zone: Zone };
