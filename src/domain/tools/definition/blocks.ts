/** The building blocks of a definition, and what can be chosen in each. */
export const blocks = {
  purpose: ['new', 'problem', 'reach', 'keep'],
  parties: ['associations', 'companies', 'education', 'culture', 'authorities', 'citizens'],
  equality: ['together', 'own', 'lead'],
  contribution: ['time', 'knowledge', 'rooms', 'money', 'contacts', 'name'],
  benefit: ['citizens', 'parties', 'staff', 'place'],
  formality: ['agreement', 'letter', 'message'],
  duration: ['agreed', 'year', 'more'],
  not: ['purchase', 'sponsorship', 'hire', 'grant', 'membership', 'once'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Block = keyof typeof blocks;

export const blockIds = Object.keys(blocks) as readonly Block[];

/** Blocks where more than one can be chosen. */
export const open: readonly Block[] = ['parties', 'contribution', 'benefit', 'not'];
