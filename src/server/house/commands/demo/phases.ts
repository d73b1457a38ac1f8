import type { PhaseId } from '#domain/tools/phases/model.ts';
import { done } from '#domain/result.ts';
import { movePhase, tickPhase } from '#features/phases/index.ts';
import { demoWords } from '#words/demo/index.ts';
import type { Language } from '#domain/language.ts';
import type { LaidOut } from './lay-out.ts';

/** They know each other, have built and planned, and are in the middle of it: some is in place, some is not. */
export async function walkPhases({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const [lead, partner] = seats;
  if (!lead || !partner) return;
  const revision = async (): Promise<number> =>
    lead.as(async (needs) => done((await needs.phases.road(partnershipId))?.revision ?? 0));
  const moving = async (kind: 'go' | 'skip', phase: PhaseId, reason = ''): Promise<void> => {
    const from = await revision();
    await lead.as((needs) => movePhase(needs, { partnershipId, phase }, { kind, reason, revision: from }));
  };
  const ticking = ({ as, partyId }: LaidOut['seats'][number], phase: PhaseId, lines: readonly string[]) =>
    as((needs) =>
      tickPhase(
        needs,
        { partnershipId, phase },
        { partyId, ticks: lines.map((line) => ({ of: 'criterion', line, ticked: true })) },
      ),
    );
  await ticking(lead, 'explore', ['goalLinked', 'evidence', 'whyPartner']);
  await moving('skip', 'find', demoWords(language)('skippedFind'));
  await moving('go', 'build');
  for (const seat of seats) await ticking(seat, 'build', ['sentence', 'winWinDone']);
  await ticking(partner, 'build', ['rulesAgreed', 'intent']);
  await moving('go', 'plan');
}
