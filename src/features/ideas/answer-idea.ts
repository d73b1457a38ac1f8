import type { Ambient } from '#domain/ambient.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import {
  isAnswered,
  keptDays,
  replyDays,
  replyStanding,
  wordFrom,
  type ReplyStanding,
} from '#domain/ideas/idea.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import type { Post } from '#features/letters/index.ts';
import type { OwnMembership, PeopleReader } from '#features/people/index.ts';
import { isAddressWord } from '#words/addresses.ts';
import type { Idea, IdeaReader, IdeaStore, Inbox } from './ports.ts';
import { answerInput, inboxInput, lookInput } from './schema.ts';

export type IdeaReadingNeeds = Ambient & { readonly ideas: IdeaReader; readonly people: PeopleReader };
export type IdeaNeeds = IdeaReadingNeeds & { readonly ideas: IdeaStore; readonly post: Post };

/** Somebody changed it first: how it stands now, while what was typed is still in the form. */
export type IdeaCrossed = Problem & { readonly kind: 'stale'; readonly current: Idea };

export type IdeaPresented = Idea & { readonly standing: ReplyStanding };

export type InboxPresented = {
  readonly organisation: string;
  /** Null until somebody has opened one; then `suggested` is what it could be called. */
  readonly inbox: Inbox | null;
  readonly suggested: Inbox;
  readonly ideas: readonly IdeaPresented[];
  readonly next: string | null;
  readonly maySet: boolean;
};

const rolesOf = async (
  { people }: IdeaReadingNeeds,
  organisationId: string,
): Promise<OwnMembership['roles']> =>
  (await people.myMemberships({ limit: 100 })).items.find((own) => own.organisationId === organisationId)
    ?.roles ?? [];

const setters = ['partnership-lead', 'network-lead', 'director', 'administrator'] as const;
const maySet = (roles: OwnMembership['roles']): boolean =>
  roles.some((role) => setters.some((one) => one === role));
const mayRead = (roles: OwnMembership['roles']): boolean => roles.some((role) => role !== 'reader');

const present = (idea: Idea, today: string): IdeaPresented => ({
  ...idea,
  standing: replyStanding(idea, today),
});

/** The inbox of an own organisation: those that wait first, the one with the nearest promise before the others. */
export async function readIdeas(
  needs: IdeaReadingNeeds,
  organisationId: string,
  page: { readonly after?: string | undefined } = {},
): Promise<Result<InboxPresented>> {
  const organisation = await needs.people.organisation(organisationId);
  const roles = await rolesOf(needs, organisationId);
  if (!organisation || !mayRead(roles)) return problem('not-found');
  const found = await needs.ideas.ideas(organisationId, { ...page, limit: 50 });
  const ideas = found.items
    .map((idea) => present(idea, needs.today))
    .toSorted((a, b) => order(a).localeCompare(order(b)));
  const suggested: Inbox = {
    organisationId,
    word: wordFrom(organisation.name),
    open: true,
    replyDays: replyDays.usual,
    welcome: '',
  };
  const inbox = await needs.ideas.inbox(organisationId);
  return done({
    organisation: organisation.name,
    inbox,
    suggested,
    ideas,
    next: found.next,
    maySet: maySet(roles),
  });
}

const order = ({ state, dueOn }: Idea): string => `${isAnswered(state) ? 1 : 0}${dueOn}`;

export async function readIdea(
  needs: IdeaReadingNeeds,
  organisationId: string,
  id: string,
): Promise<Result<IdeaPresented>> {
  const idea = await needs.ideas.idea(id);
  return idea?.organisationId === organisationId ? done(present(idea, needs.today)) : problem('not-found');
}

/** Opens the inbox, or changes its word, its promise and its welcome; a closed one keeps its ideas. */
export async function setInbox(
  needs: IdeaNeeds,
  organisationId: string,
  input: unknown,
): Promise<Result<null>> {
  const roles = await rolesOf(needs, organisationId);
  if (!mayRead(roles)) return problem('not-found');
  if (!maySet(roles)) return problem('not-yours');
  const checked = checkInput(inboxInput, input);
  if (!checked.ok) return checked;
  if (isAddressWord(checked.value.word)) return fieldProblem('word-taken', 'word');
  const saved = await needs.ideas.saveInbox({ ...checked.value, organisationId });
  return saved ? done(null) : fieldProblem('word-taken', 'word');
}

type Place = { readonly organisationId: string; readonly id: string };
type Written = Result<null, Problem | IdeaCrossed>;

const crossed = (current: Idea | null): Written =>
  current ? { ok: false, problem: { kind: 'stale', current } } : problem('not-yours');

/** Says to the colleagues that somebody is looking at it. */
export async function lookAtIdea(needs: IdeaNeeds, place: Place, input: unknown): Promise<Written> {
  const checked = checkInput(lookInput, input);
  if (!checked.ok) return checked;
  const found = await readIdea(needs, place.organisationId, place.id);
  if (!found.ok) return found;
  if (found.value.state !== 'new') return done(null);
  const { fromRevision } = checked.value;
  const saved = await needs.ideas.answerIdea({ ...found.value, fromRevision, state: 'looking' });
  return saved.saved || saved.current?.state === 'looking' ? done(null) : crossed(saved.current);
}

/** Yes or no, with a kind word, sent by mail at once; an idea is answered once. */
export async function answerIdea(needs: IdeaNeeds, place: Place, input: unknown): Promise<Written> {
  const checked = checkInput(answerInput, input);
  if (!checked.ok) return checked;
  const found = await readIdea(needs, place.organisationId, place.id);
  if (!found.ok) return found;
  const idea = found.value;
  if (isAnswered(idea.state)) return problem('answered-already');
  const { state, answer, fromRevision } = checked.value;
  const forgetOn = addDays(needs.today, keptDays[state]);
  const saved = await needs.ideas.answerIdea({
    id: idea.id,
    fromRevision,
    state,
    answer,
    answeredOn: needs.today,
    forgetOn,
  });
  if (!saved.saved)
    return saved.current && isAnswered(saved.current.state)
      ? problem('answered-already')
      : crossed(saved.current);
  const organisation = await needs.people.organisation(place.organisationId);
  await needs.post.send({
    kind: 'idea-answered',
    key: `idea-answered/${idea.id}`,
    to: idea.email,
    language: idea.language,
    organisation: organisation?.name ?? '',
    by: (await needs.people.me())?.name ?? '',
    title: idea.title,
    answer: state,
    text: answer,
    days: keptDays[state],
  });
  return done(null);
}

/** Gone for good, before its date: the sender asked for it, or nobody meant it. */
export async function removeIdea(needs: IdeaNeeds, { organisationId, id }: Place): Promise<Result<null>> {
  const found = await readIdea(needs, organisationId, id);
  if (!found.ok) return found;
  return (await needs.ideas.removeIdea(id)) ? done(null) : problem('not-yours');
}
