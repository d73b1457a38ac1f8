/** Three gates on the way of a partnership, and what is looked at by each. */
export const gates = {
  start: ['trust', 'interest', 'fit', 'mandate', 'capacity', 'feasible', 'account', 'risk'],
  run: ['champions', 'roles', 'assets', 'communication', 'issues', 'progress'],
  finish: ['closure', 'thanks', 'evaluated', 'learnt', 'handover', 'users'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Gate = keyof typeof gates;

export const gateIds = Object.keys(gates) as readonly Gate[];

export const levels = ['low', 'medium', 'high', 'dont-know'] as const;

export type Level = (typeof levels)[number];

export const decisions = ['go', 'conditions', 'wait', 'stop'] as const;
