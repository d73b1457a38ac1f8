import { submissionStates } from '#domain/cases/submission.ts';
import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { World } from './world.ts';

/** Told cases: nobody's in the house, so nobody's to read but the editor's. */
export function makeCases(chance: Chance): Pick<World, 'case_submission' | 'case_link'> {
  const case_submission = [1, 2, 3].map(() => ({ id: newId(), state: chance.pick(submissionStates) }));
  const role = (): 'sender' | 'library' | 'partner' => chance.pick(['sender', 'library', 'partner']);
  return {
    case_submission,
    case_link: case_submission.map(({ id }) => ({ id: newId(), submission_id: id, role: role() })),
  };
}

type Owning = Pick<World, 'person' | 'organisation' | 'partnership'>;
type OwnThings = Pick<
  World,
  'own_sheet' | 'api_token' | 'calendar_feed' | 'organisation_invitation' | 'mail'
>;

export function makeOwnThings(chance: Chance, { person, organisation }: Owning): OwnThings {
  const ofSome = () => chance.some(person).map(({ id: person_id }) => ({ id: newId(), person_id }));
  return {
    own_sheet: ofSome(),
    api_token: ofSome(),
    calendar_feed: ofSome(),
    organisation_invitation: chance.some(organisation).map(({ id: organisation_id }) => ({
      id: newId(),
      organisation_id,
      created_by: chance.pick(person).id,
    })),
    mail: [{ id: newId() }],
  };
}
