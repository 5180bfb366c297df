/**
 * Runs commands in batches: commands of one mutation that arrive while a batch runs are judged together in the next transaction, like a DataLoader
 * for reads. When no batch runs, a command starts at once. Each command has an idempotency key. A retry of a completed command returns its first
 * answer; a retry of a refused command is judged again.
 */
import { createHash } from 'node:crypto';
import type { Actor } from './actor.ts';
import { type Database, isDeadlock, statement, type Tx } from './database.ts';
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
  /** Judges a batch in order and returns one result per command. A refused command must write nothing. */
  judge(tx: Tx, commands: readonly Command<Input>[]): Promise<readonly Result[]>;
  /** For a mutation that can be partly done and partly refused. */
  parts?: Parts<Input, Result>;
};

/**
 * Refusals are not stored, so the same command can be sent again later. For a command of several parts, the completed parts are stored and a retry
 * judges the rest again.
 */
export type Parts<Input, Result, Kept extends object = object> = {
  /** The completed part of the result, without refusals; null when nothing was done. */
  keep(result: Result): Kept | null;
  /** The part of the input that is not done yet; null when all of it is done. */
  rest(input: Input, kept: Kept): Input | null;
  /** The answer to a retry, from the stored part and the result of the rest. */
  join(input: Input, kept: Kept, rest: Result | null): Result;
};

/** A command that is done or refused as a whole. */
const WHOLE: Parts<unknown, object> = { keep: (result) => result, rest: () => null, join: (_, kept) => kept };

const CLAIM = statement('select actor, key, input_hash as "inputHash", result from claim_commands($1::text[], $2, $3::text[])');
const STORE = statement(`
  insert into command_keys (actor, mutation, key, input_hash, result)
  select a, $2, k, h, r from unnest($1::text[], $3::text[], $4::text[], $5::jsonb[]) as u(a, k, h, r)
  on conflict (actor, mutation, key) do update set result = excluded.result`);

/** Five full batches of one mutation. The gateway times out after 10 s, so later commands could not be answered in time. */
const MOST_WAITING = 1000;
/** Together with a lock wait in the batch before, the answer still arrives before the client's timeout. */
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
        const results = await judgeBatch(
          options,
          taken.map((waiting) => waiting.command),
        );
        for (const [index, waiting] of taken.entries()) waiting.resolve(results[index] as Result);
      } catch (error) {
        const isFinal = error instanceof DatabaseBusy || (taken.length === 1 && !isDeadlock(error));
        if (isFinal) for (const waiting of taken) waiting.reject(error);
        else await judgeAlone(options, taken, error);
      }
    }
    flushing = false;
  };

  return (command) =>
    new Promise((resolve, reject) => {
      if (queue.length >= MOST_WAITING) return reject(new DatabaseBusy(`${MOST_WAITING} commands ${options.mutation} wait already`));
      queue.push({ command, resolve, reject });
      // Start one turn of the event loop later, so that all commands of one request are in the batch.
      if (!flushing) setImmediate(() => (flushing ? undefined : void flush()));
    });
}

/**
 * Judges the commands of a failed batch one at a time, so that one bad command does not fail the others, and a command that ended in a deadlock is
 * tried once more. When the time is over, the remaining commands get the error of the batch, and clients can retry.
 */
async function judgeAlone<Input, Result extends object>(
  options: CommandOptions<Input, Result>,
  taken: readonly Waiting<Input, Result>[],
  error: unknown,
): Promise<void> {
  const untilMs = Date.now() + ALONE_WITHIN_MS;
  for (const waiting of taken) {
    if (Date.now() > untilMs) waiting.reject(error);
    else await judgeBatch(options, [waiting.command]).then(([result]) => waiting.resolve(result as Result), waiting.reject);
  }
}

const identity = <Input>({ actor, key }: Command<Input>) => `${actor.userId}\u001f${key}`;

/** The first `most` commands. A second command with the same key stays for a later batch. */
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

/** A command to judge: all of it, or the part that is not done yet. */
type Open<Input> = { readonly command: Command<Input>; readonly asked: Command<Input>; readonly kept: object | null };

async function judgeBatch<Input, Result extends object>(
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

/** The JSON text to store. A refusal in it is a bug of the mutation: a retry would return it when it is no longer true. */
function withoutRefusals(mutation: string, kept: object): string {
  return JSON.stringify(kept, (name, value) => {
    if (name === 'refused') throw new Error(`${mutation} would store a refusal: it needs \`parts\``);
    return value;
  });
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('base64url');
