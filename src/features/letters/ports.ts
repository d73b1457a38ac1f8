import type { CalendarCall } from '#domain/calendar/calendar-call.ts';
import type { CaseParty } from '#domain/cases/submission.ts';
import type { ReplyRefusal } from '#domain/comments/reply-refusal.ts';
import type { Topic } from '#domain/notices/choice.ts';
import type { Language } from '#domain/language.ts';
import type { Day, Moment } from '#domain/time.ts';

type To = { readonly to: string; readonly language: Language };
/** A path on this site; the mail makes it an address. */
type Link = { readonly path: string };

/**
 * The letters this house writes. A deed says what has happened; the words, the form and the address are
 * the mail's. `key`, where there is one, sees to it that the same letter never leaves twice.
 */
export type Letter = To &
  (
    | ({ readonly kind: 'sign-in-link'; readonly minutes: number } & Link)
    | {
        readonly kind: 'one-time-code';
        readonly code: string;
        readonly minutes: number;
        readonly partnership: string;
      }
    | ({
        readonly kind: 'organisation-invitation';
        readonly key: string;
        readonly organisation: string;
        readonly inviter: string;
        readonly expiresAt: Moment;
      } & Link)
    | ({
        readonly kind: 'party-invitation';
        readonly key: string;
        readonly partnership: string;
        readonly organisation: string;
        readonly inviter: string;
        readonly mayAccept: boolean;
        readonly expiresAt: Moment;
      } & Link)
    | ({
        readonly kind: 'version-put-forward';
        readonly key: string;
        readonly partnership: string;
        readonly number: number;
        readonly amendment: boolean;
        readonly by: string;
        readonly note: string;
      } & Link)
    | ({
        readonly kind: 'all-accepted';
        readonly key: string;
        readonly partnership: string;
        readonly number: number;
        readonly sha256: string;
      } & Link)
    /** Under a clause it went differently than agreed; what was said stands on the page alone. */
    | ({
        readonly kind: 'deviation-noted';
        readonly key: string;
        readonly partnership: string;
        readonly by: string;
        readonly clause: string;
      } & Link)
    /** A party has given notice: the agreement ends on the day. */
    | ({
        readonly kind: 'notice-given';
        readonly key: string;
        readonly partnership: string;
        readonly party: string;
        readonly by: string;
        readonly day: Day;
      } & Link)
    /** Somebody is mentioned beside an answer; what was said stands on the page alone. */
    | ({
        readonly kind: 'comment-mention';
        readonly key: string;
        readonly partnership: string;
        readonly sheet: string;
        readonly by: string;
        /** Which one it is, so that it can be answered by mail where that is set up. */
        readonly comment: string;
      } & Link)
    /** Somebody has commented on a clause of an agreement; what was said stands on the page alone. */
    | ({
        readonly kind: 'clause-comment';
        readonly key: string;
        readonly partnership: string;
        /** What the clause is called, in the reader's language. */
        readonly clause: string;
        readonly by: string;
        /** Which one it is, so that it can be answered by mail where that is set up. */
        readonly comment: string;
      } & Link)
    /** An answer by mail was not taken; what was written in it stands in the sender's own mailbox. */
    | ({ readonly kind: 'reply-refused'; readonly key: string; readonly why: ReplyRefusal } & Link)
    | ({
        readonly kind: 'reminder';
        readonly key: string;
        readonly partnership: string;
        readonly about: 'start' | 'end' | 'notice' | 'evaluation' | 'last-meeting';
        readonly day: Day;
      } & Link)
    | ({
        /** A few questions, answered from the mail. */
        readonly kind: 'round-question';
        readonly key: string;
        readonly partnership: string;
        readonly about: 'pulse' | 'evaluation';
        readonly title: string;
        readonly deadline: Day;
        /** It is asked for the second and last time. */
        readonly again: boolean;
      } & Link)
    /** Tells somebody what another person has written down about them (GDPR, article 14). */
    | ({
        readonly kind: 'contact-told';
        readonly key: string;
        readonly partnership: string;
        /** The organisation that wrote it down. */
        readonly party: string;
        readonly kept: {
          readonly organisation: string;
          readonly function: string;
          readonly name: string;
          readonly email: string;
          readonly phone: string;
        };
        readonly source: string;
      } & Link)
    | IdeaLetter
    | NoticeLetter
    /** Once a year: something about people has stood longer than it should. */
    | ({
        readonly kind: 'clean-up-due';
        readonly key: string;
        readonly organisation: string;
        readonly count: number;
      } & Link)
    | CaseLetter
    | MeetingLetter
  );

/** To who has sent an organisation an idea for a partnership. */
type IdeaLetter =
  /** With no word of the sender's: nobody is to have this house send others' words to strangers. */
  | {
      readonly kind: 'idea-received';
      readonly key: string;
      readonly organisation: string;
      /** By which there is an answer. */
      readonly dueOn: Day;
    }
  | {
      readonly kind: 'idea-answered';
      readonly key: string;
      readonly organisation: string;
      readonly by: string;
      readonly title: string;
      readonly answer: 'yes' | 'no';
      readonly text: string;
      /** What was sent is deleted so many days later. */
      readonly days: number;
    };

/** One thing in a letter of several, and the way to it. */
export type LetterLine = {
  readonly text: string;
  /** A path on this site, or an address of its own. */
  readonly path: string;
  /** What can be done at once, from the mail. */
  readonly action?: { readonly label: string; readonly path: string } | undefined;
};

/** Letters of what waits and what is new; their lines are in the reader's language. */
type NoticeLetter =
  | ({
      readonly kind: 'weekly-letter';
      readonly key: string;
      readonly toDo: readonly LetterLine[];
      /** What waits beside those lines. */
      readonly more: number;
      readonly changes: readonly LetterLine[];
      readonly held: readonly LetterLine[];
      readonly quiet: readonly LetterLine[];
    } & Link)
  | ({
      readonly kind: 'waiting';
      readonly key: string;
      readonly topic: Topic;
      readonly lines: readonly LetterLine[];
    } & Link)
  | ({
      readonly kind: 'meeting-reminder';
      readonly key: string;
      readonly partnership: string;
      readonly title: string;
      readonly startsAt: Moment;
      readonly place: string;
      readonly link: string;
    } & Link);

/** About a case that somebody has sent in; `title` is in a letter only once its sender has confirmed the address. */
type CaseLetter =
  | ({ readonly kind: 'case-draft'; readonly key: string; readonly expiresAt: Moment } & Link)
  | ({ readonly kind: 'case-confirm'; readonly key: string; readonly expiresAt: Moment } & Link)
  | ({
      readonly kind: 'case-approval';
      readonly key: string;
      readonly title: string;
      readonly library: string;
      readonly party: CaseParty;
      readonly expiresAt: Moment;
    } & Link)
  | ({
      readonly kind: 'case-suggestion';
      readonly key: string;
      readonly title: string;
      readonly party: CaseParty;
      readonly text: string;
      readonly expiresAt: Moment;
    } & Link)
  /** To the editor: both parties have approved. */
  | ({ readonly kind: 'case-ready'; readonly key: string; readonly title: string } & Link)
  | ({
      readonly kind: 'case-published';
      readonly key: string;
      readonly title: string;
      /** Addresses are forgotten so many days later. */
      readonly days: number;
    } & Link)
  | {
      readonly kind: 'case-declined';
      readonly key: string;
      readonly title: string;
      readonly by: CaseParty | 'editor';
      readonly reason: string;
    };

/** About a meeting: to who has a seat, and to people from outside by a link of their own. */
type MeetingLetter =
  /** Asks when somebody can come. */
  | ({
      readonly kind: 'meeting-poll';
      readonly key: string;
      readonly partnership: string;
      readonly title: string;
      readonly by: string;
      readonly times: readonly Moment[];
    } & Link)
  /** Tells a calendar, and its reader. */
  | ({
      readonly kind: 'meeting-call';
      readonly key: string;
      readonly partnership: string;
      readonly change: 'new' | 'changed' | 'off';
      readonly startsAt: Moment;
      readonly link: string;
      readonly agenda: readonly { readonly begins: number; readonly text: string }[];
      /** The mail writes the rest: the words, and the address. */
      readonly call: Omit<CalendarCall, 'url' | 'description'>;
    } & Link)
  | ({
      readonly kind: 'minutes-put-forward';
      readonly key: string;
      readonly partnership: string;
      readonly title: string;
      readonly number: number;
      readonly by: string;
      readonly note: string;
    } & Link)
  | ({
      readonly kind: 'minutes-approved';
      readonly key: string;
      readonly partnership: string;
      readonly title: string;
      readonly number: number;
      readonly sha256: string;
    } & Link);

export type LetterKind = Letter['kind'];

export type Post = {
  /** Leaves with the transaction. False when a letter with the same key is on its way, or the reader wants none such. */
  send(letter: Letter): Promise<boolean>;
};
