import { actionDays, type ActionKind } from '#domain/notices/action.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { Ambient } from '#domain/ambient.ts';
import { confirmHandover, mayConfirm, type Handover } from '#features/handovers/index.ts';
import { approveMinutes, readMinutes, type MinutesVersion } from '#features/meetings/index.ts';
import { endPromise, readPromise, type KeptPromise } from '#features/promises/index.ts';
import { address } from '#words/addresses.ts';
import type { MailAction, NoticeStore } from './ports.ts';

type MinutesNeeds = Parameters<typeof approveMinutes>[0] & Parameters<typeof readMinutes>[0];
type Needs = MinutesNeeds &
  Parameters<typeof endPromise>[0] &
  Parameters<typeof confirmHandover>[0] & { readonly notices: NoticeStore };

/** A link for the asker's own letter; the secret is in the mail alone. */
export async function makeAction(
  needs: Ambient & { readonly notices: NoticeStore },
  { kind, thingId }: Pick<MailAction, 'kind' | 'thingId'>,
): Promise<string> {
  const { secret, hash } = needs.newSecret();
  const until = new Date(Date.parse(needs.now) + actionDays * 86_400_000).toISOString();
  await needs.notices.addAction({ hash, kind, thingId, until });
  return address(needs.language, 'notices', secret);
}

/** Whose link it is and what it is for, asked as nobody; all else is asked in that person's own name. */
export async function findAction(
  needs: Ambient & { readonly notices: NoticeStore },
  secret: string,
): Promise<Result<MailAction>> {
  const action = await needs.notices.actionByLink(needs.hashSecret(secret));
  return action ? done(action) : problem('link-unknown');
}

/** What the link is about as it stands now. `open` while there is something to say yes to. */
type ActionAbout = { readonly partnershipId: string; readonly open: boolean } & (
  | {
      readonly kind: 'minutes';
      readonly title: string;
      readonly minutes: MinutesVersion;
      readonly party: { readonly id: string; readonly name: string } | null;
    }
  | { readonly kind: 'promise'; readonly promise: KeptPromise }
  | {
      readonly kind: 'handover';
      readonly handover: Handover;
      readonly party: { readonly id: string; readonly name: string } | null;
    }
);

/** `over` when its partnership has ended: then nobody says yes to anything there. */
export type ActionShown = ActionAbout & { readonly over: boolean };

/** Looking does nothing: mail programs open links to see what is behind them. */
export async function readAction(
  needs: Needs,
  action: Pick<MailAction, 'kind' | 'thingId'>,
): Promise<Result<ActionShown>> {
  const shown = await readers[action.kind](needs, action.thingId);
  if (!shown) return problem('link-ended');
  const over = (await needs.partnerships.partnership(shown.partnershipId))?.state === 'ended';
  return done({ ...shown, over, open: shown.open && !over });
}

const readers: Readonly<Record<ActionKind, (needs: Needs, id: string) => Promise<ActionAbout | null>>> = {
  minutes: async (needs, id) => {
    const meeting = await needs.meetings.meeting(id);
    const read = meeting && (await readMinutes(needs, { id, partnershipId: meeting.partnershipId }));
    if (!read?.ok || !read.value.current) return null;
    const { current, approveFor } = read.value;
    const [party = null] = approveFor;
    const { partnershipId, title } = read.value.meeting;
    return { kind: 'minutes', partnershipId, title, minutes: current, party, open: party !== null };
  },
  promise: async (needs, id) => {
    const read = await readPromise(needs, id);
    if (!read.ok) return null;
    const { promise } = read.value;
    const open = promise.state === 'open' && promise.abilities.keep;
    return { kind: 'promise', partnershipId: promise.partnershipId, promise, open };
  },
  handover: async (needs, id) => {
    const handover = await needs.handovers.handover(id);
    if (!handover) return null;
    const { partnershipId } = handover;
    const me = 'personId' in needs.asker ? needs.asker.personId : '';
    const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
    const seats = await needs.partnerships.mySeats(partnershipId);
    const mine = parties.find(
      (one) =>
        seats.some(({ partyId, scope }) => partyId === one.id && scope.includes('answer')) &&
        !handover.yes.some(({ partyId }) => partyId === one.id) &&
        mayConfirm(handover, one.id, me) === null,
    );
    const party = mine ? { id: mine.id, name: mine.organisation.name } : null;
    return { kind: 'handover', partnershipId, handover, party, open: party !== null };
  },
};

/** Says yes to what was shown; `read` is the checksum of the minutes that were on the page. */
export async function doAction(
  needs: Needs,
  action: Pick<MailAction, 'kind' | 'thingId'>,
  read: string,
): Promise<Result<null, Problem>> {
  const shown = await readAction(needs, action);
  if (!shown.ok) return shown;
  const { value } = shown;
  if (value.over) return problem('partnership-ended');
  // Pressed twice, or done by somebody else meanwhile: it is as it was wished to be.
  if (!value.open) return done(null);
  if (value.kind === 'promise') {
    const ended = await endPromise(needs, { id: value.promise.id });
    return ended.ok ? done(null) : ended;
  }
  const partyId = value.party?.id ?? '';
  const said =
    value.kind === 'minutes'
      ? await approveMinutes(needs, value.minutes.id, { partyId, sha256: read })
      : await confirmHandover(needs, { id: value.handover.id, partyId });
  return said.ok ? done(null) : said;
}
