/** Loads the demo through the gateway as registrars would: twelve counties open their schools and upload their rosters. */
import { setTimeout as wait } from 'node:timers/promises';
import { StartFailure } from '../home.ts';
import { type Keys, signToken } from '../keys.ts';
import { createGatewayCaller, type GatewayCaller, inFlight } from './gateway-caller.ts';
import { countyPath, regionName } from './places.ts';
import { type DemoRoster, generateDemo } from './roster.ts';
import type { DemoSchool } from './schools.ts';

export type LoadOptions = {
  gatewayUrl: string;
  keys: Keys;
  students: number;
  progress: (line: string) => void;
  seed?: number;
  /** Codes of the counties to load; all when absent. */
  only?: readonly string[];
};
export type Loaded = { schools: number; classes: number; rows: number; accepted: number; refused: number; elapsedMs: number };

const MOST_IN_FLIGHT = 8;
const POLL_MS = 250;
const CHECKED_POLL_MS = 50;
const PROGRESS_EVERY_MS = 2000;
/** Much longer than the outage of a crashed consumer (6 s). */
const GIVE_UP_AFTER_MS = 120_000;

type Registrar = { countyCode: string; token: string };
type ImportState = {
  status: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  problem: { code: string; message: string } | null;
  rows: number;
  checked: number;
  registered: number;
  refused: number;
  placed: number;
  notPlaced: number;
};
type Upload = { id: string; rows: number; registrar: Registrar };

/** Can be run again after an interruption: work that was done with the same seed is not done twice. */
export async function loadDemo({ gatewayUrl, keys, students, progress, seed = 1, only }: LoadOptions): Promise<Loaded> {
  const begun = performance.now();
  const caller = createGatewayCaller(gatewayUrl);
  const demo = generateDemo({ students, seed });
  const isWanted = ({ countyCode }: { countyCode: string }) => only?.includes(countyCode) ?? true;
  const rosters = demo.rosters.filter(isWanted);
  const schools = demo.schools.filter(isWanted);
  const registrars = new Map(
    await Promise.all(rosters.map(async ({ countyCode }) => [countyCode, await registrarOf(keys, countyCode)] as const)),
  );
  const registrarOfCounty = (countyCode: string): Registrar => {
    const registrar = registrars.get(countyCode);
    if (!registrar) throw new Error(`no registrar for county ${countyCode}`);
    return registrar;
  };

  await inFlight(schools, MOST_IN_FLIGHT, (school) => openSchool(caller, registrarOfCounty(school.countyCode), school, seed));
  const classes = schools.reduce((sum, school) => sum + school.classes.length, 0);
  progress(`${schools.length} schools with ${classes} classes are open`);

  // One after another: a child who is entered in two counties stays in the first one. Waiting files are read in rotation.
  const uploads = await inFlight(rosters, 1, async (roster) => {
    const uploaded = await upload(caller, registrarOfCounty(roster.countyCode), roster, seed);
    await rowsChecked(caller, uploaded, progress);
    return uploaded;
  });
  const { rows, placed, refused, notPlaced } = await importsAnswered(caller, uploads, progress);
  await counted(caller, await readerToken(keys), placed, progress);

  return { schools: schools.length, classes, rows, accepted: placed, refused: refused + notPlaced, elapsedMs: performance.now() - begun };
}

async function registrarOf(keys: Keys, countyCode: string): Promise<Registrar> {
  const token = await signToken(keys, {
    sub: `demo-registrar-${countyCode}`,
    hats: ['registrar'],
    unit: countyCode,
    path: countyPath(countyCode),
  });
  return { countyCode, token };
}
const readerToken = (keys: Keys) => signToken(keys, { sub: 'demo-reader-CN', hats: ['reader'], unit: 'CN', path: '' });

const OPEN_SCHOOL = `mutation DemoSchool($input: OpenSchoolInput!) {
  openSchool(input: $input) { __typename ... on SchoolOpened { school { id } } ... on Refusal { message } }
}`;

async function openSchool(caller: GatewayCaller, { token }: Registrar, school: DemoSchool, seed: number): Promise<void> {
  const input = { idempotencyKey: `demo-${seed}-${school.code}`, ...school };
  const { openSchool: result } = await caller.ask<{ openSchool: { __typename: string; message?: string } }>(token, OPEN_SCHOOL, { input });
  if (result.__typename === 'SchoolOpened') return;
  if (result.__typename === 'IdempotencyKeyReused' || result.__typename === 'SchoolExists')
    throw new StartFailure('A demo with another number of students has been loaded here before: npm start -- --reset begins anew.');
  throw new Error(`${school.name} (${school.code}) was not opened: ${result.__typename}, ${result.message}`);
}

async function upload(caller: GatewayCaller, registrar: Registrar, { countyCode, csv, rows }: DemoRoster, seed: number): Promise<Upload> {
  const id = await caller.uploadRoster(registrar.token, {
    fileName: `${regionName(countyCode)}.csv`,
    idempotencyKey: `demo-${seed}-${countyCode}`,
    bytes: Buffer.from(csv),
  });
  return { id, rows, registrar };
}

const IMPORT = `query DemoImport($id: ID!) {
  rosterImport(id: $id) { status problem { code message } rows checked registered refused placed notPlaced }
}`;

/** Returns the totals of all imports when each row is refused or registered, and each registered student is placed or refused a place. */
async function importsAnswered(caller: GatewayCaller, uploads: readonly Upload[], progress: (line: string) => void) {
  const wanted = uploads.reduce((sum, { rows }) => sum + rows, 0);
  const patience = createPatience(progress);
  const finished = new Map<string, ImportState>();
  for (;;) {
    const states = await inFlight(uploads, MOST_IN_FLIGHT, async ({ id, registrar }) => {
      const state = finished.get(id) ?? (await importState(caller, id, registrar));
      if (isAnswered(state)) finished.set(id, state);
      return state;
    });
    const sum = (field: 'checked' | 'registered' | 'refused' | 'placed' | 'notPlaced') =>
      states.reduce((total, state) => total + state[field], 0);
    const [checked, refused, placed, notPlaced] = [sum('checked'), sum('refused'), sum('placed'), sum('notPlaced')];
    const line = `${checked} of ${wanted} rows checked, ${placed} students placed`;
    if (finished.size === uploads.length) {
      const again = checked - sum('registered') - refused;
      progress(`${line}, ${refused + notPlaced} refused, ${again} of children who have a record`);
      return { rows: wanted, placed, refused, notPlaced };
    }
    await patience.wait(line);
  }
}

/** Returns when every row of a roster is registered or refused. Placements may still be pending. */
async function rowsChecked(caller: GatewayCaller, { id, registrar }: Upload, progress: (line: string) => void): Promise<void> {
  const patience = createPatience(progress);
  for (;;) {
    const { status, checked, rows } = await importState(caller, id, registrar);
    if (status === 'DONE') return;
    await patience.wait(`${regionName(registrar.countyCode)}: ${checked} of ${rows} rows checked`, CHECKED_POLL_MS);
  }
}

const isAnswered = ({ status, registered, placed, notPlaced }: ImportState): boolean =>
  status === 'DONE' && placed + notPlaced === registered;

async function importState(caller: GatewayCaller, id: string, { token, countyCode }: Registrar): Promise<ImportState> {
  const { rosterImport: state } = await caller.ask<{ rosterImport: ImportState | null }>(token, IMPORT, { id });
  if (!state) throw new Error(`The import ${id} of ${regionName(countyCode)} is not visible to the registrar who uploaded it.`);
  if (state.status === 'FAILED')
    throw new Error(`The roster of ${regionName(countyCode)} was not read: ${state.problem?.code}, ${state.problem?.message}`);
  return state;
}

/** Returns when the national count equals the number of placed students: all events have been applied. */
async function counted(caller: GatewayCaller, token: string, placed: number, progress: (line: string) => void): Promise<void> {
  const patience = createPatience(progress);
  for (;;) {
    const { region } = await caller.ask<{ region: { statistics: { students: number } | null } | null }>(
      token,
      '{ region(code: "CN") { statistics { students } } }',
    );
    const students = region?.statistics?.students ?? 0;
    if (students >= placed) return;
    await patience.wait(`${students} of ${placed} students are in the statistics`);
  }
}

/** Waits between two polls, reports progress at intervals, and throws when there is no progress. */
function createPatience(progress: (line: string) => void) {
  let shown = performance.now();
  let changed = performance.now();
  let last = '';
  return {
    async wait(line: string, pollMs = POLL_MS): Promise<void> {
      const now = performance.now();
      if (line !== last) changed = now;
      if (line !== last && now - shown >= PROGRESS_EVERY_MS) {
        progress(line);
        shown = now;
      }
      last = line;
      if (now - changed > GIVE_UP_AFTER_MS)
        throw new Error(`The demo makes no progress: ${line}, unchanged for ${GIVE_UP_AFTER_MS / 1000} s.`);
      await wait(pollMs);
    },
  };
}
