export type SessionParts = {
  /** Where it is told that something changed. */
  readonly events: string;
  /** Fetches what this seat may see now. */
  readonly refresh: () => Promise<void>;
};

/** A second in which nothing ran was a machine asleep, when it lasted this long. */
const slept = 5_000;
/** Milliseconds before a line that was refused is tried again. */
const again = 3_000;

/**
 * Keeps a gathering's page as it is with everybody else: listens for changes, fetches them, comes back
 * after sleep, and tells the time by the server's clock.
 */
export class GatheringSession {
  /** True once there is a script. */
  awake = $state(false);
  offline = $state(false);
  /** The server's time in milliseconds; the page's own until it wakes. */
  now = $state(0);
  readonly #parts: SessionParts;
  #offset = 0;
  #line: EventSource | null = null;
  #tick: ReturnType<typeof setInterval> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #fetching = false;
  #wanted = false;

  constructor(parts: SessionParts, serverNow: string) {
    this.#parts = parts;
    this.now = Date.parse(serverNow);
  }

  /** What the server's clock showed when the page was made. */
  tellTime(serverNow: string): void {
    this.#offset = Date.parse(serverNow) - Date.now();
    this.now = Date.parse(serverNow);
  }

  wake(): () => void {
    this.awake = true;
    let last = Date.now();
    this.#tick = setInterval(() => {
      const here = Date.now();
      if (here - last > slept) this.comeBack();
      last = here;
      this.now = here + this.#offset;
    }, 1_000);
    const seen = (): void => {
      if (!document.hidden) this.comeBack();
    };
    const gone = (): void => {
      this.offline = true;
    };
    const back = (): void => this.comeBack();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    this.#open();
    return () => {
      clearInterval(this.#tick);
      clearTimeout(this.#retry);
      this.#line?.close();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
    };
  }

  /** After sleep the old line may be dead without knowing it. */
  comeBack(): void {
    this.#open();
    void this.refresh();
  }

  #open(): void {
    clearTimeout(this.#retry);
    this.#line?.close();
    const line = new EventSource(this.#parts.events);
    this.#line = line;
    line.addEventListener('open', () => {
      // What happened while the line was broken was told to nobody here.
      if (this.offline) void this.refresh();
      this.offline = false;
    });
    line.addEventListener('changed', () => void this.refresh());
    line.addEventListener('error', () => {
      this.offline = true;
      // A browser tries a broken line again by itself, but not one that was refused.
      if (line.readyState === EventSource.CLOSED) this.#retry = setTimeout(() => this.#open(), again);
    });
  }

  /** Changes that come while one is fetched are fetched together afterwards. */
  async refresh(): Promise<void> {
    if (this.#fetching) {
      this.#wanted = true;
      return;
    }
    this.#fetching = true;
    try {
      // A page whose data cannot be fetched is lost to the browser's own: ask first whether anybody answers.
      await fetch('/health/live', { cache: 'no-store' });
      await this.#parts.refresh();
    } catch {
      this.offline = true;
    } finally {
      this.#fetching = false;
    }
    if (!this.#wanted) return;
    this.#wanted = false;
    await this.refresh();
  }
}
