import type { Asker, Scope } from '#domain/people/asker.ts';
import { scopes } from '#domain/people/asker.ts';
import type { Role } from '#domain/people/roles.ts';
import type { World } from './world.ts';

/** What the rules say, told a second time and differently: row by row, in plain TypeScript. */
export type Oracle = ReturnType<typeof oracleFor>;

const now = Date.now();

export function oracleFor(world: World, asker: Asker) {
  const person = asker.kind === 'person' ? asker.personId : null;
  const who = asker.kind === 'nobody' ? null : asker.personId;
  const over = isOver(world);
  // What has ended is read, and nothing else.
  const seats = seatsOf(world, asker).map(readOnly(over));
  const admin = world.person.some(({ id, site_admin }) => id === person && site_admin);
  const editor = admin || world.person.some(({ id, site_editor }) => id === person && site_editor);
  const has = (organisation: string, ...wanted: Role[]): boolean =>
    world.membership.some(
      (one) =>
        one.person_id === person &&
        one.organisation_id === organisation &&
        one.ended_at === null &&
        (wanted.length === 0 || one.roles.some((role) => wanted.includes(role))),
    );
  const present = world.party.filter(({ left_at }) => left_at === null);
  const partyOf = (id: string) => world.party.find((one) => one.id === id);
  const seatIn = (party: string, scope?: Scope) =>
    seats.some((seat) => seat.party === party && (scope === undefined || seat.scope.includes(scope)));
  const seated = (partnership: string, scope: Scope): boolean =>
    seats.some((seat) => partyOf(seat.party)?.partnership_id === partnership && seat.scope.includes(scope));
  const sees = (partnership: string): boolean =>
    seats.some((seat) => partyOf(seat.party)?.partnership_id === partnership) ||
    present.some(
      (party) =>
        party.partnership_id === partnership && has(party.organisation_id, 'network-lead', 'director'),
    );
  const leads = (partnership: string): boolean =>
    seats.some(({ party, byLink }) => {
      const found = partyOf(party);
      return !byLink && !over(party) && found?.partnership_id === partnership && found.lead;
    });
  const owns = (partnership: string): boolean =>
    seats.some(
      (one) => !one.byLink && !over(one.party) && partyOf(one.party)?.partnership_id === partnership,
    );
  const orgOf = (party: string): string => present.find(({ id }) => id === party)?.organisation_id ?? '';
  const ownSeat = (party: string, mandate: boolean): boolean =>
    seats.some((seat) => seat.party === party && !seat.byLink && (!mandate || seat.mandate));
  return {
    who,
    person,
    admin,
    editor,
    has,
    sees,
    leads,
    owns,
    seated,
    seatIn,
    mandated: (party: string): boolean =>
      ownSeat(party, true) || has(orgOf(party), 'administrator', 'director'),
    manages: (party: string): boolean =>
      ownSeat(party, false) || has(orgOf(party), 'administrator', 'partnership-lead'),
    mayAccept: (party: string): boolean =>
      seats.some((seat) => seat.party === party && seat.mandate && seat.scope.includes('accept')),
    keeps: (party: string): boolean =>
      seats.some((seat) => seat.party === party && seat.byLink && seat.mandate),
  };
}

/** Whether the party's partnership has ended. */
const isOver =
  (world: World) =>
  (party: string): boolean => {
    const room = world.party.find(({ id }) => id === party)?.partnership_id;
    return world.partnership.some(({ id, state }) => id === room && state === 'ended');
  };
const readOnly =
  (over: (party: string) => boolean) =>
  (seat: Sitting): Sitting =>
    over(seat.party) ? { ...seat, scope: seat.scope.filter((scope) => scope === 'read') } : seat;

type Sitting = { party: string; mandate: boolean; scope: readonly Scope[]; byLink: boolean };

function seatsOf(world: World, asker: Asker): Sitting[] {
  const living = new Map(
    world.capability
      .filter((link) => link.revoked_at === null && Date.parse(link.expires_at) > now)
      .map((link) => [link.id, link]),
  );
  const here = (party: string): boolean =>
    world.party.some(({ id, left_at }) => id === party && left_at === null);
  if (asker.kind === 'guest') {
    const link = living.get(asker.capabilityId);
    if (!link || link.confirmed_person_id !== asker.personId || !here(link.party_id)) return [];
    return [{ party: link.party_id, mandate: link.mandate, scope: link.scope, byLink: true }];
  }
  if (asker.kind === 'nobody') return [];
  return world.party_person.flatMap((seat): Sitting[] => {
    if (seat.person_id !== asker.personId || seat.ended_at !== null || !here(seat.party_id)) return [];
    const common = { party: seat.party_id, mandate: seat.mandate };
    if (seat.capability_id === null) return [{ ...common, scope: scopes, byLink: false }];
    const link = living.get(seat.capability_id);
    return link ? [{ ...common, scope: link.scope, byLink: true }] : [];
  });
}
