import type { Ambient } from '#domain/ambient.ts';
import { checkLine } from '#domain/check-line.ts';
import type { Result } from '#domain/result.ts';
import type { Plan } from '#domain/workshops/plan.ts';
import { beginGathering, type GatheringStore, type SeatTaken } from '#features/gatherings/index.ts';

type Needs = Ambient & { readonly gatherings: GatheringStore };

/** Days that a workshop's code works and its minutes can be fetched by those who took part. */
const open = 30;
const longestTitle = 120;

export type BeginWorkshop = {
  readonly title: string;
  readonly hostName: string;
  readonly plan: Plan;
  readonly partnershipId: string | null;
};

/** Whoever begins it is its host, with an account or without. */
export async function beginWorkshop(
  needs: Needs,
  { title, hostName, plan, partnershipId }: BeginWorkshop,
): Promise<Result<SeatTaken & { readonly code: string }>> {
  const called = checkLine(title, { field: 'title', longest: longestTitle, required: true });
  if (!called.ok) return called;
  return beginGathering(needs, {
    kind: 'workshop',
    language: needs.language,
    title: called.value,
    plan,
    place: { step: null, timer: null },
    hostName,
    partnershipId,
    endsAt: new Date(Date.parse(needs.now) + open * 86_400_000).toISOString(),
  });
}
