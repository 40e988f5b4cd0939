// A few connections that many readers share: short selects one behind the other, without waiting for each answer in between.
import pg from 'pg';

/** A select whose plan is kept by its name. */
export type NamedSelect = { name: string; text: string; values: unknown[] };

export type ReadingConnections = {
  query: (select: NamedSelect) => Promise<pg.QueryResult>;
  end: () => Promise<void>;
};

/** What `pg` can beside what its types tell: whether an open connection keeps the program from ending. */
type Client = pg.Client & { ref: () => void; unref: () => void };

type Shared = { client: Client; opened: Promise<unknown>; isOpen: boolean; pending: number };

/** Reads only, and by the plan kept: left to itself PostgreSQL goes on planning, for the cost it guesses of one is too high. */
const manner = '-c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan';

/**
 * Opens at most so many connections as they are needed. What is asked in one turn of the event loop goes to the same one, the
 * least busy, in a single write: sending a select and waking the process that answers costs more than many a select.
 */
export function readingConnections(config: pg.ClientConfig, most: number): ReadingConnections {
  const all = new Set<Shared>();
  let ofTurn: Shared | undefined;

  const open = (): Shared => {
    const client = new pg.Client({ ...config, options: `${config.options ?? ''} ${manner}`, pipeline: true }) as Client;
    const shared: Shared = { client, opened: client.connect(), isOpen: false, pending: 0 };
    const drop = () => void all.delete(shared); // what it was asked fails, the next select opens another
    client.on('error', drop).on('end', drop);
    shared.opened.then(() => (shared.isOpen = true), drop);
    all.add(shared);
    return shared;
  };
  const leastBusy = (): Shared => {
    const [first] = [...all].sort((a, b) => a.pending - b.pending);
    return first && (first.pending === 0 || all.size >= most) ? first : open();
  };
  const choose = (): Shared => {
    const shared = leastBusy();
    const { stream } = shared.client.connection;
    if (shared.isOpen) stream.cork();
    process.nextTick(() => {
      stream.uncork();
      ofTurn = undefined;
    });
    return shared;
  };
  return {
    query: async (select) => {
      const shared = (ofTurn ??= choose());
      if (shared.pending++ === 0) shared.client.ref();
      try {
        if (!shared.isOpen) await shared.opened;
        return await shared.client.query(select);
      } finally {
        if (--shared.pending === 0) shared.client.unref(); // idle, it does not keep a program from ending
      }
    },
    end: async () => void (await Promise.all([...all].map(({ client }) => client.end())))
  };
}
