/** Ten statements. Agreeing with one of `central` pulls to the middle of the house, with one of `near` out of it. */
export const statements = {
  central: ['many', 'branches', 'overlap', 'politics', 'onlyHeads'],
  near: ['different', 'swift', 'trusted', 'skilled', 'outward'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The order on the form: the two directions mixed. */
export const asked: readonly string[] = [
  ...['many', 'different', 'overlap', 'swift', 'branches'],
  ...['trusted', 'politics', 'skilled', 'onlyHeads', 'outward'],
];

/** Tasks that can lie in the middle or close to the partner, with the rule of thumb for a hybrid. */
export const tasks = {
  register: 'central',
  definition: 'central',
  template: 'central',
  evaluation: 'central',
  contact: 'near',
  content: 'near',
  care: 'near',
} as const satisfies Readonly<Record<string, Place>>;

export const places = ['central', 'both', 'near'] as const;
export type Place = (typeof places)[number];
export type Task = keyof typeof tasks;

export const taskIds = Object.keys(tasks) as readonly Task[];

/** Three kinds of matter where it is not the size that decides, but what it is about. */
export const matters = ['name', 'personal', 'commercial'] as const;

/** Who says yes: the lead alone, the lead who tells afterwards, or the leadership first. */
export const consents = ['self', 'tell', 'ask'] as const;
