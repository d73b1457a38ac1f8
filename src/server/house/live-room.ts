import type { OpenDatabase } from '#server/database/open-database.ts';
import { sidesFor } from '#features/toolbox/index.ts';
import { makeLiveKeeper } from '#server/database/stores/live-keeper.ts';
import { makeLive } from '#server/live/live.ts';
import type { Live } from '#server/live/live.ts';
import type { LivePerson } from '#server/live/visitor.ts';
import type { GuestDoor } from '#server/sign-in/guest-door.ts';
import type { SignIn } from '#server/sign-in/sign-in.ts';
import type { Log } from './log.ts';
import type { Needs } from './needs.ts';
import type { Settings } from './settings.ts';
import type { Visit, Who } from './visit.ts';

export type LiveParts = {
  readonly settings: Pick<Settings, 'publicUrl'>;
  readonly database: OpenDatabase;
  readonly signIn: SignIn;
  readonly guests: GuestDoor;
  readonly within: Visit['within'];
  readonly log: Log;
};

/** Shared sheets: who may come in is asked of the same walls as every page asks. */
export function openLiveRoom(parts: LiveParts): Live {
  const keeper = makeLiveKeeper(parts.database.keeper);
  return makeLive({
    authenticate: async (headers, sheetId) => {
      const who = await whoIs(headers, parts);
      const person = who && (await parts.within(who, (needs) => personOnSheet(needs, sheetId)));
      return person ?? (await seatOnSheet(headers, sheetId, parts));
    },
    load: (sheetId) => keeper.load(sheetId),
    keep: (document) => keeper.keep(document),
    log: parts.log,
    origin: parts.settings.publicUrl,
  });
}

async function whoIs(headers: Headers, { signIn, guests }: LiveParts): Promise<Who | null> {
  const session = await signIn.sessionOf(headers);
  if (session) {
    return {
      asker: { kind: 'person', personId: session.personId },
      signedInBy: session.method,
      language: 'da',
    };
  }
  const guest = await guests.guestOf(headers);
  return guest && { asker: guest, signedInBy: 'guest-link', language: 'da' };
}

/** Who came by the sheet's own link and said a name: lives and dies with the link, and is no party. */
async function seatOnSheet(
  headers: Headers,
  sheetId: string,
  { within }: LiveParts,
): Promise<LivePerson | null> {
  const name = `sheet-seat-${sheetId}=`;
  const pair = (headers.get('cookie') ?? '').split(/; */).find((one) => one.startsWith(name));
  const secret = pair?.slice(name.length) ?? '';
  if (!/^[A-Za-z0-9_-]{43}$/.test(secret)) return null;
  const nobody: Who = { asker: { kind: 'nobody' }, signedInBy: null, language: 'da' };
  const seat = await within(nobody, (needs) => needs.sheetLinks.seatOf(needs.hashSecret(secret)));
  if (seat?.sheetId !== sheetId) return null;
  return {
    personId: seat.seatId,
    capabilityId: seat.linkId,
    ...(seat.partnershipId ? { partnershipId: seat.partnershipId } : {}),
    name: seat.name,
    partyName: 'link',
    mayWrite: seat.may === 'write',
  };
}

/** Null for who does not see the sheet. Who sees it without a seat for a party reads along. */
async function personOnSheet(needs: Needs, sheetId: string): Promise<LivePerson | null> {
  const { asker } = needs;
  if (asker.kind === 'nobody') return null;
  const sheet = await needs.sheets.sheet(sheetId);
  if (!sheet || (sheet.state !== 'revealed' && sheet.mode !== 'voices')) return null;
  const person = await needs.people.person(asker.personId);
  if (!person) return null;
  const seats = await needs.partnerships.mySeats(sheet.partnershipId);
  const seat = seats.find((one) => one.scope.includes('answer')) ?? seats[0];
  const party = seat === undefined ? null : await needs.partnerships.party(seat.partyId);
  return {
    personId: asker.personId,
    ...(asker.kind === 'guest' ? { capabilityId: asker.capabilityId } : {}),
    partnershipId: sheet.partnershipId,
    name: person.name,
    partyName: party?.organisation.name ?? '',
    mayWrite: seat?.scope.includes('answer') ?? false,
    parties: await sidesFor(needs, sheet.partnershipId),
  };
}
