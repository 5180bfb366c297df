/** The rows of the five databases that the checker reads. */
export type Picture = {
  readonly transfers: readonly {
    id: string;
    studentId: string;
    status: string;
    version: number;
    toSchoolId: string;
    steps: number;
    approvals: number;
  }[];
  readonly placements: readonly {
    studentId: string;
    schoolId: string;
    classId: string;
    path: string;
    /** GRADUATED: in no class, not counted, without entitlements. */
    status: string;
    hold: string | null;
    spell: number;
  }[];
  readonly holds: readonly { studentId: string; transferId: string; state: string; toClassId: string }[];
  readonly spells: readonly { studentId: string; seq: number; schoolId: string; classId: string; from: string; to: string | null }[];
  readonly classes: readonly { id: string; taken: number; reserved: number; limit: number }[];
  readonly records: readonly { studentId: string; path: string; guestTransferId: string | null }[];
  readonly entitlements: readonly { studentId: string; programme: string; schoolId: string; from: string; until: string | null }[];
  readonly facts: readonly { studentId: string; path: string | null; cell: string | null }[];
  readonly cells: readonly { cell: string; students: number }[];
  /** For each transfer, the number of answers by type. */
  readonly said: readonly { transferId: string; type: string; times: number }[];
  /** Aggregates whose versions, and services whose positions, have gaps or repeats. */
  readonly gaps: readonly { service: string; what: string }[];
  readonly parked: readonly { service: string; key: string | null; reason: string; error: string | null }[];
};
