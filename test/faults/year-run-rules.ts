/** What must hold after year runs that were killed: pure functions on rows that share no code with enrolment. */

export type YearRunPicture = {
  readonly runs: readonly { id: string; outcome: string | null; schools: number; schoolsDone: number; counted: number; waiting: number }[];
  readonly lines: readonly {
    runId: string;
    seq: number;
    kind: string;
    classId: string | null;
    studentId: string | null;
    number: number | null;
    settledAs: string | null;
  }[];
  /** The pupils of the last grade when the run began. */
  readonly pupils: readonly {
    studentId: string;
    classId: string;
    status: string;
    /** Movements that the placement counts, and the rows of movements. */
    movements: number;
    rows: number;
    graduations: number;
    certificates: number;
    /** Events that say the graduation, and the run that wrote the last one; null when a command wrote it. */
    said: number;
    saidBy: string | null;
    openSpells: number;
  }[];
  readonly certificates: readonly { number: string; studentId: string }[];
};

type Rule = (picture: YearRunPicture) => string[];

const countBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, number> =>
  new Map([...Map.groupBy(rows, key)].map(([name, all]) => [name, all.length]));
const sumOf = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);

const RULES: readonly Rule[] = [
  function runsEnded({ runs }) {
    return runs
      .filter(({ outcome, schools, schoolsDone, waiting }) => outcome !== 'DONE' || schools !== schoolsDone || waiting > 0)
      .map(
        ({ id, outcome, schools, schoolsDone, waiting }) =>
          `year run ${id} is ${outcome} with ${schoolsDone} of ${schools} schools, and ${waiting} pupils wait`,
      );
  },
  function graduatedOnce({ pupils }) {
    return pupils
      .filter(({ status, graduations, said, openSpells }) => status !== 'GRADUATED' || graduations !== 1 || said !== 1 || openSpells !== 0)
      .map(
        ({ studentId, status, graduations, said, openSpells }) =>
          `pupil ${studentId} is ${status} with ${graduations} graduations, ${said} events of it and ${openSpells} open spells`,
      );
  },
  function movementsMatch({ pupils }) {
    return pupils
      .filter(({ movements, rows }) => movements !== rows)
      .map(({ studentId, movements, rows }) => `pupil ${studentId} counts ${movements} movements and has ${rows}`);
  },
  function oneCertificate({ pupils, certificates }) {
    const doubled = [...countBy(certificates, ({ number }) => number)].filter(([, times]) => times > 1);
    return [
      ...pupils.filter((one) => one.certificates !== 1).map((one) => `pupil ${one.studentId} has ${one.certificates} certificates`),
      ...doubled.map(([number, times]) => `certificate ${number} was given ${times} times`),
    ];
  },
  function linesNumbered({ runs, lines }) {
    return runs.flatMap(({ id }) => {
      const own = lines.filter(({ runId }) => runId === id);
      const missing = own
        .map(({ seq }) => seq)
        .toSorted((one, other) => one - other)
        .some((seq, index) => seq !== index + 1);
      return missing ? [`the ${own.length} lines of year run ${id} are not numbered without a gap`] : [];
    });
  },
  function linesComplete({ lines, pupils }) {
    const waited = new Set(lines.filter(({ kind }) => kind === 'OPEN_CASE').map(({ studentId }) => studentId));
    const graduated = countBy(
      pupils.filter(({ studentId, saidBy }) => saidBy !== null && !waited.has(studentId)),
      ({ classId }) => classId,
    );
    const told = Map.groupBy(
      lines.filter(({ kind }) => kind === 'GRADUATING_CLASS'),
      ({ classId }) => classId ?? '',
    );
    return [...new Set(pupils.map(({ classId }) => classId))]
      .map((id) => ({ id, told: sumOf((told.get(id) ?? []).map(({ number }) => number)), graduated: graduated.get(id) ?? 0 }))
      .filter((one) => one.told !== one.graduated)
      .map((one) => `class ${one.id}: year runs graduated ${one.graduated} pupils, and their lines say ${one.told}`);
  },
  function countsFollow({ runs, lines }) {
    return runs.flatMap(({ id, counted }) => {
      const told = sumOf(lines.filter(({ runId, kind }) => runId === id && kind === 'GRADUATING_CLASS').map(({ number }) => number));
      return told === counted ? [] : [`year run ${id} counts ${counted} graduates, and its lines say ${told}`];
    });
  },
  function casesSettled({ lines }) {
    return lines
      .filter(({ kind, settledAs }) => kind === 'OPEN_CASE' && settledAs === null)
      .map(({ studentId }) => `pupil ${studentId} had an open case, and the line of the year run is not settled`);
  },
];

/** Everything that is wrong, as sentences. */
export const judgeYearRuns = (picture: YearRunPicture): string[] => RULES.flatMap((rule) => rule(picture));
