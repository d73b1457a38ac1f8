import type { OpenDatabase } from '#server/database/open-database.ts';
import { sidesFor } from '#features/toolbox/index.ts';
import { noteTool } from '#domain/notes/note-tool.ts';
import { readNote } from '#features/notes/index.ts';
import { makeLiveKeeper } from '#server/database/stores/live-keeper.ts';
import type { NoteKeeper } from '#features/notes/index.ts';
import { makeNoteKeeper } from '#server/database/stores/note-store.ts';
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
  const notes = makeNoteKeeper(parts.database.keeper);
  return makeLive({
    authenticate: async (headers, sheetId) => {
      const who = await whoIs(headers, parts);
      const person = who && (await parts.within(who, (needs) => personOn(needs, sheetId)));
      return person ?? (await seatOnSheet(headers, sheetId, parts));
    },
    // A note is a sheet of one text: its id is no sheet's, so the one place that knows it answers.
    load: async (sheetId) => (await keeper.load(sheetId)) ?? asSheet(await notes.loadNote(sheetId)),
    keep: async (document) =>
      (await keeper.keep(document)) ?? notes.keepNote({ ...document, id: document.sheetId }),
    log: parts.log,
    origin: parts.settings.publicUrl,
  });
}

const asSheet = (note: Awaited<ReturnType<NoteKeeper['loadNote']>>) =>
  note && { ...note, tool: noteTool.id, engine: noteTool, mode: 'open' as const };

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

const personOn = async (needs: Needs, id: string): Promise<LivePerson | null> =>
  (await personOnSheet(needs, id)) ?? personOnNote(needs, id);

/** On a note that all share; a party's own is never written live. */
async function personOnNote(needs: Needs, id: string): Promise<LivePerson | null> {
  const { asker } = needs;
  if (asker.kind === 'nobody') return null;
  const read = await readNote(needs, id);
  const person = await needs.people.person(asker.personId);
  if (!read.ok || read.value.note.partyId !== null || !person) return null;
  const { note, seat } = read.value;
  const seats = await needs.partnerships.mySeats(note.partnershipId);
  const partyId = (seat ?? seats[0])?.partyId;
  const party = partyId === undefined ? null : await needs.partnerships.party(partyId);
  return {
    personId: asker.personId,
    ...(asker.kind === 'guest' ? { capabilityId: asker.capabilityId } : {}),
    partnershipId: note.partnershipId,
    name: person.name,
    partyName: party?.organisation.name ?? '',
    mayWrite: seat !== undefined,
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
