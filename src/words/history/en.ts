import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  'partnership-begun': 'began the partnership',
  'purpose-changed': 'changed the name or purpose',
  'party-joined': 'brought in {party} as a party',
  'party-left': '{party} is no longer a party',
  'link-sent': 'invited {name} to act for {party}',
  'link-revoked': 'withdrew a personal link',
  'seat-given': 'gave {name} a seat for {party}',
  'seat-ended': 'ended the seat of {name} for {party}',
  'sheet-begun': 'opened the sheet “{title}” for filling in',
  'side-ready': 'said that the own side of “{title}” is ready',
  'side-reopened': 'opened the own side of “{title}” again',
  'sheet-revealed':
    '{reason, select, lead {showed “{title}” to everyone although not all were ready} voices {showed together what was answered on “{title}”} other {showed “{title}” to everyone when all were ready}}',
  'sheet-version-named': 'kept “{title}” as the version “{name}”',
  'agreement-begun': 'began the agreement',
  'settings-changed': 'changed the frame or dates of the agreement',
  'clause-changed': 'changed clause {clause} of the agreement',
  'clause-commented': 'commented on clause {clause}',
  'comment-resolved': 'marked a comment as resolved',
  'version-put-forward': 'put version {number} of the agreement forward',
  'version-withdrawn': 'withdrew version {number}',
  'version-accepted': 'accepted version {number} as {name}, {function}',
  'agreement-in-force': 'version {number} is now in force: all parties have accepted it',
  'questions-answered':
    'wrote {count, plural, one {an answer} other {# answers}} to the questions in chapter {chapter} of the guide',
  'workshop-held': 'ended the workshop “{title}”',
  unknown: 'something happened that this version has no words for',
};
