/**
 * A separate world for a whole-system test: five services, a gateway, and builders that use the public interfaces. Each builder returns the next
 * possible steps: a world opens schools, a school registers pupils, a pupil is requested, a case is approved.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Hat } from '@xueji/infra/runtime/actor.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import type { FieldGroup } from '@xueji/schema/partner-fields.ts';
import { ensureKafkaUsers } from '../infra/local/kafka-users.ts';
import { type System, type SystemOptions, startSystem } from '../infra/local/system.ts';
import { type Client, signIn } from './client.ts';
import { type RosterRow, rosterCsv, rosterRow } from './roster.ts';

export type Stage = 'PRIMARY' | 'JUNIOR' | 'SENIOR' | 'SPECIAL';
const YEARS: Record<Stage, number> = { PRIMARY: 6, JUNIOR: 3, SENIOR: 3, SPECIAL: 9 };
const CATEGORY: Record<Stage, string> = { PRIMARY: '21', JUNIOR: '31', SENIOR: '34', SPECIAL: '51' };
export type NewClass = { stage?: Stage; entryYear?: number; classNo?: number; limit?: number };
export type SchoolClass = { id: string; stage: Stage; entryYear: number; classNo: number };

export type School = {
  id: string;
  code: string;
  name: string;
  path: string;
  countyPath: string;
  classes: SchoolClass[];
  firstClass: SchoolClass;
  registrar: Client;
  approver: Client;
  countyApprover: Client;
  /** Registers pupils in the first class by a roster, and waits until each is placed. */
  pupils(count: number, facts?: Partial<RosterRow>): Promise<Pupil[]>;
};
export type Pupil = {
  id: string;
  name: string;
  school: School;
  /** The registrar of the receiving school requests the pupil. Resolves when the chain has started or the transfer is refused. */
  askedBy(school: School, toClassId?: string): Promise<Case>;
};
export type Case = {
  id: string;
  pupil: Pupil;
  to: School;
  status(): Promise<string>;
  /** Approves `count` steps in order, each by the right hat of the right unit; all steps by default. */
  approve(count?: number): Promise<void>;
  /** Waits until the transfer has this status. */
  becomes(status: string): Promise<void>;
};
export type World = {
  system: System;
  /** By default, a partner is first registered for the unit of its token. */
  as(
    hats: Hat | readonly Hat[],
    path: string,
    options?: { userId?: string; expiresInSeconds?: number; registered?: boolean },
  ): Promise<Client>;
  school(countyCode: string, options?: { classes?: NewClass[]; name?: string; locality?: string }): Promise<School>;
  stop(): Promise<void>;
};

/** Polls a condition. The error contains the last value. */
export async function eventually<T>(look: () => Promise<T>, accept: (seen: T) => boolean, withinMs = 15_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look().catch((error: unknown) => error as T);
    if (!(seen instanceof Error) && accept(seen)) return seen;
    if (Date.now() > deadline)
      throw new Error(`not within ${withinMs} ms; last seen: ${seen instanceof Error ? seen.message : JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export async function startWorld(options: Pick<SystemOptions, 'namespace' | 'env' | 'serviceEnv' | 'signIn'> = {}): Promise<World> {
  const { XUEJI_TEST_HOME: home, XUEJI_TEST_DATABASE_URL: databaseServerUrl, XUEJI_TEST_BROKERS: brokers } = process.env;
  const { XUEJI_TEST_KAFKA_HOME: kafkaHome } = process.env;
  if (!home || !databaseServerUrl || !brokers) throw new Error('no test servers: run this through npm test');
  const { namespace = `w${randomBytes(4).toString('hex')}-` } = options;
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'warn', ...options.env };
  const system = await startSystem({
    home,
    port: 0,
    databaseServerUrl,
    brokers,
    kafkaUsers: kafkaHome ? ensureKafkaUsers(kafkaHome) : undefined,
    namespace,
    env,
    ...(options.serviceEnv && { serviceEnv: options.serviceEnv }),
    signIn: options.signIn,
  });
  return worldOf(system);
}

/** The builders for a running system. */
export function worldOf(system: System): World {
  const as: World['as'] = async (hats, path, { registered = hats.includes('partner'), ...more } = {}) => {
    const client = await signIn(system.gatewayUrl, system.keys, { hats: typeof hats === 'string' ? [hats] : hats, path, ...more });
    if (registered) await registerPartner(await as('operator', ''), client.userId, [path]);
    return client;
  };
  let schools = 0;
  // Worlds on one database use different sequence numbers of schools and pupils, because codes are never used twice.
  const firstSchool = Math.floor(Math.random() * 900_000);
  return {
    system,
    as,
    school: (countyCode, choice = {}) => openSchool(system, as, countyCode, firstSchool + schools++, choice),
    stop: () => system.stop(),
  };
}

const REGISTER = `mutation ($input: RegisterPartnerInput!) { registerPartner(input: $input) {
  __typename ... on PartnerRegistered { partner { id } } ... on Refusal { message } } }`;

/** Null when a partner with this client id already exists. */
export async function registerPartner(
  operator: Client,
  clientId: string,
  units: readonly string[],
  types: readonly string[] | null = null,
  fields: readonly FieldGroup[] | null = null,
): Promise<string | null> {
  const input = { idempotencyKey: randomUUID(), clientId, name: `合作系统 ${clientId}`, units, types, fields };
  type Registered = { registerPartner: { __typename: string; message?: string; partner?: { id: string } } };
  // Transfers gets new schools by event.
  const { registerPartner: result } = await eventually(
    () => operator.ask<Registered>(REGISTER, { input }),
    ({ registerPartner: { __typename } }) => __typename !== 'UnitUnknown',
  );
  if (!result.partner && result.__typename !== 'PartnerClientIdTaken') throw new Error(`${result.__typename}: ${result.message}`);
  return result.partner?.id ?? null;
}

const OPEN_SCHOOL = `mutation ($input: OpenSchoolInput!) { openSchool(input: $input) {
  __typename ... on SchoolOpened { school { id path classes(first: 100) { edges { node { id stage entryYear classNo } } } } } ... on Refusal { message } } }`;
type OpenedSchool = { id: string; path: string; classes: { edges: { node: SchoolClass }[] } };
type Opened = { openSchool: { __typename: string; message?: string; school?: OpenedSchool } };

async function openSchool(
  system: System,
  as: World['as'],
  countyCode: string,
  sequence: number,
  choice: { classes?: NewClass[]; name?: string; locality?: string },
): Promise<School> {
  const countyPath = pathOfRegion(countyCode) ?? '';
  const classes = (choice.classes ?? [{}, {}]).map((one, index) => ({
    stage: 'PRIMARY' as Stage,
    entryYear: 2024,
    classNo: index + 1,
    limit: 45,
    ...one,
    ...((one.limit ?? 0) > 55 && { limitReason: '学位紧张' }),
  }));
  const stages = [...new Set(classes.map(({ stage }) => stage))].map((stage) => ({ stage, years: YEARS[stage] }));
  const highest = (['SPECIAL', 'SENIOR', 'JUNIOR'] as const).find((one) => stages.some(({ stage }) => stage === one)) ?? 'PRIMARY';
  const category = CATEGORY[highest];
  const code = `${category}${countyCode.slice(0, 2)}${String(sequence % 1_000_000).padStart(6, '0')}`;
  const name = choice.name ?? `第${sequence}学校`;
  const county = await as('registrar', countyPath);
  const input = {
    idempotencyKey: `open-${code}-${randomUUID()}`,
    code,
    name,
    countyCode,
    locality: choice.locality ?? 'RURAL',
    stages,
    classes,
  };
  const { openSchool: result } = await county.ask<Opened>(OPEN_SCHOOL, { input });
  if (!result.school) throw new Error(`${result.__typename}: ${result.message}`);
  const { id, path } = result.school;
  const opened = result.school.classes.edges.map(({ node }) => node);
  // In the order of the requests.
  const inOrder = classes.flatMap((one) =>
    opened.filter(({ stage, entryYear, classNo }) => stage === one.stage && entryYear === one.entryYear && classNo === one.classNo),
  );
  const [firstClass] = inOrder;
  if (!firstClass) throw new Error('a school without classes');
  const [registrar, approver, countyApprover] = await Promise.all([
    as('registrar', path),
    as('approver', path),
    as('approver', countyPath),
  ]);
  const school: School = {
    id,
    code,
    name,
    path,
    countyPath,
    classes: inOrder,
    firstClass,
    registrar,
    approver,
    countyApprover,
    pupils: (count, facts) => registerPupils(system, as, school, count, facts),
  };
  return school;
}

const IMPORT = `query ($id: ID!) { rosterImport(id: $id) { status rows registered refused askedAgain transferOffered placed notPlaced problem { code message } messages(first: 100) { edges { node { row column code message } } } } }`;
type Asked = { rosterImport: Omit<ImportState, 'messages'> & { messages: { edges: { node: ImportState['messages'][number] }[] } } };
export type ImportState = {
  status: string;
  rows: number;
  registered: number;
  refused: number;
  askedAgain: number;
  transferOffered: number;
  placed: number;
  notPlaced: number;
  problem: { code: string; message: string } | null;
  messages: { row: number; column: string | null; code: string; message: string }[];
};

/** Uploads a roster, or the admission list of a plan, and waits until every row is answered, by identity and by enrolment. */
export async function importRoster(
  client: Client,
  csv: Uint8Array | string,
  fileName = 'roster.csv',
  withinMs?: number,
  planId?: string,
): Promise<ImportState> {
  const { status, body } = await client.upload(csv, fileName, undefined, planId);
  if (status !== 202 || !body.id) throw new Error(`${status} ${body.code}: ${body.message}`);
  return rosterDone(client, body.id, withinMs);
}

/** Waits until every row of an uploaded roster is answered. */
export function rosterDone(client: Client, id: string, withinMs?: number): Promise<ImportState> {
  return eventually(
    async (): Promise<ImportState> => {
      const { messages, ...state } = (await client.ask<Asked>(IMPORT, { id })).rosterImport;
      return { ...state, messages: messages.edges.map(({ node }) => node) };
    },
    (state) =>
      state.status === 'FAILED' || (state.status === 'DONE' && state.placed + state.notPlaced === state.registered + state.askedAgain),
    withinMs,
  );
}

async function registerPupils(
  system: System,
  as: World['as'],
  school: School,
  count: number,
  facts: Partial<RosterRow> = {},
): Promise<Pupil[]> {
  const { stage, entryYear, classNo } = school.firstClass;
  const rows = Array.from({ length: count }, () =>
    rosterRow({ schoolCode: school.code, stage, entryYear: String(entryYear), classNo: String(classNo), ...facts }),
  );
  const state = await importRoster(school.registrar, rosterCsv(rows));
  if (state.placed !== count) throw new Error(`${state.placed} of ${count} placed: ${JSON.stringify(state.messages)}`);
  const names = new Set(rows.map(({ name }) => name));
  const found = await school.registrar.ask<{ students: { edges: { node: { id: string; name: string } }[] } }>(
    `query ($unit: String!) { students(unit: $unit, first: 100) { edges { node { id name } } } }`,
    { unit: school.path },
  );
  return found.students.edges
    .map(({ node }) => node)
    .filter((student) => names.has(student.name))
    .map((student): Pupil => {
      const pupil: Pupil = { ...student, school, askedBy: (to, toClassId) => askFor(system, as, pupil, to, toClassId) };
      return pupil;
    });
}

const REQUEST = `mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) {
  __typename ... on TransferRequested { transfer { id } } ... on Refusal { message } } }`;
const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) {
  __typename ... on TransfersJudged { results { __typename } } ... on Refusal { message } } }`;
const STATUS = `query ($id: ID!) { transfer(id: $id) { status steps { unitPath state } } }`;
type CaseState = { status: string; steps: { unitPath: string; state: string }[] };

async function askFor(_: System, as: World['as'], pupil: Pupil, to: School, toClassId = to.firstClass.id): Promise<Case> {
  const input = { idempotencyKey: randomUUID(), studentId: pupil.id, toSchoolId: to.id, toClassId, reason: 'PARENT_JOB_MOVED' };
  const { requestTransfer: result } = await to.registrar.ask<{
    requestTransfer: { __typename: string; message?: string; transfer?: { id: string } };
  }>(REQUEST, { input });
  const id = result.transfer?.id;
  if (!id) throw new Error(`${result.__typename}: ${result.message}`);
  const state = async () => (await to.registrar.ask<{ transfer: CaseState }>(STATUS, { id })).transfer;
  await eventually(state, ({ status }) => status !== 'REQUESTED');
  return {
    id,
    pupil,
    to,
    status: async () => (await state()).status,
    becomes: async (status) => {
      await eventually(state, (seen) => seen.status === status);
    },
    async approve(count = Number.POSITIVE_INFINITY) {
      for (let taken = 0; taken < count; taken++) {
        const step = (await state()).steps.find((one) => one.state === 'CURRENT');
        if (!step) return;
        const approver = await as('approver', step.unitPath);
        const { approveTransfers } = await approver.ask<{ approveTransfers: { results?: { __typename: string }[] } }>(APPROVE, {
          input: { idempotencyKey: randomUUID(), ids: [id] },
        });
        const outcome = approveTransfers.results?.[0]?.__typename;
        if (outcome !== 'TransferStepTaken') throw new Error(`approval at ${step.unitPath}: ${outcome}`);
      }
    },
  };
}
