/** What can be done from a link in a mail: that minutes are right, that a promise is kept, that a hand-over is done. */
export const actionKinds = ['minutes', 'promise', 'handover'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** By the kind of what waits; the rest asks for more than a yes, and is done on its page. */
export const actionOf: Readonly<Partial<Record<string, ActionKind>>> = {
  'minutes-approval': 'minutes',
  'promise-due': 'promise',
  'handover-confirm': 'handover',
};

/** Days that such a link lasts. */
export const actionDays = 30;
