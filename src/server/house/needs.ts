import type { Ambient } from '#domain/ambient.ts';
import type { CalendarFile } from '#domain/calendar/calendar-file.ts';
import type { DocumentPress } from '#domain/documents/model.ts';
import type { AgreementStore } from '#features/agreements/ports.ts';
import type { ContributionStore } from '#features/contributions/index.ts';
import type { GatheringStore } from '#features/gatherings/index.ts';
import type { CommentStore } from '#features/comments/ports.ts';
import type { ChapterAnswerStore, ContentStore } from '#features/guide/ports.ts';
import type { Post } from '#features/letters/index.ts';
import type { MeetingStore } from '#features/meetings/index.ts';
import type { LinkStore } from '#features/links/ports.ts';
import type { FeedStore, GuestStore, HistoryStore, PartnershipStore } from '#features/partnerships/ports.ts';
import type { MailReader, PeopleStore, TokenStore } from '#features/people/ports.ts';
import type { PromiseStore } from '#features/promises/index.ts';
import type { PhaseStore } from '#features/phases/index.ts';
import type { RiskStore } from '#features/risks/index.ts';
import type { SearchStore } from '#features/search/index.ts';
import type { PublicShelf, SubmissionStore } from '#features/submissions/index.ts';
import type { TemplateStore } from '#features/templates/index.ts';
import type { SheetStore } from '#features/toolbox/ports.ts';

/** Everything a deed may ask for, inside one transaction that has said who is asking. */
export type Needs = Ambient & {
  readonly people: PeopleStore;
  readonly partnerships: PartnershipStore;
  readonly guests: GuestStore;
  readonly history: HistoryStore;
  readonly sheets: SheetStore;
  readonly templates: TemplateStore;
  readonly comments: CommentStore;
  readonly sheetLinks: LinkStore;
  readonly agreements: AgreementStore;
  readonly tokens: TokenStore;
  readonly feeds: FeedStore;
  readonly content: ContentStore;
  readonly chapterAnswers: ChapterAnswerStore;
  readonly search: SearchStore;
  readonly submissions: SubmissionStore;
  readonly gatherings: GatheringStore;
  readonly contributions: ContributionStore;
  readonly promises: PromiseStore;
  readonly risks: RiskStore;
  readonly phases: PhaseStore;
  readonly meetings: MeetingStore;
  /** Where written pages are put among the public ones. */
  readonly shelf: PublicShelf;
  readonly post: Post;
  readonly outbox: MailReader;
  readonly press: DocumentPress;
  /** Writes a calendar as iCalendar. */
  calendar(file: CalendarFile): string;
};
