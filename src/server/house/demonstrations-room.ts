import { setTimeout as pause } from 'node:timers/promises';
import { done, type Problem, type Result } from '#domain/result.ts';
import { beginDemonstration } from '#features/demonstrations/index.ts';
import { makeLibrary } from './commands/demo/make-library.ts';
import { cast, type Role } from './commands/demo/people.ts';
import type { Stage } from './commands/demo/stage.ts';
import { newId } from './new-id.ts';
import type { Visit, Who } from './visit.ts';
import type { Together } from './within.ts';

export type DemonstrationMade = { readonly organisationId: string; readonly partnershipId: string };

type Made = Result<DemonstrationMade, Problem>;

export type DemonstrationsRoom = {
  /**
   * A demonstration library for who asks, in their language: all of it in one transaction, or nothing. Tells `making` when
   * it takes longer than anybody should wait for a page; asked for twice, it is one.
   */
  make(who: Who, patience?: number): Promise<Made | 'making'>;
  /** What has become of the last that was asked for in this process. */
  standing(who: Who): 'none' | 'making' | 'failed';
};

/** Milliseconds within which a page answers. */
const soon = 2500;

export function makeDemonstrationsRoom(
  together: Together,
  log?: (error: unknown) => void,
): DemonstrationsRoom {
  const underWay = new Map<string, Promise<Made>>();
  const failed = new Set<string>();
  const personOf = ({ asker }: Who): string => ('personId' in asker ? asker.personId : '');
  const begin = async (who: Who, person: string): Promise<Made> => {
    failed.delete(person);
    try {
      return await makeFor(together, who);
    } catch (error) {
      // Told on the page that looks for it; a process that lives long forgets the oldest.
      if (failed.size > 1000) failed.clear();
      failed.add(person);
      log?.(error);
      throw error;
    } finally {
      underWay.delete(person);
    }
  };
  return {
    make(who, patience = soon) {
      const person = personOf(who);
      const made = underWay.get(person) ?? begin(who, person);
      underWay.set(person, made);
      // Whoever waits no longer is told by the page; nobody else listens then.
      made.catch(() => undefined);
      return Promise.race([made, pause(patience, 'making' as const, { ref: false })]);
    },
    standing: (who) =>
      underWay.has(personOf(who)) ? 'making' : failed.has(personOf(who)) ? 'failed' : 'none',
  };
}

const makeFor = (together: Together, who: Who): Promise<Made> =>
  together(async (within) => {
    const begun = await within(who, beginDemonstration);
    if (!begun.ok) return begun;
    const { organisationId, partnershipId } = await makeLibrary(await setStage(within, who, begun.value.id));
    return done({ organisationId, partnershipId });
  });

/** The asker leads; everybody else is made up on the spot. */
async function setStage(within: Visit['within'], who: Who, id: string): Promise<Stage> {
  const me = await within(who, ({ people }) => people.me());
  const enter = async (role: Exclude<Role, 'lead'>) => {
    const personId = newId();
    const { name, function: does } = cast[role];
    const email = await within(who, ({ demonstrations }) =>
      demonstrations.makeUpPerson({ id: personId, word: role, name, function: does }),
    );
    const asked: Who = {
      asker: { kind: 'person', personId },
      signedInBy: 'one-time-link',
      language: who.language,
    };
    return { called: { email, name, function: does }, who: asked };
  };
  const [partner, guest, school] = [await enter('partner'), await enter('guest'), await enter('school')];
  const [shop, colleague] = [await enter('shop'), await enter('colleague')];
  const lead = {
    email: me?.email ?? '',
    name: me?.name || cast.lead.function,
    function: me?.function || cast.lead.function,
  };
  return {
    within,
    language: who.language,
    people: {
      lead,
      partner: partner.called,
      guest: guest.called,
      school: school.called,
      shop: shop.called,
      colleague: colleague.called,
    },
    who: { lead: who, partner: partner.who, school: school.who, shop: shop.who, colleague: colleague.who },
    address: (word) => `${word}@${id}.demonstration.invalid`,
    mark: `-${id.replaceAll('-', '').slice(0, 20)}`,
  };
}
