import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { World } from './world.ts';

type Agreeing = Pick<World, 'partnership' | 'party' | 'person'>;
type Agreements = Pick<World, 'agreement' | 'agreement_version' | 'clause_comment' | 'history_event'>;

export function makeAgreements(chance: Chance, { partnership, party, person }: Agreeing): Agreements {
  const agreement = chance
    .some(partnership)
    .map(({ id: partnership_id }) => ({ id: newId(), partnership_id }));
  const state = (): 'put-forward' | 'accepted' | 'withdrawn' =>
    chance.pick(['put-forward', 'accepted', 'withdrawn']);
  return {
    agreement,
    agreement_version: agreement.map(({ id: agreement_id }) => ({
      id: newId(),
      agreement_id,
      state: state(),
      number: 1,
    })),
    clause_comment: agreement.map((one) => ({
      id: newId(),
      agreement_id: one.id,
      party_id: chance.pick(party.filter(({ partnership_id }) => partnership_id === one.partnership_id)).id,
      person_id: chance.pick(person).id,
    })),
    history_event: partnership.map(({ id: partnership_id }) => ({ id: newId(), partnership_id })),
  };
}
