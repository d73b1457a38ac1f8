import type { z } from 'zod';
import { shownCircumstances } from '#domain/agreements/relevance.ts';
import type { AgreementDraft, AgreementLanguages } from '#domain/agreements/model.ts';
import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { waitingVersion, writingSeat, type AgreementNeeds } from './needs.ts';
import { settingsInput } from './schema.ts';

type Settings = Pick<AgreementDraft, 'level' | 'mode' | 'circumstances' | 'languages' | 'dates'>;

const spoken: Record<z.infer<typeof settingsInput>['languages'], AgreementLanguages> = {
  da: { kind: 'one', language: 'da' },
  en: { kind: 'one', language: 'en' },
  'both-da': { kind: 'both', binding: 'da' },
  'both-en': { kind: 'both', binding: 'en' },
};

/** Checked form input as the settings of an agreement; what the dates and parties show is added. */
export function readSettings(input: z.infer<typeof settingsInput>, partyCount: number): Settings {
  const { level, mode, onward, noticeMonths, startsOn, endsOn, noticeDays, evaluations, lastMeetingOn } =
    input;
  const dates = {
    ...{ startsOn, endsOn, noticeDays, evaluations, lastMeetingOn },
    ...(onward !== null && { onward }),
    ...(noticeMonths !== null && { noticeMonths }),
  };
  const circumstances = [...new Set([...input.circumstances, ...shownCircumstances(dates, partyCount)])];
  return { level, mode, circumstances, languages: spoken[input.languages], dates };
}

/** Level, mode, circumstances, languages and dates of the draft. */
export async function changeSettings(
  needs: AgreementNeeds,
  agreementId: string,
  input: { readonly settings: unknown; readonly revision: number },
): Promise<Result<null>> {
  const checked = checkInput(settingsInput, input.settings);
  if (!checked.ok) return checked;
  const draft = await needs.agreements.draftById(agreementId);
  if (!draft) return problem('not-found');
  const seat = await writingSeat(needs, draft.partnershipId);
  if (!seat) return problem('not-yours');
  if (await waitingVersion(needs, agreementId)) return problem('version-waiting');
  const parties = (await needs.partnerships.parties(draft.partnershipId, { limit: 100 })).items;
  const settings = readSettings(checked.value, parties.length);
  const saved = await needs.agreements.saveSettings({
    id: agreementId,
    ...settings,
    fromRevision: input.revision,
  });
  if (!saved.saved) return problem('stale');
  await record(needs, 'settings-changed', { partnershipId: draft.partnershipId, partyId: seat.partyId });
  return done(null);
}
