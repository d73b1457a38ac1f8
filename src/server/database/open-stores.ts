import type { LivingStore } from '#features/agreements/living-ports.ts';
import type { RenewalStore } from '#features/agreements/renewal-ports.ts';
import type { AgreementStore } from '#features/agreements/ports.ts';
import type { ContactStore } from '#features/contacts/index.ts';
import type { CommunicationStore } from '#features/communication/index.ts';
import type { ContributionStore } from '#features/contributions/index.ts';
import type { DemonstrationStore } from '#features/demonstrations/index.ts';
import type { EndingStore } from '#features/endings/index.ts';
import type { CopyStore } from '#features/copies/index.ts';
import type { EvaluationStore } from '#features/evaluations/index.ts';
import type { HandoverStore } from '#features/handovers/index.ts';
import type { FileStore } from '#features/files/index.ts';
import type { GatheringStore } from '#features/gatherings/index.ts';
import type { CommentStore } from '#features/comments/ports.ts';
import type { ChapterAnswerStore, ContentStore } from '#features/guide/ports.ts';
import type { IdeaStore } from '#features/ideas/index.ts';
import type { LinkStore } from '#features/links/ports.ts';
import type { NoticeStore } from '#features/notices/index.ts';
import type { MeetingStore } from '#features/meetings/index.ts';
import type { FeedStore, GuestStore, HistoryStore, PartnershipStore } from '#features/partnerships/ports.ts';
import type { MailReader, PeopleStore, TokenStore } from '#features/people/ports.ts';
import type { PrivacyStore } from '#features/privacy/index.ts';
import type { NoteStore } from '#features/notes/index.ts';
import type { PromiseStore } from '#features/promises/index.ts';
import type { PhaseStore } from '#features/phases/index.ts';
import type { RiskStore } from '#features/risks/index.ts';
import type { PortfolioStore } from '#features/portfolio/index.ts';
import type { StrategyStore } from '#features/strategy/index.ts';
import type { WheelStore } from '#features/year-wheel/index.ts';
import type { AccountStore } from '#features/yearly-account/index.ts';
import type { RoomSearchReader, SearchStore } from '#features/search/index.ts';
import type { SubmissionStore } from '#features/submissions/index.ts';
import type { TemplateStore } from '#features/templates/index.ts';
import type { SheetStore } from '#features/toolbox/ports.ts';
import { makeAccountStore } from './stores/account-store.ts';
import { makePortfolioStore } from './stores/portfolio-store.ts';
import { makeStrategyStore } from './stores/strategy-store.ts';
import { makeWheelStore } from './stores/wheel-store.ts';
import type { RoomStore } from '#features/workspace/index.ts';
import { makeAgreementStore } from './stores/agreement-store.ts';
import { makeChapterAnswerStore } from './stores/chapter-answer-store.ts';
import { makeCommentStore } from './stores/comment-store.ts';
import { makeCommunicationStore } from './stores/communication-store.ts';
import { makeContentStore } from './stores/content-store.ts';
import { makeContactStore } from './stores/contact-store.ts';
import { makeContributionStore } from './stores/contribution-store.ts';
import { makeDemonstrationStore } from './stores/demonstration-store.ts';
import { makeEndingStore } from './stores/ending-store.ts';
import { makeCopyStore } from './stores/copy-store.ts';
import { makeEvaluationStore } from './stores/evaluation-store.ts';
import { makeHandoverStore } from './stores/handover-store.ts';
import { makeFeedStore } from './stores/feed-store.ts';
import { makeFileStore } from './stores/file-store.ts';
import { makeGatheringStore } from './stores/gathering-store.ts';
import { makeGuestStore } from './stores/guest-store.ts';
import { makeHistoryStore } from './stores/history-store.ts';
import { makeIdeaStore } from './stores/idea-store.ts';
import { makeMailReader } from './stores/mail-reader.ts';
import { makeNoticeStore } from './stores/notice-store.ts';
import { makeMeetingStore } from './stores/meeting-store.ts';
import { makePartnershipStore } from './stores/partnership-store.ts';
import { makePeopleStore } from './stores/people-store.ts';
import { makePrivacyStore } from './stores/privacy-store.ts';
import { makeNoteStore } from './stores/note-store.ts';
import { makePromiseStore } from './stores/promise-store.ts';
import { makePhaseStore } from './stores/phase-store.ts';
import { makeLivingStore } from './stores/living-store.ts';
import { makeRenewalStore } from './stores/renewal-store.ts';
import { makeRiskStore } from './stores/risk-store.ts';
import { makeRoomSearchStore } from './stores/room-search-store.ts';
import { makeRoomStore } from './stores/room-store.ts';
import { makeSearchStore } from './stores/search-store.ts';
import { makeSheetLinkStore } from './stores/sheet-link-store.ts';
import { makeSheetStore } from './stores/sheet-store.ts';
import { makeSubmissionStore } from './stores/submission-store.ts';
import { makeTemplateStore } from './stores/template-store.ts';
import { makeTokenStore } from './stores/token-store.ts';
import type { Inside } from './with-asker.ts';

/** All that a deed may find and keep, by the names that the slices use. */
export type Stores = {
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
  readonly notices: NoticeStore;
  readonly content: ContentStore;
  readonly chapterAnswers: ChapterAnswerStore;
  readonly search: SearchStore;
  readonly roomSearch: RoomSearchReader;
  readonly submissions: SubmissionStore;
  readonly gatherings: GatheringStore;
  readonly contacts: ContactStore;
  readonly communication: CommunicationStore;
  readonly contributions: ContributionStore;
  readonly copies: CopyStore;
  readonly demonstrations: DemonstrationStore;
  readonly endings: EndingStore;
  readonly evaluations: EvaluationStore;
  readonly ideas: IdeaStore;
  readonly handovers: HandoverStore;
  readonly files: FileStore;
  readonly notes: NoteStore;
  readonly privacy: PrivacyStore;
  readonly promises: PromiseStore;
  readonly risks: RiskStore;
  readonly living: LivingStore;
  readonly renewals: RenewalStore;
  readonly phases: PhaseStore;
  readonly meetings: MeetingStore;
  readonly strategies: StrategyStore;
  readonly portfolio: PortfolioStore;
  readonly wheel: WheelStore;
  readonly accounts: AccountStore;
  readonly rooms: RoomStore;
  readonly outbox: MailReader;
};

export const openStores = (trx: Inside): Stores => ({
  people: makePeopleStore(trx),
  partnerships: makePartnershipStore(trx),
  guests: makeGuestStore(trx),
  history: makeHistoryStore(trx),
  sheets: makeSheetStore(trx),
  templates: makeTemplateStore(trx),
  comments: makeCommentStore(trx),
  sheetLinks: makeSheetLinkStore(trx),
  agreements: makeAgreementStore(trx),
  tokens: makeTokenStore(trx),
  feeds: makeFeedStore(trx),
  notices: makeNoticeStore(trx),
  content: makeContentStore(trx),
  chapterAnswers: makeChapterAnswerStore(trx),
  search: makeSearchStore(trx),
  roomSearch: makeRoomSearchStore(trx),
  submissions: makeSubmissionStore(trx),
  gatherings: makeGatheringStore(trx),
  contacts: makeContactStore(trx),
  communication: makeCommunicationStore(trx),
  contributions: makeContributionStore(trx),
  copies: makeCopyStore(trx),
  demonstrations: makeDemonstrationStore(trx),
  endings: makeEndingStore(trx),
  evaluations: makeEvaluationStore(trx),
  ideas: makeIdeaStore(trx),
  handovers: makeHandoverStore(trx),
  files: makeFileStore(trx),
  notes: makeNoteStore(trx),
  privacy: makePrivacyStore(trx),
  promises: makePromiseStore(trx),
  risks: makeRiskStore(trx),
  living: makeLivingStore(trx),
  renewals: makeRenewalStore(trx),
  phases: makePhaseStore(trx),
  meetings: makeMeetingStore(trx),
  strategies: makeStrategyStore(trx),
  portfolio: makePortfolioStore(trx),
  wheel: makeWheelStore(trx),
  accounts: makeAccountStore(trx),
  rooms: makeRoomStore(trx),
  outbox: makeMailReader(trx),
});
