import type { FormalDocument } from '#domain/documents/model.ts';
import { agreementDocument, type AgreementReader } from '#features/agreements/index.ts';
import { contributionsDocument, readContributions } from '#features/contributions/index.ts';
import { meetingTexts, minutesDocument, type MeetingReader } from '#features/meetings/index.ts';
import { printRegister } from '#features/risks/index.ts';
import { toolDocument } from '#features/toolbox/index.ts';
import type { Taking } from './take-copy.ts';

type Needs = Parameters<typeof readContributions>[0] &
  Parameters<typeof printRegister>[0] &
  Parameters<typeof meetingTexts>[0] & {
    readonly agreements: AgreementReader;
    readonly meetings: MeetingReader;
  };

/** A document of the room, and its path without ending; `own` is read by the one party alone. */
export type RoomDocument = { readonly path: string; readonly document: FormalDocument };

/** Everything formal that the room has said: what was agreed, what was minuted, and how it stands. */
export async function* roomDocuments(needs: Needs, taking: Taking): AsyncGenerator<RoomDocument> {
  yield* agreementDocuments(needs, taking);
  yield* minutesDocuments(needs, taking);
  const contributions = await readContributions(needs, taking.partnership.id);
  if (contributions.ok && contributions.value.lines.length > 0) {
    const { language, now } = needs;
    yield {
      path: 'shared/contributions',
      document: contributionsDocument({ ...contributions.value, language, date: now }),
    };
  }
  yield* riskDocuments(needs, taking);
}

/** Every version that was put forward and not taken back, each as it was sealed. */
async function* agreementDocuments(
  { agreements, language, now }: Needs,
  { partnership }: Taking,
): AsyncGenerator<RoomDocument> {
  const draft = await agreements.draft(partnership.id);
  if (!draft) return;
  let after: string | undefined;
  do {
    const page = await agreements.versions(draft.id, { after, limit: 20 });
    for (const version of page.items) {
      if (version.state === 'withdrawn') continue;
      const acceptances = await agreements.acceptances(version.id);
      const print = { content: version.content, version, acceptances, language, date: now };
      yield {
        path: `shared/agreement-version-${version.number}`,
        document: agreementDocument(print),
      };
    }
    after = page.next ?? undefined;
  } while (after);
}

/** Minutes that are approved or wait for it; named by day, and by the meeting where two fall on one. */
async function* minutesDocuments(needs: Needs, { partnership }: Taking): AsyncGenerator<RoomDocument> {
  const { kinds } = await meetingTexts(needs, needs.language);
  let after: string | undefined;
  do {
    const page = await needs.meetings.meetings(partnership.id, { after, limit: 50 });
    for (const meeting of page.items) {
      for (const version of await needs.meetings.minutes(meeting.id)) {
        if (version.state !== 'approved' && version.state !== 'put-forward') continue;
        const approvals = await needs.meetings.approvals(version.id);
        const kind = kinds[version.content.meeting.kind] ?? '';
        const day = version.content.meeting.startsAt.slice(0, 10);
        yield {
          path: `shared/minutes-${day}-${meeting.id.slice(-8)}-${version.number}`,
          document: minutesDocument({ version, approvals, language: needs.language, kind }),
        };
      }
    }
    after = page.next ?? undefined;
  } while (after);
}

/** The shared register, and the party's own: a register without a risk is no document. */
async function* riskDocuments(needs: Needs, { partnership, party }: Taking): AsyncGenerator<RoomDocument> {
  for (const [path, partyId] of [
    ['shared/risks', null],
    ['own/risks', party.id],
  ] as const) {
    const printed = await printRegister(needs, partnership.id, partyId);
    const rows = printed.ok ? printed.value.sheet.shared['risks'] : null;
    if (printed.ok && Array.isArray(rows) && rows.length > 0)
      yield { path, document: toolDocument(printed.value) };
  }
}
