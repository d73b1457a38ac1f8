import type { EventKind } from '#features/partnerships/index.ts';

/** What happened, told after who did it: `Ida Holm, Roskilde Bibliotekerne: begyndte partnerskabet`. */
export const da = {
  'partnership-begun': 'begyndte partnerskabet',
  'purpose-changed': 'rettede navn eller formål',
  'party-joined': 'tog {party} med som part',
  'party-left': '{party} er ikke længere part',
  'link-sent': 'inviterede {name} til at handle for {party}',
  'link-revoked': 'trak et personligt link tilbage',
  'seat-given': 'gav {name} plads for {party}',
  'seat-ended': 'afsluttede pladsen til {name} for {party}',
  'sheet-begun': 'lagde arket ”{title}” frem til udfyldning',
  'side-ready': 'sagde, at egen side af ”{title}” er klar',
  'side-reopened': 'åbnede egen side af ”{title}” igen',
  'sheet-revealed':
    '{reason, select, lead {viste ”{title}” for alle, selv om ikke alle var klar} voices {viste samlet, hvad der er svaret på ”{title}”} other {viste ”{title}” for alle, da alle var klar}}',
  'sheet-version-named': 'gemte ”{title}” som udgaven ”{name}”',
  'agreement-begun': 'begyndte aftalen',
  'settings-changed': 'rettede aftalens rammer eller datoer',
  'clause-changed': 'rettede afsnit {clause} i aftalen',
  'clause-commented': 'kommenterede afsnit {clause}',
  'comment-resolved': 'markerede en kommentar som løst',
  'version-put-forward': 'lagde udgave {number} af aftalen frem',
  'version-withdrawn': 'trak udgave {number} tilbage',
  'version-accepted': 'tiltrådte udgave {number} som {name}, {function}',
  'agreement-in-force': 'udgave {number} gælder nu: alle parter har tiltrådt den',
  'questions-answered':
    'skrev {count, plural, one {et svar} other {# svar}} på spørgsmålene i guidens kapitel {chapter}',
  'workshop-held': 'afsluttede værkstedet ”{title}”',
  unknown: 'noget skete, som denne udgave ikke har ord for',
} as const satisfies Record<EventKind | 'unknown', string>;
