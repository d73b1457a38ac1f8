import type { CommentReader } from '#features/comments/index.ts';
import { communicationToDo, type CommunicationReader } from '#features/communication/index.ts';
import type { ContributionReader } from '#features/contributions/index.ts';
import type { EvaluationReader } from '#features/evaluations/index.ts';
import { meetingsToDo, type MeetingReader } from '#features/meetings/index.ts';
import type { PartnershipReader, ToDo, Waiting } from '#features/partnerships/index.ts';
import type { PhaseReader } from '#features/phases/index.ts';
import { promisesToDo, type PromiseReader } from '#features/promises/index.ts';
import { risksToDo, type RiskReader } from '#features/risks/index.ts';
import type { Day, Moment } from '#domain/time.ts';

export type ToDoNeeds = {
  readonly today: Day;
  readonly now: Moment;
  readonly partnerships: PartnershipReader;
  readonly phases: PhaseReader;
  readonly promises: PromiseReader;
  readonly meetings: MeetingReader;
  readonly risks: RiskReader;
  readonly contributions: ContributionReader;
  readonly communication: CommunicationReader;
  readonly comments: CommentReader;
  readonly evaluations: EvaluationReader;
};

const asToDo = ({ due, ...waiting }: Waiting): ToDo => ({ ...waiting, due: due ?? null });

/** Everything that waits for a person, across partnerships and parts of the room: each part answers in one question. */
export async function gatherToDo(needs: ToDoNeeds): Promise<readonly ToDo[]> {
  const gathered = [
    (await needs.partnerships.waiting(needs.today)).map(asToDo),
    await needs.phases.phasesToDo(),
    await meetingsToDo(needs),
    await promisesToDo(needs),
    await needs.contributions.contributionsToDo(),
    await risksToDo(needs),
    await communicationToDo(needs),
    await needs.comments.commentsToDo(),
    await needs.evaluations.evaluationsToDo(),
  ];
  return inOrder(gathered.flat());
}

/** What has a day comes first, the earliest before the later; the rest stays as its part gave it. */
export const inOrder = (found: readonly ToDo[]): readonly ToDo[] =>
  found.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));

/** More than so many are easier to see partnership by partnership. */
const many = 8;

export type ToDoGroup = {
  /** Null for all in one list. */
  readonly partnership: { readonly id: string; readonly name: string } | null;
  readonly items: readonly ToDo[];
};

/** In one list as long as they are few; else by partnership, the one with the earliest day first. */
export function grouped(found: readonly ToDo[]): readonly ToDoGroup[] {
  const rooms = Map.groupBy(found, ({ partnershipId }) => partnershipId);
  if (found.length <= many || rooms.size < 2) return [{ partnership: null, items: found }];
  return [...rooms].map(([id, items]) => ({
    partnership: { id, name: items[0]?.partnershipName ?? '' },
    items,
  }));
}
