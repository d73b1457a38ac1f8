import type { DocumentPress } from '#domain/documents/model.ts';
import { openStores } from '#server/database/open-stores.ts';
import type { Inside } from '#server/database/with-asker.ts';
import { calendarFile } from '#server/documents/calendar-file.ts';
import { makePost } from '#server/mail/post.ts';
import { makeAmbient } from './ambient.ts';
import type { Needs } from './needs.ts';
import { newId } from './new-id.ts';
import { makePublicShelf } from './public-shelf.ts';
import { staysHome } from './stays-home.ts';
import type { Who } from './visit.ts';

/** What does not change from one transaction to the next. */
export type Standing = {
  readonly publicUrl: string;
  readonly press: DocumentPress;
  /** Where answers by mail are fetched from. */
  readonly replyAddress?: string | undefined;
  /** Told when a letter has been kept, so that nobody waits for the courier's next round. */
  readonly nudge?: () => void;
};

/** Everything a deed may ask for, on one transaction. */
export const composeNeeds = (trx: Inside, who: Who, { publicUrl, press, replyAddress }: Standing): Needs =>
  staysHome({
    ...makeAmbient(who, publicUrl),
    ...openStores(trx),
    shelf: makePublicShelf(trx),
    post: makePost({ db: trx, newId, publicUrl, replyAddress }),
    press,
    calendar: calendarFile,
  });
