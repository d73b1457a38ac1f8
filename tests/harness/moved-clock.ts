/** What tells it how many. */
export type Later = { readonly BYG_TEST_DAYS_LATER: string };

/**
 * Loaded before the product in tests alone (`NODE_OPTIONS=--import`): the process thinks that it is so many days later.
 * The product knows nothing of it, so that no setting of an installation can move its time.
 */
const moved = Number(process.env['BYG_TEST_DAYS_LATER'] ?? 0) * 86_400_000;
const real = Date;
globalThis.Date = new Proxy(real, {
  construct: (target, given: unknown[], made) =>
    Reflect.construct(target, given.length === 0 ? [real.now() + moved] : given, made) as Date,
  get: (target, name, itself) =>
    name === 'now' ? () => real.now() + moved : (Reflect.get(target, name, itself) as unknown),
});
