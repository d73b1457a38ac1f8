import {
  endingSteps,
  standingOf,
  standingYes,
  type EndingFacts,
  type EndingStep,
  type StepStanding,
} from '#domain/endings/ending.ts';
import { done, type Result } from '#domain/result.ts';
import type { ContentReader } from '#features/guide/index.ts';
import { listMeetings, type KeptMeeting, type MeetingReader } from '#features/meetings/index.ts';
import { type EvaluationReader } from '#features/evaluations/index.ts';
import { readPartnership, type PartnershipPresented } from '#features/partnerships/index.ts';
import { openPromises, type KeptPromise, type PromiseReader } from '#features/promises/index.ts';
import { kindOf } from './say-yes.ts';
import type { EndingReadingNeeds } from './needs.ts';
import type { Ending, SaidYes } from './ports.ts';

export type EndingNeedsToRead = EndingReadingNeeds & {
  readonly content: ContentReader;
  readonly meetings: MeetingReader;
  readonly promises: PromiseReader;
  readonly evaluations: EvaluationReader;
};

export type EndingPresented = PartnershipPresented & {
  readonly ending: Ending | null;
  readonly steps: readonly { readonly step: EndingStep; readonly standing: StepStanding }[];
  readonly lastMeeting: KeptMeeting | null;
  readonly evaluationId: string | null;
  readonly promises: readonly (KeptPromise & { readonly carried: boolean })[];
  readonly yes: readonly SaidYes[];
  readonly own: {
    readonly write: boolean;
    /** Parties the asker may say yes for, and those that have. */
    readonly speakFor: readonly { readonly id: string; readonly name: string; readonly said: boolean }[];
    /** Parties the asker answers for. */
    readonly agreeFor: readonly { readonly id: string; readonly name: string }[];
  };
};

/** The closing as it stands; also before anybody has begun one. */
export async function readEnding(
  needs: EndingNeedsToRead,
  partnershipId: string,
): Promise<Result<EndingPresented>> {
  const read = await readPartnership(needs, partnershipId);
  if (!read.ok) return read;
  const ending = await needs.endings.ending(partnershipId);
  const promises = (await openPromises(needs, partnershipId)).map((one) => ({
    ...one,
    carried: ending?.carried.includes(one.id) ?? false,
  }));
  const lastMeeting = await lastMeetingOf(needs, partnershipId);
  const evaluationId = await farewellOf(needs, ending);
  const facts = factsOf({ ending, promises, lastMeeting, evaluationId });
  const yes = ending ? standingYes(ending.yes, kindOf(ending), ending.revision) : [];
  return done({
    ...read.value,
    ending,
    steps: endingSteps.map((step) => ({ step, standing: standingOf(step, facts) })),
    lastMeeting,
    evaluationId,
    promises,
    yes,
    own: ownPart(read.value, ending, yes),
  });
}

type Found = Pick<EndingPresented, 'ending' | 'promises' | 'lastMeeting' | 'evaluationId'>;

const factsOf = ({ ending, promises, lastMeeting, evaluationId }: Found): EndingFacts => ({
  reason: ending?.reason ?? null,
  lastMeeting: lastMeeting !== null,
  evaluation: evaluationId !== null,
  openPromises: promises.filter(({ carried }) => !carried).length,
  lines: ending?.lines.length ?? 0,
  linesWaiting: ending?.linesWait ? 1 : 0,
  thanks: Boolean(ending?.thanks.da || ending?.thanks.en),
  forgetOn: ending?.forgetOn ?? null,
  caseChosen: ending !== null && ending.caseChoice !== null,
  ended: ending?.state === 'ended',
});

async function lastMeetingOf(needs: EndingNeedsToRead, id: string): Promise<KeptMeeting | null> {
  const listed = await listMeetings(needs, id);
  if (!listed.ok) return null;
  const { ahead, finding, past } = listed.value;
  return (
    [...ahead, ...finding, ...past].find((one) => one.kind === 'last' && one.state === 'planned') ?? null
  );
}

/** The newest round of evaluation that was begun after the closing was. */
async function farewellOf(needs: EndingNeedsToRead, ending: Ending | null): Promise<string | null> {
  if (!ending) return null;
  const rounds = (await needs.evaluations.rounds(ending.partnershipId, { limit: 20 })).items;
  const from = ending.createdAt.slice(0, 10);
  return rounds.find(({ kind, opensOn }) => kind === 'evaluation' && opensOn >= from)?.id ?? null;
}

function ownPart(
  { parties, seats }: PartnershipPresented,
  ending: Ending | null,
  yes: readonly SaidYes[],
): EndingPresented['own'] {
  const named = (wanted: (id: string) => boolean) =>
    parties.filter(({ id }) => wanted(id)).map(({ id, organisation }) => ({ id, name: organisation.name }));
  const may = (id: string): boolean =>
    seats.some(
      (seat) =>
        seat.partyId === id && seat.mandate && (ending?.state === 'ended' || seat.scope.includes('accept')),
    );
  return {
    write: ending?.state !== 'ended' && seats.some(({ scope }) => scope.includes('answer')),
    speakFor: named(may).map((one) => ({ ...one, said: yes.some(({ partyId }) => partyId === one.id) })),
    agreeFor: named((id) => seats.some((seat) => seat.partyId === id && seat.scope.includes('answer'))),
  };
}
