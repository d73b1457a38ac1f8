/** Twenty statements on the six sides of a partnership's health, by factor. */
export const statements = {
  surroundings: ['backing', 'standing', 'moment'],
  members: ['respect', 'right', 'worth', 'give'],
  process: ['roles', 'decisions', 'adapt', 'pace'],
  communication: ['open', 'informed', 'informal'],
  purpose: ['shared', 'concrete', 'unique'],
  resources: ['means', 'hands', 'lead'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Factor = keyof typeof statements;

export const factors = Object.keys(statements) as readonly Factor[];
