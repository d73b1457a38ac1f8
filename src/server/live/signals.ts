import type pg from 'pg';

/** Tells who listens that something has changed at a gathering, whichever process it changed in; never what. */
export type Signals = AsyncDisposable & {
  /**
   * `changed` is called at every change, and once when the line to the database was broken and is back; `ended`
   * when the house closes. Returns how to stop.
   */
  listen(id: string, listener: SignalListener): () => void;
  /** The house closes: everybody who listens is told, and nobody hears anything more. */
  end(): void;
  /** How many listen just now. */
  readonly listeners: number;
};

export type SignalListener = { readonly changed: () => void; readonly ended: () => void };

export type SignalsParts = {
  readonly pool: Pick<pg.Pool, 'connect'>;
  readonly lost: (error: unknown) => void;
  /** Milliseconds before a broken line is tried again. */
  readonly again?: number;
};

const channel = 'byg_gathering';

/** One connection listens for all; it is opened when the first listener comes, and again when it breaks. */
export function makeSignals({ pool, lost, again = 1000 }: SignalsParts): Signals {
  const heard = new Map<string, Set<SignalListener>>();
  let line: Promise<pg.PoolClient> | null = null;
  let closed = false;

  const tell = (id: string): void => {
    for (const { changed } of heard.get(id) ?? []) changed();
  };
  const open = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    client.on('notification', ({ payload }) => tell(payload ?? ''));
    client.on('error', broken);
    client.on('end', () => broken(null));
    await client.query(`listen ${channel}`);
    return client;
  };
  const broken = (error: unknown): void => {
    if (!line || closed) return;
    // A broken connection still has its place in the pool until it is given back.
    void line.then((client) => client.release(true)).catch(() => undefined);
    line = null;
    if (error) lost(error);
    setTimeout(() => {
      if (closed || heard.size === 0 || line) return;
      // What was missed meanwhile is not known: everybody looks again.
      void connect().then(() => {
        for (const id of heard.keys()) tell(id);
      });
    }, again).unref();
  };
  const connect = async (): Promise<void> => {
    line ??= open();
    await line.catch(broken);
  };
  return {
    listen: (id, listener) => {
      if (closed) {
        listener.ended();
        return () => undefined;
      }
      const all = heard.get(id) ?? new Set();
      heard.set(id, all.add(listener));
      void connect();
      return () => {
        all.delete(listener);
        if (all.size === 0 && heard.get(id) === all) heard.delete(id);
      };
    },
    end: () => {
      closed = true;
      for (const { ended } of [...heard.values()].flatMap((all) => [...all])) ended();
      heard.clear();
    },
    get listeners() {
      return [...heard.values()].reduce((sum, all) => sum + all.size, 0);
    },
    [Symbol.asyncDispose]: async () => {
      closed = true;
      const client = await line?.catch(() => null);
      client?.release(true);
    },
  };
}
