import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { AgreementDates } from '#domain/agreements/model.ts';

type Laid = { readonly partnershipId: string; readonly people: readonly string[] };

type Ground = {
  readonly name: string;
  readonly dates: Partial<AgreementDates> | null;
  readonly startsOn?: string;
  readonly people: number;
  readonly state?: 'put-forward' | 'accepted';
};

/** A partnership of one party with people in it and, when there are dates, an agreement that says them. */
export async function layPartnership(owner: QueryExecutorProvider, ground: Ground): Promise<Laid> {
  const [organisation, partnership, party, agreement] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const people = Array.from({ length: ground.people }, () => randomUUID());
  for (const id of people) {
    const email = `${id.slice(0, 8)}@byg.test`;
    await sql`insert into byg.person (id, email, language) values (${id}, ${email}, 'en')`.execute(owner);
  }
  await sql`insert into byg.organisation (id, kind, name) values (${organisation}, 'library', 'B')`.execute(
    owner,
  );
  await sql`insert into byg.partnership (id, name, starts_on, created_by)
    values (${partnership}, ${ground.name}, ${ground.startsOn ?? null}, ${people[0]})`.execute(owner);
  await sql`insert into byg.party (id, partnership_id, organisation_id, lead)
    values (${party}, ${partnership}, ${organisation}, true)`.execute(owner);
  for (const id of people) {
    await sql`insert into byg.party_person (party_id, person_id) values (${party}, ${id})`.execute(owner);
  }
  if (ground.dates) {
    const none = { startsOn: null, endsOn: null, noticeDays: null, evaluations: [], lastMeetingOn: null };
    const content = JSON.stringify({ dates: { ...none, ...ground.dates } });
    await sql`insert into byg.agreement (id, partnership_id, level, mode, languages)
      values (${agreement}, ${partnership}, 'full', 'general', '{}')`.execute(owner);
    await sql`insert into byg.agreement_version (id, agreement_id, number, content, sha256, state, put_forward_by)
      values (${randomUUID()}, ${agreement}, 1, ${content}::jsonb, ${'ab'.repeat(32)},
        ${ground.state ?? 'accepted'}, ${people[0]})`.execute(owner);
  }
  return { partnershipId: partnership, people };
}
