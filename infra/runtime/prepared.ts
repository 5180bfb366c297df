/**
 * Prepared statements for node-postgres, several in one round trip: they are sent together, and when one fails the server skips the rest. The columns
 * of a statement are described once per connection: describing 35 columns takes longer than reading a row of them (measured).
 */
import { createRequire } from 'node:module';
import pg from 'pg';

/** A statement without a name is planned for its values each time and is not kept by the connection. */
export type Statement = { readonly name: string; readonly text: string };
export type Step = { readonly query: Statement; readonly values: readonly unknown[] };
/** The result of one statement; `command` is the server's tag, e.g. `UPDATE 3`. */
export type Given = { readonly rows: object[]; command: string };

/** Methods of `pg.Client` for custom queries (as pg-cursor uses them). Its types do not include them. */
type Connection = {
  readonly stream: { cork(): void; uncork(): void };
  parse(statement: Statement): void;
  bind(portal: { statement: string; values: unknown[] }): void;
  describe(what: { type: 'P'; name: '' }): void;
  execute(portal: { portal: ''; rows: 0 }): void;
  sync(): void;
  on(event: 'parseComplete', listener: () => void): void;
  off(event: 'parseComplete', listener: () => void): void;
};
type Field = { name: string; dataTypeID: number };
type Shape = readonly { readonly name: string; readonly parse: (text: string) => unknown }[];

const { prepareValue }: { prepareValue(value: unknown): unknown } = createRequire(import.meta.url)('pg/lib/utils');

/** The prepared statements of a connection and their described columns. */
const known = new WeakMap<Connection, { prepared: Set<string>; shapes: Map<string, Shape> }>();

function knownOf(connection: Connection) {
  const seen = known.get(connection) ?? { prepared: new Set<string>(), shapes: new Map<string, Shape>() };
  known.set(connection, seen);
  return seen;
}

class RoundTrip {
  readonly #steps: readonly { query: Statement; values: unknown[] }[];
  readonly #given: Given[];
  readonly #settle: (error: unknown, given: Given[]) => void;
  #shapes = new Map<string, Shape>();
  #at = 0;
  #stopListening = () => {};

  constructor(steps: readonly Step[], settle: (error: unknown, given: Given[]) => void) {
    this.#steps = steps.map(({ query, values }) => ({ query, values: values.map(prepareValue) }));
    this.#given = steps.map(() => ({ rows: [], command: '' }));
    this.#settle = settle;
  }

  submit(connection: Connection): null {
    const { prepared, shapes } = knownOf(connection);
    this.#shapes = shapes;
    const parsing: string[] = [];
    connection.stream.cork();
    for (const { query, values } of this.#steps) {
      if (query.name === '' || (!prepared.has(query.name) && !parsing.includes(query.name))) {
        parsing.push(query.name);
        connection.parse(query);
      }
      connection.bind({ statement: query.name, values });
      if (query.name === '' || !shapes.has(query.name)) connection.describe({ type: 'P', name: '' });
      connection.execute({ portal: '', rows: 0 });
    }
    connection.sync();
    connection.stream.uncork();
    if (parsing.length > 0) this.#listen(connection, () => prepared.add(parsing.shift() ?? ''));
    return null;
  }

  #listen(connection: Connection, onParse: () => void): void {
    connection.on('parseComplete', onParse);
    this.#stopListening = () => connection.off('parseComplete', onParse);
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    const shape = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') }));
    this.#shapes.set(this.#name(), shape);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    let column = 0;
    for (const { name, parse } of this.#shapes.get(this.#name()) ?? []) {
      const text = fields[column++] ?? null;
      row[name] = text === null ? null : parse(text);
    }
    this.#given[this.#at]?.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const given = this.#given[this.#at];
    if (given) given.command = text;
    // A statement without rows has no columns.
    if (!this.#shapes.has(this.#name())) this.#shapes.set(this.#name(), []);
    this.#at++;
  }

  handleError(error: Error): void {
    this.#stopListening();
    this.#settle(error, []);
  }

  handleReadyForQuery(): void {
    this.#stopListening();
    this.#settle(null, this.#given);
  }

  #name(): string {
    return this.#steps[this.#at]?.query.name ?? '';
  }
}

export type Client = Pick<pg.ClientBase, 'query'>;

/** Runs statements in sequence in one round trip. Rejects with the error of the first failure; later statements are not run. */
export function roundTrip(client: Client, steps: readonly Step[]): Promise<Given[]> {
  // pg's pipeline mode sends its own queries between ours, so answers would go to the wrong query.
  if ((client as { pipeline?: boolean }).pipeline) throw new Error('pipeline: true cannot be used beside prepared.ts');
  return new Promise<Given[]>((resolve, reject) => {
    const trip = new RoundTrip(steps, (error, given) => (error ? reject(error) : resolve(given)));
    client.query(trip as unknown as pg.Query);
  }).catch((error: Error) => {
    // The original stack only shows a socket; use the caller's stack.
    Error.captureStackTrace(error);
    throw error;
  });
}
