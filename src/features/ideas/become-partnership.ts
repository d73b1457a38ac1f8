import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import {
  addParty,
  beginPartnership,
  inviteGuest,
  type GuestStore,
  type HistoryStore,
  type PartnershipStore,
} from '#features/partnerships/index.ts';
import { registerOrganisation, type PeopleStore } from '#features/people/index.ts';
import { readIdea, type IdeaNeeds } from './answer-idea.ts';
import type { Idea } from './ports.ts';
import { becomeInput } from './schema.ts';

export type BecomingNeeds = IdeaNeeds & {
  readonly people: PeopleStore;
  readonly partnerships: PartnershipStore;
  readonly guests: GuestStore;
  readonly history: HistoryStore;
};

/**
 * One press: a partnership with name and purpose, the sender's organisation as its second party, and an invitation to
 * the sender. Pressed twice, it is one partnership.
 */
export async function becomePartnership(
  needs: BecomingNeeds,
  place: { readonly organisationId: string; readonly id: string },
  input: unknown,
): Promise<Result<{ partnershipId: string }>> {
  const checked = checkInput(becomeInput, input);
  if (!checked.ok) return checked;
  const { organisationId, id } = place;
  const found = await readIdea(needs, organisationId, id);
  if (!found.ok) return found;
  const idea = found.value;
  if (idea.partnershipId !== null) return done({ partnershipId: idea.partnershipId });
  if (idea.state !== 'yes') return problem('idea-not-answered-yes');
  const begun = await beginPartnership(needs, { ...checked.value, organisationId });
  if (!begun.ok) return begun;
  const partnershipId = begun.value.id;
  // Two at once: the second waits here for the first, finds it linked, and its own partnership is never kept.
  if (!(await needs.ideas.linkIdea(id, partnershipId))) return problem('crossed-just-now');
  const invited = await inviteSender(needs, idea, partnershipId);
  return invited.ok ? done({ partnershipId }) : invited;
}

async function inviteSender(
  needs: BecomingNeeds,
  idea: Idea,
  partnershipId: string,
): Promise<Result<unknown>> {
  const organisation = await houseOf(needs, idea);
  if (!organisation.ok) return organisation;
  const added = await addParty(needs, { partnershipId, organisationId: organisation.value });
  if (!added.ok) return added;
  const { name, email } = idea;
  const { partyId } = added.value;
  const function_ = idea.function || name;
  return inviteGuest(
    { ...needs, language: idea.language },
    { partyId, email, name, function: function_, mandate: true },
  );
}

/** The sender's organisation as the register knows it, by its name, or added to it. */
async function houseOf(needs: BecomingNeeds, idea: Idea): Promise<Result<string>> {
  const name = idea.house || idea.name;
  const known = (await needs.people.organisations({ text: name, limit: 100 })).items.find(
    (one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== idea.organisationId,
  );
  if (known) return done(known.id);
  const own = await needs.people.organisation(idea.organisationId);
  const made = await registerOrganisation(needs, { name, kind: idea.kind, place: own?.place || '–' });
  return made.ok ? done(made.value.id) : made;
}
