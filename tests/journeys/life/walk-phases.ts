import { expect } from 'vitest';
import { hasGate } from '#domain/phases/plan.ts';
import { phases, type PhaseId } from '#domain/tools/phases/model.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import { post } from '../nouns/deed-form.ts';
import { room, type Life } from './life.ts';

const criteria = (phase: PhaseId): string[] =>
  phases[phase].exit.filter((line) => line !== 'leader').map((line) => `criterion/${line}`);

/** Through these phases: ticked by who must tick, opened by the leader where there is a gate, and ended by the lead. */
export async function walk(life: Life, lead: Visitor, ...through: readonly PhaseId[]): Promise<void> {
  const { partner, director } = life;
  for (const phase of through) {
    const at = (visitor: Visitor) => visitor.open(room(life, visitor, 'phases', phase));
    for (const visitor of phases[phase].both ? [partner, lead] : [lead]) {
      await at(visitor);
      await post(visitor, 'tick', { tick: criteria(phase) });
    }
    if (hasGate(phase)) {
      await post(lead, 'gate');
      await at(director);
      await director.page.locator('form[action*="?/gate"]:has([value=approved]) button').click();
      await at(lead);
    }
    await lead.page.locator('form[action*="?/move"]:has([name=kind][value=finish]) button').click();
    expect(lead.page.url(), phase).toMatch(/done=/);
  }
}
