import type { DocumentPress } from '#domain/documents/model.ts';
import { makeAgreementStore } from '#server/database/stores/agreement-store.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';
import { makeFeedStore } from '#server/database/stores/feed-store.ts';
import { makeGuestStore } from '#server/database/stores/guest-store.ts';
import { makeHistoryStore } from '#server/database/stores/history-store.ts';
import { makeMailReader } from '#server/database/stores/mail-reader.ts';
import { makePartnershipStore } from '#server/database/stores/partnership-store.ts';
import { makePeopleStore } from '#server/database/stores/people-store.ts';
import { makeSheetStore } from '#server/database/stores/sheet-store.ts';
import { makeTokenStore } from '#server/database/stores/token-store.ts';
import type { Inside } from '#server/database/with-asker.ts';
import { makePost } from '#server/mail/post.ts';
import { makeAmbient } from './ambient.ts';
import type { Needs } from './needs.ts';
import { newId } from './new-id.ts';
import type { Who } from './visit.ts';

/** What does not change from one transaction to the next. */
export type Standing = { readonly publicUrl: string; readonly press: DocumentPress };

/** Everything a deed may ask for, on one transaction. */
export const composeNeeds = (trx: Inside, who: Who, { publicUrl, press }: Standing): Needs => ({
  ...makeAmbient(who, publicUrl),
  people: makePeopleStore(trx),
  partnerships: makePartnershipStore(trx),
  guests: makeGuestStore(trx),
  history: makeHistoryStore(trx),
  sheets: makeSheetStore(trx),
  agreements: makeAgreementStore(trx),
  tokens: makeTokenStore(trx),
  feeds: makeFeedStore(trx),
  content: makeContentStore(trx),
  outbox: makeMailReader(trx),
  post: makePost({ db: trx, newId, publicUrl }),
  press,
});
