import { findAction } from '#features/notices/index.ts';

type Locals = App.Locals;
type Found = Extract<Awaited<ReturnType<typeof findAction>>, { ok: true }>['value'];

/** Whose link it is, asked as nobody; then what it is about, read and done in that person's own name. */
export async function byLink<T>(
  { visit, language }: Locals,
  token: string,
  deed: (needs: Needs, action: Found) => Promise<T>,
) {
  const nobody = { asker: { kind: 'nobody' }, signedInBy: null, language } as const;
  const found = await visit.within(nobody, (needs) => findAction(needs, token));
  if (!found.ok) return found;
  const asker = { kind: 'person', personId: found.value.personId } as const;
  const who = { asker, signedInBy: 'one-time-link', language } as const;
  return visit.within(who, (needs) => deed(needs, found.value));
}

type Needs = Parameters<Parameters<Locals['within']>[0]>[0];
