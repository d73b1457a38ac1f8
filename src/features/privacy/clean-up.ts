import { z } from 'zod';
import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { keptUntil, retentionKinds, retentionMonths } from '#domain/privacy/retention.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { line, myOrganisations, type OwnMembership, type PeopleReader } from '#features/people/index.ts';
import { eraseOther } from './erase-person.ts';
import type { NameLeft, PastTime, PrivacyStore } from './ports.ts';

export type PrivacyNeeds = Ambient & { readonly privacy: PrivacyStore; readonly people: PeopleReader };

/** The organisation, when the asker administers it; for others these pages do not exist. */
export async function administered(
  needs: Pick<PrivacyNeeds, 'people'>,
  organisationId: string,
): Promise<OwnMembership['organisation'] | null> {
  const own = (await myOrganisations(needs)).find((one) => one.organisationId === organisationId);
  return own?.roles.includes('administrator') ? own.organisation : null;
}

const asked = (needs: PrivacyNeeds, organisationId: string) => ({
  organisationId,
  today: needs.today,
  months: retentionMonths,
});

export type CleanUp = {
  readonly organisation: OwnMembership['organisation'];
  readonly past: readonly PastTime[];
  /** What erasures have left to look at by hand. */
  readonly left: readonly NameLeft[];
};

/** What is past its time: for the organisation’s administrator. */
export async function readCleanUp(needs: PrivacyNeeds, organisationId: string): Promise<Result<CleanUp>> {
  const organisation = await administered(needs, organisationId);
  if (!organisation) return problem('not-found');
  return done({
    organisation,
    past: await needs.privacy.pastTime(asked(needs, organisationId)),
    left: await needs.privacy.namesLeft(organisationId),
  });
}

/** Somebody has looked at the places where a name still stood; the list of them goes. */
export async function lookAfter(
  needs: PrivacyNeeds,
  organisationId: string,
  personId: string,
): Promise<Result<null>> {
  if (!(await administered(needs, organisationId))) return problem('not-found');
  await needs.privacy.lookedAfter({ organisationId, personId, day: needs.today });
  return done(null);
}

const subject = { kind: z.enum(retentionKinds, 'not-found'), id: z.uuid('not-found') };
const keepInput = z.object({ ...subject, reason: line(300) });
const goInput = z.object(subject);

/** Kept a year more, with a reason that can be read by whoever asks. */
export async function keepPast(
  needs: PrivacyNeeds,
  organisationId: string,
  input: unknown,
): Promise<Result<null>> {
  if (!(await administered(needs, organisationId))) return problem('not-found');
  const checked = checkInput(keepInput, input);
  if (!checked.ok) return checked;
  await needs.privacy.keepPast({ organisationId, ...checked.value, until: keptUntil(needs.today) });
  return done(null);
}

/** Lets go of it. What is no longer past its time, or is gone already, is left alone: done twice, it is done once. */
export async function letGo(
  needs: PrivacyNeeds,
  organisationId: string,
  input: unknown,
): Promise<Result<null>> {
  if (!(await administered(needs, organisationId))) return problem('not-found');
  const checked = checkInput(goInput, input);
  if (!checked.ok) return checked;
  const { kind, id } = checked.value;
  const past = await needs.privacy.pastTime(asked(needs, organisationId));
  if (!past.some((one) => one.kind === kind && one.id === id)) return done(null);
  if (kind !== 'former-member') {
    await needs.privacy.letGo({ ...asked(needs, organisationId), kind, id });
    return done(null);
  }
  const personId = await needs.privacy.personOfMembership(organisationId, id);
  return personId === null ? done(null) : eraseOther(needs, personId);
}
