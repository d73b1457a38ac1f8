import type { Deck } from '#domain/games/model.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { makePress } from '#server/documents/press.ts';
import type { Live } from '#server/live/live.ts';
import { makeInspection } from '#server/scanning/inspection.ts';
import { receiveBytes, receiveForm } from '#server/scanning/receive-form.ts';
import { makeSignals } from '#server/live/signals.ts';
import type { Signals } from '#server/live/signals.ts';
import { makeAllowances } from './allowances.ts';
import { asDatabaseAway } from './database-away.ts';
import { keptPages } from './editions/edition-content.ts';
import { makeDemonstrationsRoom } from './demonstrations-room.ts';
import { makeEditionsRoom } from './editions/editions-room.ts';
import { makeCopiesRoom } from './copies-room.ts';
import { makeFormMarks } from './form-marks.ts';
import { makePageCache } from './http/page-cache.ts';
import type { PageCache } from './http/page-cache.ts';
import { makeJobsRoom } from './jobs-room.ts';
import type { Jobs } from '#server/jobs/jobs.ts';
import { openLiveRoom } from './live-room.ts';
import type { Log } from './log.ts';
import { makePublishingRoom } from './publishing-room.ts';
import { makeRendering } from './rendering.ts';
import type { Rooms } from './rooms.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { openSignInRoom } from './sign-in-room.ts';
import { makeWithin } from './within.ts';

export type RoomsParts = {
  readonly settings: Settings;
  readonly address: string;
  readonly secrets: Secrets;
  readonly database: OpenDatabase;
  readonly log: Log;
  readonly deck: Deck;
};

export type OpenRooms = Rooms &
  AsyncDisposable & {
    readonly live: Live;
    readonly signals: Signals;
    readonly cache: PageCache;
    readonly jobs: Jobs;
  };

/** Everything that stands between the database and the door. */
export function openRooms({ settings, address, secrets, database, log, deck }: RoomsParts): OpenRooms {
  const opened = new AsyncDisposableStack();
  const press = opened.use(makePress());
  const nudge = (): void => jobs.nudge();
  const { within, keeping, together } = makeWithin(database, {
    ...{ publicUrl: address, press, nudge },
    replyAddress: settings.replies?.address,
  });
  const standing = { database, publicUrl: address, secret: secrets.signIn, log };
  const entrance = openSignInRoom({ ...standing, keeping, nudge });
  const jobs = makeJobsRoom({ ...standing, settings, within, sweepSignIn: () => entrance.signIn.sweep() });
  opened.defer(() => jobs.stop());
  const live = openLiveRoom({ settings, database, ...entrance, within, log });
  const signals = opened.use(openSignals(database, log));
  const cache = makePageCache(log);
  const rendering = makeRendering(database);
  const editions = opened.use(openEditions(database, address, deck));
  const publishing = makePublishingRoom({
    database,
    secret: secrets.signIn,
    draw: (shared) => editions.drawShareImage(shared),
  });
  return {
    ...entrance,
    ...{
      publicUrl: address,
      contact: settings.contact,
      sendsMail: settings.smtpUrl !== undefined,
      live,
      signals,
      cache,
      jobs,
      within,
      keeping,
    },
    demonstrations: makeDemonstrationsRoom(together, (err) =>
      log.error({ err }, 'a demonstration was not made'),
    ),
    copies: makeCopiesRoom(database, { publicUrl: address, press }),
    render: rendering.render,
    editions,
    deck,
    publishing,
    dropPages: () => {
      rendering.forget();
      editions.forget();
      publishing.forget();
      cache.drop();
    },
    inspection: makeInspection(settings.clamd),
    receiving: { form: receiveForm, bytes: receiveBytes },
    allow: makeAllowances(),
    formMarks: makeFormMarks(secrets.signIn),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

const openSignals = ({ keeperPool: pool }: OpenDatabase, log: RoomsParts['log']): Signals =>
  makeSignals({ pool, lost: (err) => log.warn({ err }, 'the line that tells of changes broke') });

const openEditions = (database: OpenDatabase, origin: string, deck: Deck) =>
  makeEditionsRoom({
    origin,
    deck,
    read: (language) =>
      keptPages(database, language).catch((error: unknown) => {
        throw asDatabaseAway(error);
      }),
  });
