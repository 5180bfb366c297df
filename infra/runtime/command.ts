/**
 * The command port: commands of one mutation that arrive while a set is being judged are judged together in the next transaction, as a
 * DataLoader does for reads; a quiet system adds no wait. Each has an idempotency key: sent again, what was done gives the first answer again, and
 * what was refused is judged anew.
 */
import { createHash } from 'node:crypto';
import type { Actor } from './actor.ts';
import { type Database, statement, type Tx } from './database.ts';
import type { Faults } from './faults.ts';
import { DatabaseBusy } from './pools.ts';
import { isRefused, type Refused } from './refusal.ts';
import { metrics } from './telemetry.ts';

export type Command<Input> = {
  readonly actor: Actor;
  readonly key: string;
  readonly input: Input;
  readonly now: Date;
  readonly requestId: string;
};

export type CommandPort<Input, Result extends object> = (command: Command<Input>) => Promise<Result | Refused<'IdempotencyKeyReused'>>;

export type CommandOptions<Input, Result extends object> = {
  db: Database;
  mutation: string;
  faults: Faults;
  /** Most commands in one transaction. */
  most?: number;
  /** Judges a set in order, one result a command. A refusal must leave nothing behind in the transaction. */
  judge(tx: Tx, commands: readonly Command<Input>[]): Promise<readonly Result[]>;
  /** For a mutation whose result can be done in one part and refused in another. */
  parts?: Parts<Input, Result>;
};

/**
 * Refusals are not stored: the same command may be sent again when its obstacle is gone. A command of several parts follows the same rule: what
 * was done is stored, and a repeat judges the rest anew.
 */
export type Parts<Input, Result, Kept extends object = object> = {
  /** What was done, without any refusal; null when nothing was done. */
  keep(result: Result): Kept | null;
  /** The part of the input that was not done; null when all of it was done. */
  rest(input: Input, kept: Kept): Input | null;
  /** The answer to a repeat, from what was done and from the result of the rest. */
  join(input: Input, kept: Kept, rest: Result | null): Result;
};

/** A command that is done or refused as a whole. */
const WHOLE: Parts<unknown, object> = { keep: (result) => result, rest: () => null, join: (_, kept) => kept };

const CLAIM = statement('select actor, key, input_hash as "inputHash", result from claim_commands($1::text[], $2, $3::text[])');
const STORE = statement(`
  insert into command_keys (actor, mutation, key, input_hash, result)
  select a, $2, k, h, r from unnest($1::text[], $3::text[], $4::text[], $5::jsonb[]) as u(a, k, h, r)
  on conflict (actor, mutation, key) do update set result = excluded.result`);

/** Five full sets of one mutation. The gateway gives up after 10 s, so who comes after them would wait for nothing. */
const MOST_WAITING = 1000;
/** With the wait for a lock in the set before, the answer still comes within a client's patience. */
const ALONE_WITHIN_MS = 8000;

type Waiting<Input, Result> = {
  command: Command<Input>;
  resolve: (result: Result | Refused<'IdempotencyKeyReused'>) => void;
  reject: (error: unknown) => void;
};

export function commandPort<Input, Result extends object>(options: CommandOptions<Input, Result>): CommandPort<Input, Result> {
  const most = options.most ?? 200;
  let queue: Waiting<Input, Result>[] = [];
  let flushing = false;

  const flush = async () => {
    flushing = true;
    while (queue.length > 0) {
      const { taken, left } = takeDistinct(queue, most);
      queue = left;
      try {
        const results = await judgeSet(
          options,
          taken.map((waiting) => waiting.command),
        );
        for (const [index, waiting] of taken.entries()) waiting.resolve(results[index] as Result);
      } catch (error) {
        if (taken.length === 1 || error instanceof DatabaseBusy) for (const waiting of taken) waiting.reject(error);
        else await judgeAlone(options, taken, error);
      }
    }
    flushing = false;
  };

  return (command) =>
    new Promise((resolve, reject) => {
      if (queue.length >= MOST_WAITING) return reject(new DatabaseBusy(`${MOST_WAITING} commands ${options.mutation} wait already`));
      queue.push({ command, resolve, reject });
      // One turn later, so that what one request brings is taken together.
      if (!flushing) setImmediate(() => (flushing ? undefined : void flush()));
    });
}

/** One command at fault must not fail the others of its set. After the time is over the rest gets the set's error: it may be sent again. */
async function judgeAlone<Input, Result extends object>(
  options: CommandOptions<Input, Result>,
  taken: readonly Waiting<Input, Result>[],
  error: unknown,
): Promise<void> {
  const untilMs = Date.now() + ALONE_WITHIN_MS;
  for (const waiting of taken) {
    if (Date.now() > untilMs) waiting.reject(error);
    else await judgeSet(options, [waiting.command]).then(([result]) => waiting.resolve(result as Result), waiting.reject);
  }
}

const identity = <Input>({ actor, key }: Command<Input>) => `${actor.userId}\u001f${key}`;

/** The first `most` commands, leaving a second one of the same key to a later set. */
function takeDistinct<Input, Result>(queue: readonly Waiting<Input, Result>[], most: number) {
  const seen = new Set<string>();
  const taken: Waiting<Input, Result>[] = [];
  const left: Waiting<Input, Result>[] = [];
  for (const waiting of queue) {
    const id = identity(waiting.command);
    if (taken.length < most && !seen.has(id)) {
      seen.add(id);
      taken.push(waiting);
    } else left.push(waiting);
  }
  return { taken, left };
}

/** A command to be judged: all of it, or the part that was not done before. */
type Open<Input> = { readonly command: Command<Input>; readonly asked: Command<Input>; readonly kept: object | null };

async function judgeSet<Input, Result extends object>(
  { db, mutation, judge, faults, parts = WHOLE as Parts<Input, Result> }: CommandOptions<Input, Result>,
  commands: readonly Command<Input>[],
): Promise<(Result | Refused<'IdempotencyKeyReused'>)[]> {
  const answered = await db.transaction(async (tx) => {
    const known = await tx.run<Stored>(CLAIM, [commands.map(({ actor }) => actor.userId), mutation, commands.map(({ key }) => key)]);
    const stored = new Map(known.map((row) => [`${row.actor}\u001f${row.key}`, row]));
    const open = commands.flatMap((command) => openPart(command, stored.get(identity(command)), parts));
    const asked = open.map((part) => part.asked);
    const results = asked.length > 0 ? await judge(faults.without('lock') ? withoutLocks(tx) : tx, asked) : [];

    const answers = new Map(open.map(({ command, kept }, index) => [command, answerOf(command, kept, results[index] as Result, parts)]));
    storeAnswers(tx, mutation, answers, parts);
    return commands.map((command) => {
      const answer = answers.get(command);
      if (answer) return answer;
      const before = stored.get(identity(command));
      if (!before || before.inputHash !== hashOf(command.input)) return { refused: 'IdempotencyKeyReused' as const };
      return parts.join(command.input, before.result, null);
    });
  });
  faults.at('command.afterCommit');
  for (const result of answered) metrics.commands.inc({ mutation, outcome: isRefused(result) ? result.refused : 'done' });
  return answered;
}

type Stored = { readonly actor: string; readonly key: string; readonly inputHash: string; readonly result: object };

function openPart<Input, Result>(command: Command<Input>, before: Stored | undefined, parts: Parts<Input, Result>): Open<Input>[] {
  if (!before) return [{ command, asked: command, kept: null }];
  if (before.inputHash !== hashOf(command.input)) return [];
  const input = parts.rest(command.input, before.result);
  return input === null ? [] : [{ command, asked: { ...command, input }, kept: before.result }];
}

const answerOf = <Input, Result extends object>(
  { input }: Command<Input>,
  kept: object | null,
  result: Result,
  parts: Parts<Input, Result>,
): Result => (kept === null || isRefused(result) ? result : parts.join(input, kept, result));

const withoutLocks = (tx: Tx): Tx => ({
  ...tx,
  run: (query, values) => tx.run(statement(query.text.replace(/ for update( of \w+)?$/, '')), values),
});

function storeAnswers<Input, Result extends object>(
  tx: Tx,
  mutation: string,
  answers: ReadonlyMap<Command<Input>, Result>,
  parts: Parts<Input, Result>,
): void {
  const done = [...answers].flatMap(([command, answer]) => {
    const kept = isRefused(answer) ? null : parts.keep(answer);
    return kept ? [{ command, kept: withoutRefusals(mutation, kept) }] : [];
  });
  if (done.length === 0) return;
  tx.write(STORE, [
    done.map(({ command }) => command.actor.userId),
    mutation,
    done.map(({ command }) => command.key),
    done.map(({ command }) => hashOf(command.input)),
    done.map(({ kept }) => kept),
  ]);
}

/** The text to store. A refusal inside it is a bug of the mutation: it would be answered when it is no longer true. */
function withoutRefusals(mutation: string, kept: object): string {
  return JSON.stringify(kept, (name, value) => {
    if (name === 'refused') throw new Error(`${mutation} would store a refusal: it needs \`parts\``);
    return value;
  });
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('base64url');
