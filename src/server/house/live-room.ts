import type { OpenDatabase } from '#server/database/open-database.ts';
import { sidesFor } from '#features/toolbox/index.ts';
import { notesTool } from '#domain/meetings/notes-tool.ts';
import { noteTool } from '#domain/notes/note-tool.ts';
import { readNote } from '#features/notes/index.ts';
import { makeLiveKeeper } from '#server/database/stores/live-keeper.ts';
import type { MeetingKeeper } from '#features/meetings/index.ts';
import type { Seat } from '#features/partnerships/index.ts';
import type { NoteKeeper } from '#features/notes/index.ts';
import { makeMeetingKeeper } from '#server/database/stores/meeting-keeper.ts';
import { makeNoteKeeper } from '#server/database/stores/note-store.ts';
import { makeLive } from '#server/live/live.ts';
import type { Live } from '#server/live/live.ts';
import type { Keep } from '#server/live/ports.ts';
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
  const meetings = makeMeetingKeeper(parts.database.keeper);
  // Their minutes were locked while somebody wrote: those who are there are told, and write no more.
  const keepNotes: Keep = async (document) => {
    const kept = await meetings.keepNotes({ ...document, id: document.sheetId });
    if (kept === 0) setTimeout(() => void live.renew(document.sheetId), 0);
    return kept;
  };
  const live = makeLive({
    authenticate: async (headers, sheetId) => {
      const who = await whoIs(headers, parts);
      const person = who && (await parts.within(who, (needs) => personOn(needs, sheetId)));
      return person ?? (await seatOnSheet(headers, sheetId, parts));
    },
    // A note is a sheet of one text: its id is no sheet's, so the one place that knows it answers.
    load: async (sheetId) =>
      (await keeper.load(sheetId)) ??
      asSheet(await notes.loadNote(sheetId)) ??
      asNotes(await meetings.loadNotes(sheetId)),
    keep: async (document) =>
      (await keeper.keep(document)) ??
      (await notes.keepNote({ ...document, id: document.sheetId })) ??
      keepNotes(document),
    log: parts.log,
    origin: parts.settings.publicUrl,
  });
  return live;
}

const asSheet = (note: Awaited<ReturnType<NoteKeeper['loadNote']>>) =>
  note && { ...note, tool: noteTool.id, engine: noteTool, mode: 'open' as const };

/** The notes of a meeting ask what stands on its agenda now. */
const asNotes = (notes: Awaited<ReturnType<MeetingKeeper['loadNotes']>>) => {
  if (!notes) return null;
  const tool = notesTool(notes.items);
  return { ...notes, tool: tool.id, engine: tool, mode: 'open' as const, grows: true };
};

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
  needs.asker.kind === 'nobody'
    ? null
    : ((await personOnSheet(needs, id)) ??
      (await personOnNote(needs, id)) ??
      (await personAtMeeting(needs, id)));

/** Who sees a meeting reads its notes; who answers for a party writes in them until its minutes are locked. */
async function personAtMeeting(needs: Needs, id: string): Promise<LivePerson | null> {
  const meeting = await needs.meetings.meeting(id);
  if (!meeting) return null;
  const seats = await needs.partnerships.mySeats(meeting.partnershipId);
  const seat = seats.find(({ scope }) => scope.includes('answer'));
  const open = meeting.state === 'planned' && (await needs.meetings.notesOpen(id));
  return personIn(needs, meeting.partnershipId, {
    seat: seat ?? seats[0],
    mayWrite: open && seat !== undefined,
  });
}

type Standing = { readonly seat: Seat | undefined; readonly mayWrite: boolean };

async function personIn(
  needs: Needs,
  partnershipId: string,
  { seat, mayWrite }: Standing,
): Promise<LivePerson | null> {
  const { asker } = needs;
  if (asker.kind === 'nobody') return null;
  const person = await needs.people.person(asker.personId);
  if (!person) return null;
  const party = seat === undefined ? null : await needs.partnerships.party(seat.partyId);
  return {
    personId: asker.personId,
    ...(asker.kind === 'guest' ? { capabilityId: asker.capabilityId } : {}),
    ...{ partnershipId, name: person.name, partyName: party?.organisation.name ?? '', mayWrite },
  };
}

/** On a note that all share; a party's own is never written live. */
async function personOnNote(needs: Needs, id: string): Promise<LivePerson | null> {
  const read = await readNote(needs, id);
  if (!read.ok || read.value.note.partyId !== null) return null;
  const { note, seat } = read.value;
  const seats = await needs.partnerships.mySeats(note.partnershipId);
  return personIn(needs, note.partnershipId, { seat: seat ?? seats[0], mayWrite: seat !== undefined });
}

/** Null for who does not see the sheet. Who sees it without a seat for a party reads along. */
async function personOnSheet(needs: Needs, sheetId: string): Promise<LivePerson | null> {
  const sheet = await needs.sheets.sheet(sheetId);
  if (!sheet || (sheet.state !== 'revealed' && sheet.mode !== 'voices')) return null;
  const seats = await needs.partnerships.mySeats(sheet.partnershipId);
  const seat = seats.find((one) => one.scope.includes('answer')) ?? seats[0];
  const mayWrite = seat?.scope.includes('answer') ?? false;
  const person = await personIn(needs, sheet.partnershipId, { seat, mayWrite });
  return person && { ...person, parties: await sidesFor(needs, sheet.partnershipId) };
}
