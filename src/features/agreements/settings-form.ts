import type { AgreementDraft } from '#domain/agreements/model.ts';

/** Days of evaluation in one form; more can be written once these are saved. */
const mostEvaluations = 40;

/** The settings as fields of a form: what stands in them when the page opens. */
export type SettingsFields = {
  readonly level: string;
  readonly mode: string;
  readonly circumstances: readonly string[];
  readonly languages: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly onward: string;
  readonly noticeMonths: string;
  readonly noticeDays: string;
  readonly evaluations: readonly string[];
  readonly lastMeetingOn: string;
};

export const emptySettings: SettingsFields = {
  level: 'full',
  mode: 'general',
  circumstances: [],
  languages: 'da',
  startsOn: '',
  endsOn: '',
  onward: '',
  noticeMonths: '',
  noticeDays: '90',
  evaluations: [],
  lastMeetingOn: '',
};

export function settingsFields({
  level,
  mode,
  circumstances,
  languages,
  dates,
}: AgreementDraft): SettingsFields {
  return {
    level,
    mode,
    circumstances,
    languages: languages.kind === 'one' ? languages.language : `both-${languages.binding}`,
    startsOn: dates.startsOn ?? '',
    endsOn: dates.endsOn ?? '',
    onward: dates.onward ?? '',
    noticeMonths: dates.noticeMonths === undefined ? '' : String(dates.noticeMonths),
    noticeDays: dates.noticeDays === null ? '' : String(dates.noticeDays),
    evaluations: dates.evaluations,
    lastMeetingOn: dates.lastMeetingOn ?? '',
  };
}

/** A posted form as fields again, whatever was typed, so that nothing is lost. */
export function typedSettings(form: FormData): SettingsFields {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 2000);
  return {
    level: text('level'),
    mode: text('mode'),
    circumstances: form.getAll('circumstances').map(String).slice(0, 20),
    languages: text('languages'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    onward: text('onward'),
    noticeMonths: text('noticeMonths'),
    noticeDays: text('noticeDays'),
    evaluations: form
      .getAll('evaluations')
      .map((day) => String(day).slice(0, 40))
      .slice(0, mostEvaluations),
    lastMeetingOn: text('lastMeetingOn'),
  };
}
