// Generated from schema/enrolment.graphql by npm run generate. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601 with offset. */
  DateTime: { input: Date; output: Date; }
  /** A date in Asia/Shanghai, `YYYY-MM-DD`. */
  LocalDate: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type Query = {
  /** Who asks: the person or system of the token, its unit, and what it may do. */
  readonly viewer: Maybe<Viewer>;
  /**
   * A region, school, class, student or transfer by its id. Null when the id is unknown or lies outside the caller's unit. Regions, schools and classes
   * are public. A student is found here once a school has placed the child; `student(id)` finds every student of the caller's unit.
   */
  readonly node: Maybe<Node>;
  /**
   * A region by its GB/T 2260 code or `CN`. A code that is no longer in force leads to the region that stands for it today. Null when no region ever had
   * the code. Regions are public: the caller's unit makes no difference.
   */
  readonly region: Maybe<Region>;
  /**
   * A school by its id. Schools are public: the caller's unit makes no difference. A school that has closed or merged is found too: see `endedOn` and
   * `successor`. Null when the id is unknown.
   */
  readonly school: Maybe<School>;
  /** A school by its national code (学校标识码). The code of a school that has merged leads to its successor. Null when no school ever had the code. */
  readonly schoolByCode: Maybe<School>;
  /** A status change (异动) by its id. Null when the id is unknown or the school lies outside the caller's unit, and for partners. */
  readonly statusChange: Maybe<StatusChange>;
  /** Status changes of the schools in the caller's unit, the newest request first. Empty for readers, operators and partners. */
  readonly statusChanges: Maybe<StatusChangeConnection>;
  /**
   * The work list of the caller's own unit: status changes whose current step waits for this unit, and overdue ones of a unit below whose step this unit
   * may take as well. Sorted by the end of the term. Empty for readers and partners.
   */
  readonly statusChangesToDecide: Maybe<StatusChangeConnection>;
  /** Suspended pupils (休学) of the caller's unit, sorted by the day on which the suspension ends. Empty for readers, operators and partners. */
  readonly suspendedStudents: Maybe<SuspendedStudentConnection>;
  /** A year run by its id. Null when the id is unknown or the unit of the run lies outside the caller's unit, and for readers, operators and partners. */
  readonly yearRun: Maybe<YearRun>;
  /** Year runs of a unit and of the units below it, the newest first. Empty for units outside the caller's own, and for readers, operators and partners. */
  readonly yearRuns: Maybe<YearRunConnection>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryRegionArgs = {
  code: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QuerySchoolArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QuerySchoolByCodeArgs = {
  code: Scalars['String']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryStatusChangeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryStatusChangesArgs = {
  filter?: InputMaybe<StatusChangeFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryStatusChangesToDecideArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QuerySuspendedStudentsArgs = {
  unit?: InputMaybe<Scalars['ID']['input']>;
  dueBy?: InputMaybe<Scalars['LocalDate']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryYearRunArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryYearRunsArgs = {
  unit: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type Mutation = {
  /**
   * Opens a school with its stages and classes, from today on. A registrar of the bureau that will run the school, or of a unit above that bureau, does
   * it. The bureau is the county when no other is named.
   */
  readonly openSchool: Maybe<OpenSchoolResult>;
  /**
   * Renames a school, moves it to another bureau or county, or changes its locality or stages. Fields that are not given, or null, stay. A registrar of
   * the bureau that runs it, or of a unit above that bureau, does it. For a move the caller's unit must cover the old bureau and the new one. From the
   * answer on, rights and approvals follow the new bureau. Lists and open cases follow within a minute, and no request fails meanwhile.
   */
  readonly changeSchool: Maybe<ChangeSchoolResult>;
  /**
   * Merges a school into another one of the same county, which must teach its stages. Its classes continue there with their pupils and reserved seats. A
   * class number that is taken there is replaced by the next free one. Open transfers, to-dos, partners' units and entitlements follow to the successor.
   * The old code leads to the successor. A registrar of a bureau that covers both schools does it. It cannot be undone.
   */
  readonly mergeSchools: Maybe<MergeSchoolsResult>;
  /**
   * Closes a school that has no pupil and no open transfer, and closes its classes. Graduates who are not yet at a next school do not prevent it. A
   * registrar of the bureau that runs it, or of a unit above that bureau, does it. It cannot be undone.
   */
  readonly closeSchool: Maybe<CloseSchoolResult>;
  /** Opens a region below another one, from today on. The operator of the nation does it, after the ministry of civil affairs has published the change. */
  readonly openRegion: Maybe<OpenRegionResult>;
  /**
   * Renames a region, gives it another code, or moves it below another region. Fields that are not given, or null, stay. Tokens with the old code stay
   * valid. All schools, pupils and cases below it follow within a minute. Meanwhile no request fails, sees a pupil twice or misses a pupil. The operator
   * of the nation does it.
   */
  readonly changeRegion: Maybe<ChangeRegionResult>;
  /**
   * Merges a region into another one of the same level, which takes its schools, its cases and the regions below it. The old code leads to the
   * successor. The operator of the nation does it. It cannot be undone.
   */
  readonly mergeRegions: Maybe<MergeRegionsResult>;
  /**
   * Opens a class in an existing school. A registrar of the school or of a unit above it does it; a limit above 55 needs a registrar of the county or of
   * a unit above it.
   */
  readonly openClass: Maybe<OpenClassResult>;
  /**
   * Closes a class to newcomers; its pupils stay. It is refused while an open transfer has reserved a seat. A class that is closed already stays closed,
   * and the answer is ClassClosed again. A registrar of the school or of a unit above it does it. A closed class cannot be opened again.
   */
  readonly closeClass: Maybe<CloseClassResult>;
  /**
   * Adds cohorts to a class, which is a composite class (复式班) from then on. The pupils of the class keep their own cohorts. A cohort that the class has
   * already changes nothing. A registrar of the school, or of a unit above it, does it.
   */
  readonly addCohorts: Maybe<AddCohortsResult>;
  /**
   * Sets the limit of a class (班额). A registrar of the school or of a unit above it does it; above 55 a registrar of the county or of a unit above it,
   * with a reason (大班额). It cannot be smaller than the seats that are taken.
   */
  readonly changeClassLimit: Maybe<ChangeClassLimitResult>;
  /**
   * Graduates (毕业) every active pupil of a class who is not held by an open transfer or status change. Pupils in `exceptions` leave with 结业 or 肄业
   * instead. Each of them gets a certificate with a number (`Student.certificates`). Today is the last day at the school, and the seats become free.
   * The school keeps the record until a next school takes it. A class in its last grade graduates from 1 June to 30 July (national rule, see
   * `Policies.enrolment`); a class that has missed this season may graduate on any day. A registrar of the school or of a unit above it does it. Send it
   * again, also with the same key, to graduate those who stayed the first time; with the same key, pupils who joined the class since then are left out.
   */
  readonly graduateClass: Maybe<GraduateClassResult>;
  /**
   * Starts the year run of a unit: it graduates the last grades, closes classes that are over, and opens the classes of the new first grade. All other
   * pupils go up by themselves, because a grade follows from the entry year. A dry run only looks: it writes its results and nothing else, so start one
   * first. A registrar of the unit or of a unit above it does it. The run works in the background; ask `yearRun` for its progress. A run that is started
   * again, or goes on after a crash, graduates nobody twice. Transfers go on meanwhile: a pupil with an open case waits and is settled when it ends.
   */
  readonly startYearRun: Maybe<StartYearRunResult>;
  /**
   * Stops a year run. What it has written stays, and pupils with an open case no longer wait for it. A registrar of the unit of the run or of a unit above
   * it does it.
   */
  readonly cancelYearRun: Maybe<CancelYearRunResult>;
  /**
   * Places 1 to 100 students of the unplaced list (`School.unplaced`) into classes, each by itself: one may be placed while another is refused. Each sits
   * in the class from today on, in the stage and cohort that was asked for; `otherGrade` permits another cohort. A registrar does it whose unit covers the
   * list and the class: a school for its own list, a bureau for all lists below it. Sent again with the same key, it judges again those who were refused.
   */
  readonly placeStudents: Maybe<PlaceStudentsResult>;
  /**
   * Moves 1 to 100 pupils to other classes of the same school, stage and cohort (调班), each by itself. Today is the last day in the old class. A registrar
   * of the school or of a unit above it does it. Sent again with the same key, it judges again those who were refused.
   */
  readonly changeClasses: Maybe<ChangeClassesResult>;
  /**
   * Sets the admission plan (招生计划) of a school for a stage and a school year, or changes it: the number of seats, the catchment area and a note. A
   * registrar of the county, or of a unit above the school, does it; a school does not set its own plan. A plan keeps its admissions when it changes.
   */
  readonly setAdmissionPlan: Maybe<SetAdmissionPlanResult>;
  /**
   * Admits 1 to 500 graduates (录取) to the school of a plan, each by itself: one may be admitted while another is refused. A graduate keeps the place at the
   * last school until `placeAdmitted` gives a class. A child whom another school has admitted for the same year stays there, takes no seat here, and both
   * schools see the case (重复招生). A registrar of the school or of a unit above it does it. Sent again with the same key, it judges again those who
   * were refused.
   */
  readonly admitGraduates: Maybe<AdmitGraduatesResult>;
  /**
   * Places all admitted graduates of a plan who have no class yet into the open classes of its stage and year (均衡分班). The classes get equal numbers of
   * children, and equal numbers of each sex. The draw depends on the seed and the children alone: the same seed gives the same classes. All get a class or
   * nobody does. Each child sits in the class from tomorrow on, or from 1 September of the plan's year when that is later. A registrar of the school or of
   * a unit above it does it.
   */
  readonly placeAdmitted: Maybe<PlaceAdmittedResult>;
  /**
   * Records that admitted children have arrived (报到): all of one class, or 1 to 500 named ones. The first arrival of a child counts. A registrar of
   * the school or of a unit above it does it.
   */
  readonly recordArrivals: Maybe<RecordArrivalsResult>;
  /**
   * Withdraws the admissions of 1 to 500 students who have no class yet: the seats are free. The oldest double admission of such a child then takes a seat
   * of its own plan, if there is one. It is possible also after the school or the school year has ended. A registrar of the school or of a unit above it
   * does it.
   */
  readonly withdrawAdmissions: Maybe<WithdrawAdmissionsResult>;
  /**
   * Decides a double admission (重复招生): the admission under the named plan stands, the admissions of the other schools end, and their seats are free. An
   * approver of the lowest bureau that all these schools have in common, or of a unit above it, does it. Nobody decides who has admitted the child.
   */
  readonly decideDoubleAdmission: Maybe<DecideDoubleAdmissionResult>;
  /**
   * Asks for a status change (异动) of a pupil of the caller's school. The school's registrar does it. From then on the case holds the placement, and a seat
   * in the new class is reserved where there is one. A death, a missing child or a found child also ends an open transfer or status change of the pupil.
   */
  readonly requestStatusChange: Maybe<RequestStatusChangeResult>;
  /**
   * An approver approves the current step of 1 to 100 status changes. Each has its own result. After the last approval the change takes effect on its
   * effective date, or at once when that day has come. Sent again with the same key, it judges again those that were refused before.
   */
  readonly approveStatusChanges: Maybe<ApproveStatusChangesResult>;
  /** An approver rejects the current step. The case ends, and the placement and the reserved seat are free. */
  readonly rejectStatusChange: Maybe<RejectStatusChangeResult>;
  /** The school's registrar takes a request back, until the change has taken effect. */
  readonly withdrawStatusChange: Maybe<WithdrawStatusChangeResult>;
  /**
   * An approver of the current step asks the school for more evidence (补正材料). The term of the approver's unit stops, and a term of the school begins.
   * When the evidence comes, the approver's unit gets a whole new term. The expiry of the whole case does not stop.
   */
  readonly askForStatusChangeEvidence: Maybe<AskForStatusChangeEvidenceResult>;
  /** A registrar of the school gives the documents that an approver wants. Upload each file at `POST /status-change-files` first. */
  readonly provideStatusChangeEvidence: Maybe<ProvideStatusChangeEvidenceResult>;
  /** Sets the telephone of the caller's own unit, or removes it with null. A registrar or approver of that unit does it; every caller can read it. */
  readonly setOfficePhone: Maybe<SetOfficePhoneResult>;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationOpenSchoolArgs = {
  input: OpenSchoolInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationChangeSchoolArgs = {
  input: ChangeSchoolInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationMergeSchoolsArgs = {
  input: MergeSchoolsInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationCloseSchoolArgs = {
  input: CloseSchoolInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationOpenRegionArgs = {
  input: OpenRegionInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationChangeRegionArgs = {
  input: ChangeRegionInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationMergeRegionsArgs = {
  input: MergeRegionsInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationOpenClassArgs = {
  input: OpenClassInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationCloseClassArgs = {
  input: CloseClassInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationAddCohortsArgs = {
  input: AddCohortsInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationChangeClassLimitArgs = {
  input: ChangeClassLimitInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationGraduateClassArgs = {
  input: GraduateClassInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationStartYearRunArgs = {
  input: StartYearRunInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationCancelYearRunArgs = {
  input: CancelYearRunInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationPlaceStudentsArgs = {
  input: PlaceStudentsInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationChangeClassesArgs = {
  input: ChangeClassesInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationSetAdmissionPlanArgs = {
  input: SetAdmissionPlanInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationAdmitGraduatesArgs = {
  input: AdmitGraduatesInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationPlaceAdmittedArgs = {
  input: PlaceAdmittedInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRecordArrivalsArgs = {
  input: RecordArrivalsInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationWithdrawAdmissionsArgs = {
  input: WithdrawAdmissionsInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationDecideDoubleAdmissionArgs = {
  input: DecideDoubleAdmissionInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRequestStatusChangeArgs = {
  input: RequestStatusChangeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationApproveStatusChangesArgs = {
  input: ApproveStatusChangesInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRejectStatusChangeArgs = {
  input: RejectStatusChangeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationWithdrawStatusChangeArgs = {
  input: WithdrawStatusChangeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationAskForStatusChangeEvidenceArgs = {
  input: AskForStatusChangeEvidenceInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationProvideStatusChangeEvidenceArgs = {
  input: ProvideStatusChangeEvidenceInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationSetOfficePhoneArgs = {
  input: SetOfficePhoneInput;
};

/**
 * An object with an id that never changes (Relay). The id of a region is its code. Under a new code a region is a new object, and `Region.successor`
 * leads to it.
 */
export type Node = {
  /** Opaque; `node(id)` finds the object again. */
  readonly id: Scalars['ID']['output'];
};

/** A unit: the education authority of any level, or a school. A token is issued for a unit, and lists can be filtered by a unit. */
export type Unit = {
  /** GB/T 2260 code of a region, `CN` for the nation, or the ten-digit 标识码 of a school. */
  readonly code: Scalars['ID']['output'];
  /** Full official name, in Chinese. */
  readonly name: Scalars['String']['output'];
  /** Level of the unit, from the nation down to a school. */
  readonly level: UnitLevel;
};

/** Levels of units, from the nation down to a school. */
export type UnitLevel =
  /** The ministry of education (教育部). */
  | 'NATION'
  /** Province, autonomous region or municipality (省、自治区、直辖市). */
  | 'PROVINCE'
  /** City, prefecture or autonomous prefecture (市、地区、自治州). */
  | 'CITY'
  /** County or district (县、区). */
  | 'COUNTY'
  /** A single school (学校). */
  | 'SCHOOL';

/** The person or system that a token was issued for. */
export type Viewer = {
  /** Subject of the token. All tokens of one person have the same. */
  readonly id: Scalars['ID']['output'];
  /** Roles that the caller has in this unit. */
  readonly hats: ReadonlyArray<Hat>;
  /**
   * The unit that the token was issued for, as it is today: of a unit that has merged or has another code, the successor. It limits which students,
   * counts and cases the caller reads. Null when the table of units does not contain it.
   */
  readonly unit: Maybe<Unit>;
  /** What these roles allow. A command still needs the right unit and the right state, and says so in its refusal. */
  readonly may: ReadonlyArray<Permission>;
};

/** A role of a person or system in its unit. */
export type Hat =
  /** Records administrator (学籍管理员): enters pupils, classes and cases. */
  | 'REGISTRAR'
  /** Leader in charge of records (学籍主管领导): confirms or rejects what a registrar has entered. */
  | 'APPROVER'
  /** Programme office: reads students, counts and eligibility lists, and enters nothing. */
  | 'OFFICE'
  /**
   * Dashboard: reads counts, and nothing about single students or single transfers. `students` is refused with FORBIDDEN, and lists of transfers are
   * empty.
   */
  | 'READER'
  /**
   * Partner system (合作系统): reads only the units, event types and fields of its registration. The registration also limits what every other role of the
   * same token may read.
   */
  | 'PARTNER'
  /** Runs the system: registers partners, imports the calendar and, for the nation, changes regions. Reads nothing about students and transfers. */
  | 'OPERATOR';

/** What a caller may do in its unit. */
export type Permission =
  /** Enter pupils, classes and cases. */
  | 'ENTER'
  /** Confirm or reject what a registrar has entered. */
  | 'APPROVE'
  /** Read students of the unit; a partner reads only what its registration allows. */
  | 'READ_STUDENTS'
  /** Read counts of the unit. */
  | 'READ_COUNTS'
  /** Read the feed of transfers. */
  | 'READ_FEED'
  /** Register partners, import the calendar, and, for the nation, change regions; see which work of the system has stopped. */
  | 'OPERATE';

/** Whether a list goes up or down. */
export type OrderDirection =
  /** The smallest first. */
  | 'ASC'
  /** The largest first. */
  | 'DESC';

/** A value of a national code table. */
export type CodeValue = {
  /** As the standard writes it, e.g. `01`. Standards grow: show the label of a code that you do not know, and keep the code. */
  readonly code: Scalars['String']['output'];
  /** What the standard calls it, in Chinese. The code itself when the table no longer has it. */
  readonly label: Scalars['String']['output'];
};

/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type Region = Unit & Node & {
  /** The same text as `code`. A region that gets another code is a new object with a new id; `successor` of the old one leads to it. */
  readonly id: Scalars['ID']['output'];
  /** GB/T 2260 code, six digits; `CN` for the nation. */
  readonly code: Scalars['ID']['output'];
  /** Full official name, in Chinese. A region that has ended keeps its last name. */
  readonly name: Scalars['String']['output'];
  /** `NATION`, `PROVINCE`, `CITY` or `COUNTY`. */
  readonly level: UnitLevel;
  /**
   * The units from the province down to this region, each by its shortest code, e.g. `41/4101/410105`. Empty for the nation. It changes when a unit
   * moves.
   */
  readonly path: Scalars['String']['output'];
  /** The region directly above; null for the nation. */
  readonly parent: Maybe<Region>;
  /** First day of this code; null when the code is older than the table of regions. */
  readonly validFrom: Maybe<Scalars['LocalDate']['output']>;
  /**
   * First day on which this code was no longer in force; null while it is in force. For a code that was abolished before this system began it is the
   * date of the first national table without the code.
   */
  readonly endedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The region that followed this one when it ended: the same region under a new code, or the one into which it merged. Null while it is in force. */
  readonly successor: Maybe<Region>;
  /** Earlier names and places of the region, the oldest first. Empty when nothing has changed under this code. */
  readonly history: ReadonlyArray<UnitState>;
  /** Public telephone of the education bureau, e.g. `0371-66012345`; null when the bureau has given none. */
  readonly officePhone: Maybe<Scalars['String']['output']>;
  /** Regions below this one that are in force today: those directly below, or, with `filter.level`, all of one level. */
  readonly children: RegionConnection;
  /**
   * Schools that a bureau of this region or of a region below it runs (`School.authority`), in any county. Schools that have closed or
   * merged are included: see `School.endedOn`.
   */
  readonly schools: SchoolConnection;
  /**
   * Students of this region who have a record and no seat, by unit and then by the time of the record. Null for callers who read no
   * students and for partners; empty for callers of another unit.
   */
  readonly unplaced: Maybe<UnplacedConnection>;
  /**
   * What this region has to look after, one kind a list: with aliases one query asks for several, each with its `totalCount`. By school. Null for callers who
   * read no students and for partners; empty for callers of another unit.
   */
  readonly watchList: Maybe<WatchConnection>;
  /** Admission plans of the schools of this region. Null for callers who read no students and for partners; empty for callers of another unit. */
  readonly admissionPlans: Maybe<AdmissionPlanConnection>;
  /**
   * Admissions (录取名单) to the schools of this region: who is admitted, who has a class, who has not arrived, and who was admitted twice. By school and then by student.
   * Null for callers who read no students and for partners; empty for callers of another unit.
   */
  readonly admissions: Maybe<AdmissionConnection>;
  /**
   * Primary graduates of the schools of this region, and pupils who left primary school early (肄业), whom no junior school has admitted. Compulsory
   * education goes on for them, so the list says for whom a place must be found. By school and then by student. Null for callers who read no students and for
   * partners; empty for callers of another unit.
   */
  readonly graduatesWithoutAdmission: Maybe<GraduateWithoutAdmissionConnection>;
  /**
   * Classes with pupils by their size, the smallest band first; a class counts in the county in which its school lies. Counted now. Null for callers who read no counts, and for a region with more than 200,000 classes. A unit outside the caller's is refused
   * with FORBIDDEN.
   */
  readonly classSizes: Maybe<ReadonlyArray<ClassSizeCount>>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionChildrenArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RegionFilter>;
  orderBy?: InputMaybe<RegionOrder>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionSchoolsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SchoolFilter>;
  orderBy?: InputMaybe<SchoolOrder>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionUnplacedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnplacedFilter>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionWatchListArgs = {
  kind: WatchKind;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionAdmissionPlansArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdmissionPlanFilter>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionAdmissionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdmissionFilter>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionGraduatesWithoutAdmissionArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which regions a list shows. Conditions that are given must all hold. */
export type RegionFilter = {
  /**
   * All regions of this level below the region, not only those directly below: `COUNTY` asked of the nation gives every county. When not given, the list
   * has the regions directly below. `SCHOOL` gives none.
   */
  readonly level?: InputMaybe<UnitLevel>;
  /** Part of the name. Width of characters, upper and lower case, and spaces make no difference. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** By what, and in which direction, a list of regions is sorted. */
export type RegionOrder = {
  /** What the list is sorted by. */
  readonly field: RegionOrderField;
  /** Ascending when not given. */
  readonly direction?: OrderDirection;
};

/** What regions can be sorted by. */
export type RegionOrderField =
  /**
   * By code: each region that stays in the list under its code is shown exactly once. A region that gets another code while pages are read may be
   * missing or shown under both codes.
   */
  | 'CODE'
  /** By name, character by character. A region that is renamed while pages are read may be missing or shown twice. */
  | 'NAME';

/** One page of regions. */
export type RegionConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<RegionEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of regions. */
export type RegionEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A region below the one that was asked. */
  readonly node: Region;
};

/** Name and place of a unit during an earlier time. */
export type UnitState = {
  /** Full name of the unit in that time, in Chinese. */
  readonly name: Scalars['String']['output'];
  /** Place of the unit in that time: the codes of the units above it and its own, e.g. `41/4101/410105`. */
  readonly path: Scalars['String']['output'];
  /** First day of that time; null when it is older than this was kept. */
  readonly from: Maybe<Scalars['LocalDate']['output']>;
  /** First day on which it was no longer so. */
  readonly until: Scalars['LocalDate']['output'];
};

/** A school that keeps student records, with its own national code (学校标识码). */
export type School = Unit & Node & {
  /** Opaque; never changes. It is not the national code (学校标识码). */
  readonly id: Scalars['ID']['output'];
  /** National code (学校标识码), ten digits: two for the category, two for the province, six for the sequence. It is never changed and never used twice. */
  readonly code: Scalars['ID']['output'];
  /** Full name of the school, in Chinese. A school that has ended keeps its last name. */
  readonly name: Scalars['String']['output'];
  /** Always `SCHOOL`. */
  readonly level: UnitLevel;
  /** Kind of school (学校类别), from the first two digits of its code. */
  readonly category: CodeValue;
  /**
   * The units above the school, from the province down, and its own code, e.g. `41/4101/410105/2141000123`. It changes when the school gets another
   * bureau or a unit above it moves.
   */
  readonly path: Scalars['String']['output'];
  /** Urban, town or rural place (城乡分类). */
  readonly locality: Locality;
  /** The county in which the school lies. Statistics by region count its pupils here, whichever bureau runs it. */
  readonly county: Region;
  /**
   * The bureau that runs the school: usually its county, but a city or a province may run a school itself. Approval steps follow this bureau, not the
   * county in which the school lies.
   */
  readonly authority: Maybe<Region>;
  /** The day on which the school was opened; null when it is older than this was kept. */
  readonly openedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The day on which the school was closed or merged into its successor; null while it is open. */
  readonly endedOn: Maybe<Scalars['LocalDate']['output']>;
  /**
   * The school into which this one has merged; after a further merger, the last one. Null while the school is open, and when it was closed without a
   * merger.
   */
  readonly successor: Maybe<School>;
  /** Earlier names and places of the school, the oldest first; a change of county, locality or stages adds an item too. Empty when nothing has changed. */
  readonly history: ReadonlyArray<UnitState>;
  /** Public telephone of the school's records office, e.g. `0371-66012345`; null when the school has given none. */
  readonly officePhone: Maybe<Scalars['String']['output']>;
  /** Stages that the school teaches, with the number of years of each. */
  readonly stages: ReadonlyArray<SchoolStage>;
  /** Classes of the school, closed ones included. Classes are public: the caller's unit makes no difference. */
  readonly classes: ClassConnection;
  /**
   * Students of this school who have a record and no seat, by unit and then by the time of the record. Null for callers who read no
   * students and for partners; empty for callers of another unit.
   */
  readonly unplaced: Maybe<UnplacedConnection>;
  /**
   * What this school has to look after, one kind a list: with aliases one query asks for several, each with its `totalCount`. By school. Null for callers who
   * read no students and for partners; empty for callers of another unit.
   */
  readonly watchList: Maybe<WatchConnection>;
  /** Admission plans of this school. Null for callers who read no students and for partners; empty for callers of another unit. */
  readonly admissionPlans: Maybe<AdmissionPlanConnection>;
  /**
   * Admissions (录取名单) to this school: who is admitted, who has a class, who has not arrived, and who was admitted twice. By school and then by student.
   * Null for callers who read no students and for partners; empty for callers of another unit.
   */
  readonly admissions: Maybe<AdmissionConnection>;
  /**
   * Primary graduates of this school, and pupils who left it early (肄业), whom no junior school has admitted. Compulsory education goes on for them, so
   * the list says for whom a place must be found. By school and then by student. Null for callers who read no students and for partners; empty for
   * callers of another unit.
   */
  readonly graduatesWithoutAdmission: Maybe<GraduateWithoutAdmissionConnection>;
  /**
   * Classes with pupils by their size, the smallest band first. Counted now. Null for callers who read no counts; a school outside the caller's unit
   * is refused with FORBIDDEN.
   */
  readonly classSizes: Maybe<ReadonlyArray<ClassSizeCount>>;
  /**
   * How many pupils the school has, and how many it should have. Counted now. Null for callers who read no counts; a school outside the caller's unit is
   * refused with FORBIDDEN.
   */
  readonly size: Maybe<SchoolSize>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolClassesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClassFilter>;
  orderBy?: InputMaybe<ClassOrder>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolUnplacedArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnplacedFilter>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolWatchListArgs = {
  kind: WatchKind;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolAdmissionPlansArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdmissionPlanFilter>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolAdmissionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdmissionFilter>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolGraduatesWithoutAdmissionArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which schools a list shows. Conditions that are given must all hold. */
export type SchoolFilter = {
  /** Schools that teach this stage. */
  readonly stage?: InputMaybe<Stage>;
  /** Schools in this kind of place. */
  readonly locality?: InputMaybe<Locality>;
  /** Part of the name. Width of characters, upper and lower case, and spaces make no difference. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** By what, and in which direction, a list of schools is sorted. */
export type SchoolOrder = {
  /** What the list is sorted by. */
  readonly field: SchoolOrderField;
  /** Ascending when not given. */
  readonly direction?: OrderDirection;
};

/** What schools can be sorted by. */
export type SchoolOrderField =
  /** By id, which never changes: each school that stays in the region is shown exactly once, even if schools change while pages are read. */
  | 'ID'
  /** By `School.path`, character by character. A school that is moved to another region while pages are read may be missing or shown twice. */
  | 'REGION'
  /** By name, character by character. A school that is renamed while pages are read may be missing or shown twice. */
  | 'NAME';

/** Which classes a list shows. Conditions that are given must all hold. */
export type ClassFilter = {
  /** Classes of this stage. */
  readonly stage?: InputMaybe<Stage>;
  /** Classes of the cohort that entered the stage in this calendar year, e.g. 2026. */
  readonly entryYear?: InputMaybe<Scalars['Int']['input']>;
  /** True for classes that take newcomers, false for closed ones. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for classes with a free seat, false for full ones. A closed class may have free seats: ask for `open: true` as well. */
  readonly hasFreeSeat?: InputMaybe<Scalars['Boolean']['input']>;
};

/** By what, and in which direction, a list of classes is sorted. */
export type ClassOrder = {
  /** What the list is sorted by. */
  readonly field: ClassOrderField;
  /** Ascending when not given. */
  readonly direction?: OrderDirection;
};

/** What classes can be sorted by. */
export type ClassOrderField =
  /**
   * By stage, entry year and number, which change only when schools merge: otherwise each class is shown exactly once, even if classes change while
   * pages are read.
   */
  | 'COHORT'
  /** By the number of free seats. A class whose free seats change while pages are read may be missing or shown twice. */
  | 'FREE_SEATS';

/** One page of classes. */
export type ClassConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<ClassEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Classes that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of classes. */
export type ClassEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A class of the school. */
  readonly node: Class;
};

/** Kind of place (城乡分类), by the first digits of the code of the statistics bureau. */
export type Locality =
  /** Urban area (城区), codes 11x. */
  | 'URBAN'
  /** Town area (镇区), codes 12x. */
  | 'TOWN'
  /** Rural area (乡村), codes 2xx. */
  | 'RURAL';

/** A stage that a school teaches, and for how many years. */
export type SchoolStage = {
  /** Stage of schooling (学段). A school has each stage once at most. */
  readonly stage: Stage;
  /**
   * School years (学制) of this stage at this school: 6 and 3 in the 六三制 system, 5 and 4 in the 五四制 system. They decide between which grades a student can
   * transfer.
   */
  readonly years: Scalars['Int']['output'];
};

/** One page of schools. */
export type SchoolConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<SchoolEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Schools that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of schools. */
export type SchoolEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A school of the region or of a region below it. */
  readonly node: School;
};

/** A class of one school, stage and year of entry. */
export type Class = Node & {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
  /** The school that has the class today; after a merger, the successor. */
  readonly school: School;
  /** Stage of schooling (学段) that the class is in. */
  readonly stage: Stage;
  /** Calendar year in which this cohort entered, or will enter, the stage, e.g. 2026. Of a composite class it is that of the oldest cohort. */
  readonly entryYear: Scalars['Int']['output'];
  /** The entry years of all cohorts of the class, the oldest cohort first: one, or several in a composite class (复式班). */
  readonly entryYears: ReadonlyArray<Scalars['Int']['output']>;
  /** Number of the class within its school, stage and entry year, 1 to 99. A merger of schools may change it. */
  readonly classNo: Scalars['Int']['output'];
  /** Entry years and number, e.g. 2026级3班, or 2025、2026级3班 for a composite class. */
  readonly name: Scalars['String']['output'];
  /** Highest number of pupils that the class may have (班额), 1 to 65. */
  readonly limit: Scalars['Int']['output'];
  /**
   * Why a bureau allows more than 55 pupils. Null for a smaller limit, for limits that are older than this field, and for callers outside the school and
   * the units above it.
   */
  readonly limitReason: Maybe<Scalars['String']['output']>;
  /** Pupils who are in the class now. */
  readonly seated: Scalars['Int']['output'];
  /** Seats that open transfers have reserved for pupils who are not in the class yet. */
  readonly reserved: Scalars['Int']['output'];
  /** Seats that are not free: `seated` and `reserved` together. The class is full when `taken` reaches `limit`. */
  readonly taken: Scalars['Int']['output'];
  /** True while the class takes newcomers; false after `closeClass` or when the school has closed. */
  readonly open: Scalars['Boolean']['output'];
  /** The band of its size, by `seated`. */
  readonly sizeBand: ClassSizeBand;
  /**
   * True when the class has more pupils and reserved seats than the standard size of its stage (标准班额), e.g. more than 45 in a primary class. The school
   * should open another class. Null while the school cannot be read.
   */
  readonly aboveStandard: Maybe<Scalars['Boolean']['output']>;
};

/** What a school and its bureaus look after. */
export type WatchKind =
  /** A class with more pupils and reserved seats than the standard size of its stage (标准班额). `Class.sizeBand` and `Class.limitReason` say more. */
  | 'CLASS_ABOVE_STANDARD'
  /** A suspension (休学) that ends within 30 days. */
  | 'SUSPENSION_ENDS'
  /** A suspension (休学) whose last day has passed: the pupil has neither come back nor got an extension. */
  | 'SUSPENSION_OVERDUE'
  /** A death that the school reported more than ten working days after the day of death. */
  | 'DEATH_REPORTED_LATE'
  /** A pupil who is missing (失踪). */
  | 'MISSING'
  /** A pupil who left in the compulsory stage and is at no school (疑似辍学). */
  | 'LEFT';

/** One item of a watch list. */
export type WatchItem = {
  /** What it is. */
  readonly kind: WatchKind;
  /** The school. Null when the reference leads to nothing. */
  readonly school: Maybe<School>;
  /** The class that is too large, or the last class of the pupil. Null for a death. */
  readonly class: Maybe<Class>;
  /** The pupil. Null for a class; and when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** Last day of the suspension, day of the death, or day since which the pupil is missing. Null for a class. */
  readonly on: Maybe<Scalars['LocalDate']['output']>;
};

/** One page of a watch list. */
export type WatchConnection = {
  /** Items of this page, with their cursors. */
  readonly edges: ReadonlyArray<WatchEdge>;
  /** Where this page begins and ends. */
  readonly pageInfo: PageInfo;
  /** Items on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of a watch list. */
export type WatchEdge = {
  /** Its place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** An item of the list. */
  readonly node: WatchItem;
};

/** A student with a record and no seat. The unit of the list has to give one. */
export type UnplacedStudent = {
  /** The student. Null when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** The unit that has to give a seat: the school that was asked for, or the unit that entered the student when it has no such school. */
  readonly unit: Maybe<Unit>;
  /** Stage of the class that was asked for. */
  readonly stage: Stage;
  /** Entry year of the class that was asked for. */
  readonly entryYear: Scalars['Int']['output'];
  /** Number of the class that was asked for. */
  readonly classNo: Scalars['Int']['output'];
  /** Why the student has no seat, as of the last time that one was asked for. */
  readonly reason: UnplacedReason;
  /** Day since which the student stands on the list. */
  readonly since: Scalars['LocalDate']['output'];
};

/** Why a student has no seat. */
export type UnplacedReason =
  /** No school that is open today has the code. */
  | 'SCHOOL_UNKNOWN'
  /** The school does not belong to the unit that entered the student. */
  | 'SCHOOL_OUTSIDE_UNIT'
  /** The school has no class of this stage, entry year and number. */
  | 'CLASS_UNKNOWN'
  /** The class takes no newcomers. */
  | 'CLASS_CLOSED'
  /** The class has as many pupils as its limit allows. */
  | 'CLASS_FULL';

/** Which unplaced students a list shows. */
export type UnplacedFilter = {
  /** Only students with this reason. */
  readonly reason?: InputMaybe<UnplacedReason>;
};

/** One page of unplaced students. */
export type UnplacedConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<UnplacedEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Students that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of unplaced students. */
export type UnplacedEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A student without a seat. */
  readonly node: UnplacedStudent;
};

/** The size of a school, and the standard for it. */
export type SchoolSize = {
  /** Pupils who are in the classes of the school now. */
  readonly seated: Scalars['Int']['output'];
  /** Seats that open cases have reserved for pupils who are in none of these classes yet. */
  readonly reserved: Scalars['Int']['output'];
  /** The standard size of a school with these stages (学校规模标准), a rule of `Policies.enrolment`. Null for a special school, which has none. */
  readonly standard: Maybe<Scalars['Int']['output']>;
  /** True when pupils and reserved seats are more than the standard. It is a warning: no pupil is refused for it. */
  readonly aboveStandard: Scalars['Boolean']['output'];
};

/** How many classes have a size, and how many pupils sit in them. */
export type ClassSizeCount = {
  /** Smallest and largest number of pupils of these classes. */
  readonly band: ClassSizeBand;
  /** Classes of this size. */
  readonly classes: Scalars['Int']['output'];
  /** Pupils in these classes. */
  readonly pupils: Scalars['Int']['output'];
};

/** Sizes of classes as the official return counts them (班额). */
export type ClassSizeBand =
  /** Up to 25 pupils. */
  | 'UP_TO_25'
  /** 26 to 30 pupils. */
  | 'FROM_26_TO_30'
  /** 31 to 35 pupils. */
  | 'FROM_31_TO_35'
  /** 36 to 40 pupils. */
  | 'FROM_36_TO_40'
  /** 41 to 45 pupils. */
  | 'FROM_41_TO_45'
  /** 46 to 50 pupils. */
  | 'FROM_46_TO_50'
  /** 51 to 55 pupils. */
  | 'FROM_51_TO_55'
  /** 56 to 60 pupils (大班额). */
  | 'FROM_56_TO_60'
  /** 61 to 65 pupils (大班额). */
  | 'FROM_61_TO_65'
  /** 66 pupils and more (超大班额). */
  | 'FROM_66';

/** The move of one student from one school to another (转学), from the request to its end. Both schools and the units above them see it. */
export type Transfer = Node & {
  /** Opaque and permanent. People use `caseNumber`. */
  readonly id: Scalars['ID']['output'];
};

/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type Student = Node & {
  /** Opaque; never changes, also when the child moves to another school. It is not the student number (学籍号). */
  readonly id: Scalars['ID']['output'];
  /**
   * School, class and grade of the student now; of a student who has left the rolls, the last ones. Null for a student who was never placed, for one whose
   * present school lies outside the caller's unit, and for callers who read no students.
   */
  readonly placement: Maybe<Placement>;
  /**
   * Times at schools, in order of time, the current one last; earlier schools outside the caller's unit are included. Null in the same cases as
   * `placement`.
   */
  readonly spells: Maybe<ReadonlyArray<Spell>>;
  /**
   * Certificates that ended a stage of schooling, the oldest first. A certificate that was revoked stays in the list. Null when the student lies outside
   * the caller's unit.
   */
  readonly certificates: Maybe<ReadonlyArray<Certificate>>;
  /**
   * Every way of the student onto the rolls, off them or within them (学籍变动), the oldest first. Counts of students follow from movements alone. Null in
   * the same cases as `placement`.
   */
  readonly movements: Maybe<MovementConnection>;
  /** Status changes (异动) of the student that the caller may see, the newest first. Empty for callers who read no cases. */
  readonly statusChanges: Maybe<StatusChangeConnection>;
};


/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type StudentMovementsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type StudentStatusChangesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a student is now. A student has at most one placement. */
export type Placement = {
  /** The school that the student attends; of a graduate, the school that graduated the student. */
  readonly school: School;
  /** The class in which the student sits; of a student who is not at school, the last class. */
  readonly class: Class;
  /** Stage of schooling (学段) of the class. */
  readonly stage: Stage;
  /** Calendar year in which the cohort of the class entered the stage, e.g. 2026. */
  readonly entryYear: Scalars['Int']['output'];
  /**
   * Grade within the stage: 1 in the first school year, and 0 before the stage begins. The school year begins on 1 September. Never above the last grade
   * of the stage at this school.
   */
  readonly grade: Scalars['Int']['output'];
  /**
   * True when the cohort is past its last grade and its school has not graduated the student. Until then statistics and eligibility lists count the
   * student separately. False for graduates.
   */
  readonly outlived: Scalars['Boolean']['output'];
  /** Whether the student is at school, only on the rolls, or no longer on the rolls (学籍状态). */
  readonly status: PlacementStatus;
  /** True while an open transfer or status change holds the placement: no second case and no graduation of this student can begin. */
  readonly held: Scalars['Boolean']['output'];
  /** The day on which the suspension ends (休学期满): from then on the pupil resumes. Null for everyone who is not suspended. */
  readonly suspensionEndsOn: Maybe<Scalars['LocalDate']['output']>;
};

/** Status of a placement (学籍状态). On the rolls (在籍) are the statuses ACTIVE, SUSPENDED, ABROAD, MISSING and LEFT; at school (在校) is ACTIVE alone. */
export type PlacementStatus =
  /** Regular pupil (正常) of the class: may transfer and graduate. */
  | 'ACTIVE'
  /** Studies suspended (休学): a transfer is refused with StatusNotActive, and the student does not graduate with the class. */
  | 'SUSPENDED'
  /** Abroad (出国（境）). The school keeps the record, which continues when the student comes back. No seat. */
  | 'ABROAD'
  /** Missing (失踪). The school keeps the record. No seat. */
  | 'MISSING'
  /** Left the school for another reason (其他离校). The school keeps the record. No seat. */
  | 'LEFT'
  /** Graduated (毕业): `school` and `class` are those that graduated the student, who sits in no class now. */
  | 'GRADUATED'
  /** Finished the stage without full qualification (结业). The student sits in no class now. */
  | 'COMPLETED'
  /** Left before the end of the stage, after one school year or more (肄业). The student sits in no class now. */
  | 'ENDED_EARLY'
  /** Withdrawn (退学). In senior secondary school only. */
  | 'WITHDRAWN'
  /** Expelled (开除学籍). In senior secondary school only. */
  | 'EXPELLED'
  /** Deceased (死亡). The record is cancelled (注销) and stays readable. */
  | 'DECEASED'
  /** Deleted as an error (删除). The record stays readable for the school and its bureaus, and can be restored. */
  | 'DELETED';

/** One page of movements. */
export type MovementConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<MovementEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of movements. */
export type MovementEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A movement of the student. */
  readonly node: Movement;
};

/** One way of a student onto the rolls, off them or within them. */
export type Movement = {
  /** What happened. */
  readonly kind: MovementKind;
  /** First day on which it is so. A student who left on this day was at school until the day before. */
  readonly effectiveOn: Scalars['LocalDate']['output'];
  /** Why, from the table STATUS_CHANGE_REASON. Null when the kind needs no reason, and for movements without a case. */
  readonly reason: Maybe<CodeValue>;
  /** Where the student was before. Null for the first entry of a student. */
  readonly from: Maybe<MovementSide>;
  /** Where the student is from `effectiveOn` on. A status that is not on the rolls names the last school and class. */
  readonly to: MovementSide;
};

/** Place and status of a student before or after a movement. */
export type MovementSide = {
  /** The school, also when it has ended since. */
  readonly school: School;
  /** The class in which the student sits, or sat last. */
  readonly class: Class;
  /** Stage of schooling (学段). */
  readonly stage: Stage;
  /** Calendar year in which the cohort entered the stage. */
  readonly entryYear: Scalars['Int']['output'];
  /** Status of the student on this side. */
  readonly status: PlacementStatus;
};

/** Kinds of movements (学籍变动类别). */
export type MovementKind =
  /** Entered the rolls with a new record (新建学籍). */
  | 'REGISTERED'
  /** Entered the next stage by admission (招生入学). */
  | 'ADMITTED'
  /** Moved to another school by a transfer (转学). The sending school counts it as 转出, the receiving school as 转入. */
  | 'TRANSFERRED'
  /** The school merged into another one (学校合并). */
  | 'SCHOOL_MERGED'
  /** Moved to another class of the same school and cohort (调班). */
  | 'CLASS_CHANGED'
  /** Repeats a grade (留级). */
  | 'RETAINED'
  /** Skips a grade (跳级). */
  | 'SKIPPED'
  /** Studies suspended (休学). */
  | 'SUSPENDED'
  /** The suspension was extended (延长休学). */
  | 'SUSPENSION_EXTENDED'
  /** Back at school after a suspension (复学). */
  | 'RESUMED'
  /** Went abroad (出国（境）). */
  | 'WENT_ABROAD'
  /** Came back from abroad (回国复学). */
  | 'CAME_BACK'
  /** Missing (失踪). */
  | 'WENT_MISSING'
  /** Found, and back at school (失踪找回). */
  | 'FOUND'
  /** Left the school for another reason (其他离校). */
  | 'LEFT'
  /** Returned to school after leaving for another reason (其他离校返校). */
  | 'RETURNED'
  /** Graduated (毕业). */
  | 'GRADUATED'
  /** Graduated before the last grade (提前毕业). */
  | 'GRADUATED_EARLY'
  /** Finished without full qualification (结业). */
  | 'COMPLETED'
  /** Left before the end of the stage (肄业). */
  | 'ENDED_EARLY'
  /** A graduation was undone (撤销毕业). */
  | 'GRADUATION_UNDONE'
  /** Withdrew (退学). In senior secondary school only. */
  | 'WITHDRAWN'
  /** Expelled (开除学籍). In senior secondary school only. */
  | 'EXPELLED'
  /** Died (死亡). */
  | 'DIED'
  /** The record was deleted as an error (删除). */
  | 'DELETED'
  /** A record was restored (恢复学籍): its deletion, death, withdrawal or expulsion was a mistake. */
  | 'RESTORED';

/** A certificate of a school that a student ended a stage (毕业证书, 结业证书, 肄业证书). */
export type Certificate = {
  /**
   * 20 digits: the school's code, the year, 1 for 毕业, 2 for 结业 or 3 for 肄业, and five digits of the school's register. No two certificates have the
   * same number, also when one of them was revoked.
   */
  readonly number: Scalars['String']['output'];
  /** How the student ended the stage. */
  readonly kind: GraduationKind;
  /** Stage of schooling (学段) that ended. */
  readonly stage: Stage;
  /** The school that issued it. */
  readonly school: School;
  /** The last day of the student in the stage. */
  readonly issuedOn: Scalars['LocalDate']['output'];
  /** The day on which the graduation was undone (撤销毕业). Null for a certificate that is valid. */
  readonly revokedOn: Maybe<Scalars['LocalDate']['output']>;
};

/** The time of a student on the rolls of one school, in one class and with one status. */
export type Spell = {
  /** The school of that time, also when it has ended since. */
  readonly school: School;
  /** The class that the student was in. */
  readonly class: Class;
  /** First day at the school. */
  readonly from: Scalars['LocalDate']['output'];
  /** Last day at the school; null while the student is there. One day before `from` when the student left before the first day. */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
  /** Stage of schooling (学段) of the class. Null for spells that ended before this was kept. */
  readonly stage: Maybe<Stage>;
  /** Status of the student in this spell. Null for spells that ended before this was kept. */
  readonly status: Maybe<PlacementStatus>;
  /** The movement that began the spell. Null for spells that began before this was kept. */
  readonly entryKind: Maybe<MovementKind>;
  /** The movement that ended the spell. Null while it lasts, and for spells that ended before this was kept. */
  readonly exitKind: Maybe<MovementKind>;
};

/**
 * What is known about a transfer before it is requested. It is read through `transferPreflight`. Each list covers one part of the system. A list that
 * comes with an error is null because that part did not answer: then it is not known whether it would refuse the transfer.
 */
export type TransferPreflight = {
  /** Id of the student who would move. */
  readonly studentId: Scalars['ID']['output'];
  /** Id of the receiving school. */
  readonly toSchoolId: Scalars['ID']['output'];
  /** Id of the class of the receiving school. */
  readonly toClassId: Scalars['ID']['output'];
  /**
   * Reasons in the placement, the school and the class that would refuse the transfer: every rule that `requestTransfer` would apply now. Empty when
   * there are none. Null for callers who are not registrars. The receiving school must be the caller's own.
   */
  readonly enrolmentBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
  /** What enrolment knows of the move, for the rules of other services. Not visible to clients. */
  readonly facts: Maybe<PreflightFacts>;
};

/** What enrolment knows of a possible move. Not visible to clients. */
export type PreflightFacts = {
  /** Stage of schooling of the student: a value of `Stage`. */
  readonly stage: Scalars['String']['output'];
  /** True in the last grade of the stage at the sending school. */
  readonly graduating: Scalars['Boolean']['output'];
  /** True when the student has graduated and is in no class now. */
  readonly graduated: Scalars['Boolean']['output'];
  /** Path of the sending school. */
  readonly fromPath: Scalars['String']['output'];
  /** Path of the receiving school. */
  readonly toPath: Scalars['String']['output'];
};

/** A reason for which a transfer would be refused, and who can remove it. */
export type TransferBlocker = {
  /** Name of the refusal that the command would give. */
  readonly code: Scalars['String']['output'];
  /** Why the transfer would be refused, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can remove the obstacle, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** What the rule says or where it comes from, as a short text in Chinese. Null when the reason is a fact and not a rule. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** A new school with its stages and classes. */
export type OpenSchoolInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** National code (学校标识码), ten digits: category 21, 31, 34, 37 or 51, then the two digits of the county's province. Never used before. */
  readonly code: Scalars['String']['input'];
  /** Full name of the school, 2 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The county in which the school lies: six digits of GB/T 2260, in force today. */
  readonly countyCode: Scalars['String']['input'];
  /**
   * The bureau that runs the school, by the six-digit code of its region, e.g. `410100` for a school of the city. It lies in the same province as the
   * county. The county when not given.
   */
  readonly authorityCode?: InputMaybe<Scalars['String']['input']>;
  /** Urban, town or rural place (城乡分类). */
  readonly locality: Locality;
  /** Stages that the school teaches: at least one, each once. */
  readonly stages: ReadonlyArray<SchoolStageInput>;
  /** First classes of the school, 0 to 500. `openClass` adds more later. */
  readonly classes: ReadonlyArray<NewClassInput>;
};

/** What changes in a school. Fields that are not given, or null, stay as they are. At least one must differ from today. */
export type ChangeSchoolInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `School.id` of a school that is open. */
  readonly schoolId: Scalars['ID']['input'];
  /** New full name, 2 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The bureau that runs the school from now on, by the six-digit code of its region. It lies in the same province as before. */
  readonly authorityCode?: InputMaybe<Scalars['String']['input']>;
  /** The county in which the school lies from now on: six digits of GB/T 2260, in force today. */
  readonly countyCode?: InputMaybe<Scalars['String']['input']>;
  /** Urban, town or rural place from now on (城乡分类). */
  readonly locality?: InputMaybe<Locality>;
  /**
   * All stages from now on. A stage that has a class here, also a closed one, cannot be left out. The number of years of a stage cannot change while the
   * stage has an open class or a pupil here.
   */
  readonly stages?: InputMaybe<ReadonlyArray<SchoolStageInput>>;
};

/** Which school merges into which. Both are open and lie in the same county. */
export type MergeSchoolsInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the school that ends. */
  readonly schoolId: Scalars['ID']['input'];
  /** Id of the school that continues with the classes of both. It teaches every stage in which the other school has classes, in the same number of years. */
  readonly successorId: Scalars['ID']['input'];
};

/** A school to close. */
export type CloseSchoolInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `School.id` of a school without pupils and open transfers. */
  readonly schoolId: Scalars['ID']['input'];
};

/** A new region. */
export type OpenRegionInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Six digits of GB/T 2260, the first not 0, never used before. The first digits are those of the region above. */
  readonly code: Scalars['String']['input'];
  /** Full official name, 2 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Code of the region directly above; `CN` for a new province. */
  readonly parentCode: Scalars['String']['input'];
};

/** What changes in a region. Fields that are not given, or null, stay as they are. At least one must differ from today. */
export type ChangeRegionInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Code of the region as it is today. */
  readonly code: Scalars['String']['input'];
  /** New full official name, 2 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Code of the region from now on: six digits of the same level, never used before. The first digits are those of the region above. */
  readonly newCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the region directly above from now on. Without a new code it lies in the same province. */
  readonly parentCode?: InputMaybe<Scalars['String']['input']>;
};

/** Which region merges into which. Both are in force and of the same level. */
export type MergeRegionsInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Code of the region that ends. */
  readonly code: Scalars['String']['input'];
  /** Code of the region that takes over its schools, cases and the regions below it. */
  readonly successorCode: Scalars['String']['input'];
};

/** A stage that the school teaches, and for how many years. */
export type SchoolStageInput = {
  /** Stage of schooling (学段), given once in the list. */
  readonly stage: Stage;
  /** School years of this stage (学制), 1 to 9. */
  readonly years: Scalars['Int']['input'];
};

/** A new class. Stage, entry year and number together are unique within a school. */
export type NewClassInput = {
  /** A stage that the school teaches. */
  readonly stage: Stage;
  /**
   * Calendar year in which this cohort enters or entered the stage. At the latest the next school year; at the earliest a cohort that was in its last
   * grade last school year.
   */
  readonly entryYear: Scalars['Int']['input'];
  /**
   * The other cohorts of a composite class (复式班), with the same limits. A roster row of each of these years and this number finds the class. None when
   * not given.
   */
  readonly furtherEntryYears?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Number of the class, 1 to 99. */
  readonly classNo: Scalars['Int']['input'];
  /** Highest number of pupils (班额), 1 to 65. Above 55 only the county or a unit above it may set it (national rule, see `Policies.enrolment`). */
  readonly limit: Scalars['Int']['input'];
  /** Why the class may have more than 55 pupils, 1 to 200 characters. Needed for a limit above 55; not kept for a smaller one. */
  readonly limitReason?: InputMaybe<Scalars['String']['input']>;
};

/** A new class in an existing school. */
export type OpenClassInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `School.id` of a school that is open. */
  readonly schoolId: Scalars['ID']['input'];
  /** Stage, entry year, number and limit of the class. */
  readonly class: NewClassInput;
};

/** The public telephone of the caller's own unit. */
export type SetOfficePhoneInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** 5 to 20 characters: digits in groups, divided by single spaces or hyphens, with an area or country code in front if wanted. Null removes the number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** Cohorts for a class. */
export type AddCohortsInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Class.id` of a class that takes newcomers. A text that is not an id is refused with BAD_USER_INPUT. */
  readonly classId: Scalars['ID']['input'];
  /** Entry years of the new cohorts, at least one. A cohort starts next school year at the latest, and left its stage last summer at the earliest. */
  readonly entryYears: ReadonlyArray<Scalars['Int']['input']>;
};

/** The class with its cohorts, or why none was added. */
export type AddCohortsResult = CohortsAdded | WrongHat | WrongUnit | ClassNotFound | UnitEnded | ClassTakesNobody | ClassInputInvalid | ClassExists | IdempotencyKeyReused;

/** The class has the cohorts. */
export type CohortsAdded = {
  /** The class with all its cohorts. */
  readonly class: Class;
};

/** A class to close to newcomers. */
export type CloseClassInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Class.id`. A text that is not an id is refused with BAD_USER_INPUT. */
  readonly classId: Scalars['ID']['input'];
};

/** A class to graduate. */
export type GraduateClassInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input graduates those who stayed before, if they can graduate
   * now. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Class.id` of a class in its last grade, or past it. */
  readonly classId: Scalars['ID']['input'];
  /** Pupils who do not graduate like the others, each once. Everybody else in the class graduates with 毕业. */
  readonly exceptions?: InputMaybe<ReadonlyArray<GraduationExceptionInput>>;
};

/** A pupil who ends the stage in another way than the class. */
export type GraduationExceptionInput = {
  /** `Student.id` of a pupil of the class or of the unit. A text that is not an id is refused with BAD_USER_INPUT. */
  readonly studentId: Scalars['ID']['input'];
  /** How the pupil ends the stage. */
  readonly kind: GraduationKind;
};

/** How a pupil ends a stage of schooling. It is also the kind of the certificate. */
export type GraduationKind =
  /** Finished and qualified (毕业). The pupil can go to a school of the next stage. */
  | 'GRADUATED'
  /** Finished without full qualification (结业). */
  | 'COMPLETED'
  /** Left before the end of the stage, after one school year or more (肄业). */
  | 'ENDED_EARLY';

/** The new school, or why none was opened. */
export type OpenSchoolResult = SchoolOpened | WrongHat | WrongUnit | CountyUnknown | RegionUnknown | SchoolExists | SchoolInputInvalid | IdempotencyKeyReused;

/** The school after the change, or why nothing was changed. */
export type ChangeSchoolResult = SchoolChanged | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | RegionUnknown | CountyUnknown | SchoolInputInvalid | StageInUse | NothingChanged | IdempotencyKeyReused;

/** The successor after the merger, or why the schools were not merged. */
export type MergeSchoolsResult = SchoolsMerged | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | MergeWithItself | PlacesDiffer | StagesDiffer | ClassNumbersUsedUp | IdempotencyKeyReused;

/** The closed school, or why it stays open. */
export type CloseSchoolResult = SchoolClosed | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | SchoolInUse | IdempotencyKeyReused;

/** The new region, or why none was opened. */
export type OpenRegionResult = RegionOpened | WrongHat | WrongUnit | RegionUnknown | UnitEnded | CodeUsed | RegionInputInvalid | IdempotencyKeyReused;

/** The region after the change, or why nothing was changed. */
export type ChangeRegionResult = RegionChanged | WrongHat | WrongUnit | RegionUnknown | UnitEnded | CodeUsed | RegionInputInvalid | NothingChanged | IdempotencyKeyReused;

/** The successor after the merger, or why the regions were not merged. */
export type MergeRegionsResult = RegionsMerged | WrongHat | WrongUnit | RegionUnknown | UnitEnded | MergeWithItself | RegionInputInvalid | IdempotencyKeyReused;

/** The new class, or why none was opened. */
export type OpenClassResult = ClassOpened | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | ClassExists | ClassInputInvalid | IdempotencyKeyReused;

/** The closed class, or why it was not closed. */
export type CloseClassResult = ClassClosed | WrongHat | WrongUnit | ClassNotFound | SeatsReserved | IdempotencyKeyReused;

/** How many pupils graduated and who stays, or why the class did not graduate. */
export type GraduateClassResult = ClassGraduated | WrongHat | WrongUnit | ClassNotFound | ClassNotGraduating | GraduationOutOfSeason | GraduationExceptionsInvalid | IdempotencyKeyReused;

/** Which class gets which limit. */
export type ChangeClassLimitInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the class. */
  readonly classId: Scalars['ID']['input'];
  /** Highest number of pupils, 1 to 65. */
  readonly limit: Scalars['Int']['input'];
  /** Why the class may have more than 55 pupils, 1 to 200 characters. Needed for a limit above 55; not kept for a smaller one. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The class with its new limit, or why it keeps the old one. */
export type ChangeClassLimitResult = ClassLimitChanged | WrongHat | WrongUnit | ClassNotFound | ClassLimitInvalid | ClassHasMorePupils | IdempotencyKeyReused;

/** The limit was changed. */
export type ClassLimitChanged = {
  /** The class with its new limit. */
  readonly class: Class;
};

/** The limit is outside 1 to 65, or a limit above 55 has no reason. Correct it and send it again. */
export type ClassLimitInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The class has more pupils and reserved seats than the new limit. Move pupils to other classes first, or set a larger limit. */
export type ClassHasMorePupils = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Which students are placed. */
export type PlaceStudentsInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key changes nothing twice: students
   * who were seated keep their first result, and those who were refused are judged again, which may seat them now.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** 1 to 100 students of the unplaced list, each once, with their classes. An unknown student or class is refused by itself, and the others are judged. */
  readonly seats: ReadonlyArray<SeatInput>;
  /**
   * True when the students are to sit in another cohort than the one that was asked for them. Without it such a class is refused with
   * `ClassOfAnotherGrade`, because a pupil who sits cannot change to the right grade. A class of another stage is always refused: a roster row with the
   * right stage asks for the place again.
   */
  readonly otherGrade?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which pupils change the class. */
export type ChangeClassesInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key changes nothing twice: students
   * who were seated keep their first result, and those who were refused are judged again, which may seat them now.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** 1 to 100 pupils, each once, with their new classes. An unknown pupil or class is refused by itself, and the others are judged. */
  readonly seats: ReadonlyArray<SeatInput>;
};

/** A student and a class. */
export type SeatInput = {
  /** Id of the student. */
  readonly studentId: Scalars['ID']['input'];
  /** Id of the class. */
  readonly classId: Scalars['ID']['input'];
};

/** What became of the students of the command, or why none was judged. */
export type PlaceStudentsResult = StudentsSeated | BatchSizeOutOfRange | IdempotencyKeyReused;

/** What became of the pupils of the command, or why none was judged. */
export type ChangeClassesResult = StudentsSeated | BatchSizeOutOfRange | IdempotencyKeyReused;

/** Every student was judged alone: some may have a seat and others not. */
export type StudentsSeated = {
  /** One result for each of `seats`, in their order. */
  readonly results: ReadonlyArray<SeatResult>;
};

/** What became of one student of the command. */
export type SeatResult = StudentSeated | WrongHat | WrongUnit | StudentNotUnplaced | StudentNotInUnit | StudentNotAtSchool | TransferHoldsStudent | ClassNotFound | ClassOfAnotherSchool | ClassOfAnotherGrade | ClassTakesNobody | NoSeatFree;

/** The student has the seat. */
export type StudentSeated = {
  /** Who sits in the class. Null when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** The class with its seats now. Look at `aboveStandard`: it tells that the class is larger than it should be. */
  readonly class: Maybe<Class>;
};

/** No student with this id stands on the unplaced list of the caller's unit or a unit below it. `School.unplaced` shows who does. */
export type StudentNotUnplaced = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No pupil with this id is at a school of the caller's unit. */
export type StudentNotInUnit = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Only an active pupil changes the class. Studies of this pupil are suspended, or the pupil has left. */
export type StudentNotAtSchool = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** An open transfer or status change holds the pupil. The class can be changed when the case has ended. */
export type TransferHoldsStudent = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The class belongs to another school. A transfer moves a pupil between schools. */
export type ClassOfAnotherSchool = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The class has no cohort of the pupil. A class change is within the grade, and so is a place in a composite class. */
export type ClassOfAnotherGrade = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The class takes no newcomers. Choose a class that is open. */
export type ClassTakesNobody = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The class has as many pupils and reserved seats as its limit allows. Choose a class with a free seat. */
export type NoSeatFree = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The command names fewer than 1 or more than 100 items, and none was judged. Send them in several commands. */
export type BatchSizeOutOfRange = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The number that is public from now on, or why it was not set. */
export type SetOfficePhoneResult = OfficePhoneSet | WrongHat | PhoneInvalid | IdempotencyKeyReused;

/** The telephone of the caller's unit was set or removed. */
export type OfficePhoneSet = {
  /** The public number from now on; null when it was removed. */
  readonly phone: Maybe<Scalars['String']['output']>;
};

/** The text is not a telephone number of 5 to 20 characters. Correct it and send it again. */
export type PhoneInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The school exists from today on. */
export type SchoolOpened = {
  /** The new school with its classes. */
  readonly school: School;
};

/** The change was made. Lists and open cases follow within a minute. */
export type SchoolChanged = {
  /** The school as it is after the change. */
  readonly school: School;
};

/** The merger was made. It cannot be undone. */
export type SchoolsMerged = {
  /** The successor, with the classes of both. */
  readonly school: School;
};

/** The school is closed from today on. It cannot be undone. */
export type SchoolClosed = {
  /** The closed school, with `endedOn` set. */
  readonly school: School;
};

/** The region is in force from today on. */
export type RegionOpened = {
  /** The new region. */
  readonly region: Region;
};

/** The change was made. Schools, pupils and cases below the region follow within a minute. */
export type RegionChanged = {
  /** The region as it is after the change, under its new code if it got one. */
  readonly region: Region;
};

/** The merger was made. It cannot be undone. */
export type RegionsMerged = {
  /** The successor. */
  readonly region: Region;
};

/** The class takes pupils from now on. */
export type ClassOpened = {
  /** The new class, without pupils. */
  readonly class: Class;
};

/** The class takes no newcomers; its pupils stay. */
export type ClassClosed = {
  /** The class, with `open` false. */
  readonly class: Class;
};

/** The active pupils of the class who were not held have graduated. The class itself is not closed. */
export type ClassGraduated = {
  /** The class, with its free seats after the graduation. */
  readonly class: Class;
  /**
   * Pupils graduated by this command; with the same key sent again, those of the first time and those of this time together. 0 when nobody could
   * graduate. Pupils with 结业 or 肄业 are not among them.
   */
  readonly graduated: Scalars['Int']['output'];
  /** Pupils who left with 结业 by this command, counted like `graduated`. */
  readonly completed: Scalars['Int']['output'];
  /** Pupils who left with 肄业 by this command, counted like `graduated`. */
  readonly endedEarly: Scalars['Int']['output'];
  /** Pupils of the class who stay, each with the reason; at most 65. */
  readonly notGraduated: ReadonlyArray<NotGraduated>;
};

/** A pupil of the class who did not graduate with it. */
export type NotGraduated = {
  /** The pupil who stays. Fields of the record are null when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** Why the pupil stays. */
  readonly reason: NotGraduatedReason;
};

/** Reasons for which a pupil does not graduate with the class. */
export type NotGraduatedReason =
  /** An open transfer holds the placement. Send the command again when the transfer has ended. */
  | 'HELD'
  /** Studies are suspended (休学): only active pupils graduate. */
  | 'SUSPENDED'
  /** The student is abroad, missing or has left the school: only active pupils graduate. */
  | 'NOT_AT_SCHOOL'
  /** The student is in an open problem case (问题学籍) that must end first: see `problemCases`. Send the command again when the case has closed. */
  | 'PROBLEM_CASE';

/** The list of exceptions names a pupil who is not in the class, or not in the unit of the year run, or names a pupil twice. Nobody graduated. */
export type GraduationExceptionsInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The class has not reached the last grade of its stage at this school. Graduate it in its last grade. */
export type ClassNotGraduating = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The class is in its last grade, but today is outside the season of 1 June to 30 July. Wait for the season; a class that has missed it can graduate
 * from 1 September on.
 */
export type GraduationOutOfSeason = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The year run of a unit. */
export type StartYearRunInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Code of the region or school; `CN` for the nation. A unit that does not exist is refused with BAD_USER_INPUT. */
  readonly unit: Scalars['ID']['input'];
  /** The school year that begins, named by the calendar year of its 1 September. It is the current school year or the next one. */
  readonly schoolYear: Scalars['Int']['input'];
  /** True for a run that only looks. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Pupils who do not graduate like the others, each once and at most 500. Everybody else graduates with 毕业. */
  readonly exceptions?: InputMaybe<ReadonlyArray<GraduationExceptionInput>>;
};

/** A year run to stop. */
export type CancelYearRunInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `YearRun.id`. A text that is not an id is refused with BAD_USER_INPUT. */
  readonly id: Scalars['ID']['input'];
};

/** The run that has started, or why none has. */
export type StartYearRunResult = YearRunStarted | WrongHat | WrongUnit | SchoolYearInvalid | YearRunOutOfSeason | YearRunUnderWay | GraduationExceptionsInvalid | IdempotencyKeyReused;

/** The run that has stopped, or why it has not. */
export type CancelYearRunResult = YearRunCancelled | WrongHat | YearRunNotFound | YearRunEnded | IdempotencyKeyReused;

/** The run is queued, and begins within seconds. */
export type YearRunStarted = {
  /** The run, with its progress so far. */
  readonly yearRun: Maybe<YearRun>;
};

/** The run writes nothing more. */
export type YearRunCancelled = {
  /** The run, with what it had done. */
  readonly yearRun: Maybe<YearRun>;
};

/** The school year is neither the current one nor the next one. Send one of these two. */
export type SchoolYearInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A run that writes is possible from 1 June to 30 July, and from 1 September on for the school year that has begun. A dry run is possible on any day. */
export type YearRunOutOfSeason = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A run of this unit, of a unit above it or of a unit below it has not ended. A dry run is in the way only of a dry run of the same unit. */
export type YearRunUnderWay = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** `YearRun.id` of the run that is in the way. */
  readonly runId: Scalars['ID']['output'];
};

/** The id names no year run of a unit that the caller covers. Check the id. */
export type YearRunNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The run is done or was cancelled before, so it cannot be cancelled. */
export type YearRunEnded = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The work that prepares a school year (年度处理): 毕业, then 升级. */
export type YearRun = {
  /** Opaque. Pass it to `yearRun` and `cancelYearRun`. */
  readonly id: Scalars['ID']['output'];
  /** The unit whose schools are run. */
  readonly unit: Maybe<Unit>;
  /** The school year that begins, named by the calendar year of its 1 September. */
  readonly schoolYear: Scalars['Int']['output'];
  /** True for a run that only looks. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** Whether the run works, is done or was stopped. */
  readonly status: YearRunStatus;
  /** The day on which the run was started. It is the last day at school of every pupil whom the run graduates. */
  readonly asOf: Scalars['LocalDate']['output'];
  /** When the command to start it was given. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it was done or stopped. Null while it works. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Number of schools of the unit when the run was started. */
  readonly schools: Scalars['Int']['output'];
  /** Number of schools that are done. */
  readonly schoolsDone: Scalars['Int']['output'];
  /** How many the results name so far, by kind. Kinds of which there are none are left out. */
  readonly counts: ReadonlyArray<YearRunCount>;
  /**
   * What the run has found and done: a line for each pupil, class or school that is not ordinary, and one for each class that graduates. By school.
   * The lines of a dry run are removed 90 days after its end, and those of other runs three years after it. `counts` stays.
   */
  readonly results: YearRunResultConnection;
};


/** The work that prepares a school year (年度处理): 毕业, then 升级. */
export type YearRunResultsArgs = {
  kind?: InputMaybe<YearRunResultKind>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far a year run has come. */
export type YearRunStatus =
  /** It is queued or works. */
  | 'RUNNING'
  /** Every school of the unit was run. */
  | 'DONE'
  /** A registrar has stopped it, or its region or school has merged into one that had an unfinished run. What it had written stays. */
  | 'CANCELLED';

/** How many the results of a year run name. */
export type YearRunCount = {
  /** The kind of the lines. */
  readonly kind: YearRunResultKind;
  /** Pupils for GRADUATING_CLASS and EARLY_GRADE, classes for NEW_CLASSES, lines for every other kind. */
  readonly number: Scalars['Int']['output'];
};

/** What a line of the results of a year run says. A dry run says what a run would do. */
export type YearRunResultKind =
  /** A suspended pupil (休学). The pupil does not graduate. */
  | 'SUSPENDED'
  /** A pupil who is abroad. The pupil does not graduate. */
  | 'ABROAD'
  /** A missing pupil. The pupil does not graduate. */
  | 'MISSING'
  /** A pupil who has left the school for another reason (其他离校). The pupil does not graduate. */
  | 'LEFT'
  /** A pupil of the last grade whose transfer or status change is open. The pupil waits, and `settledAs` says what became of it. */
  | 'OPEN_CASE'
  /**
   * A pupil of the last grade who is in an open problem case (问题学籍) that must end first: see `problemCases`. The pupil waits, and `settledAs` says what
   * became of it.
   */
  | 'PROBLEM_CASE'
  /** A pupil whose open transfer leads into the last grade of this school. The pupil waits, and `settledAs` says what became of it. */
  | 'ARRIVING'
  /** A pupil of a cohort that should have graduated in an earlier year. The run leaves the pupil to the school: see `graduateClass`. */
  | 'OUTLIVED'
  /** A pupil who is in another cohort or class than the last decision on the pupil says (留级, 跳级, 复学). */
  | 'OTHER_COHORT'
  /** A class that graduates, with the number of its pupils who do. */
  | 'GRADUATING_CLASS'
  /** An open class without pupils that is neither of the last grade nor new. */
  | 'EMPTY_CLASS'
  /** An open class of a cohort that should have graduated in an earlier year. */
  | 'OUTLIVED_CLASS'
  /** A class that closes: its cohort is past the stage, and nobody on the rolls stays in it. */
  | 'CLOSING_CLASS'
  /** The first grade of a stage gets as many classes as last year, with the same limits up to 55. A school that has opened a class for it plans itself. */
  | 'NEW_CLASSES'
  /** The stage lasts another number of years (学制) at this school than at most schools of its county. */
  | 'OTHER_YEARS'
  /** A whole grade that graduates earlier than at most schools of its county, with the number of its pupils. */
  | 'EARLY_GRADE'
  /** The province of the school is out of season, so the run has changed nothing at this school. */
  | 'OUT_OF_SEASON'
  /** The school could not be run because of an internal error, and nothing has changed there. Operators were told. Start a run of the school later. */
  | 'FAILED_SCHOOL';

/** One page of results. */
export type YearRunResultConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<YearRunResultEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of results. */
export type YearRunResultEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A line of the results. */
  readonly node: YearRunResult;
};

/** One page of year runs. */
export type YearRunConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<YearRunEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of year runs. */
export type YearRunEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A year run of the unit. */
  readonly node: YearRun;
};

/** A line of the results of a year run. It says what was found when the run came to the school. */
export type YearRunResult = {
  /** What the line says. */
  readonly kind: YearRunResultKind;
  /** The school of the line. */
  readonly school: School;
  /** The class of the line. Null for lines about a school. */
  readonly class: Maybe<Class>;
  /** The pupil of the line. Null for lines about a class or a school. Fields of the record are null when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** Stage of schooling (学段) of the line. Null for lines about a whole school. */
  readonly stage: Maybe<Stage>;
  /** Entry year of the cohort. Null when the line is about no cohort. */
  readonly entryYear: Maybe<Scalars['Int']['output']>;
  /** Pupils or classes that the line counts. Null when it counts nothing. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** What became of a pupil with an open case after its end. Null for a pupil who still waits, and for every other line. */
  readonly settledAs: Maybe<YearRunSettlement>;
  /** The day on which the pupil was settled. */
  readonly settledOn: Maybe<Scalars['LocalDate']['output']>;
};

/** What became of a pupil whose case was open during a year run. */
export type YearRunSettlement =
  /** Graduated with 毕业. */
  | 'GRADUATED'
  /** Left with 结业. */
  | 'COMPLETED'
  /** Left with 肄业. */
  | 'ENDED_EARLY'
  /** Moved to a school outside the unit of the run, which decides now. */
  | 'MOVED'
  /** Did not graduate: the pupil is in another cohort now, or not at school. */
  | 'STAYED';

/** Kinds of status changes (异动类别). Policy says which may follow which status, in which stage and province. */
export type StatusChangeKind =
  /** Suspend (休学), for one school year. */
  | 'SUSPEND'
  /** Extend a suspension (延长休学) once, by one school year. */
  | 'EXTEND_SUSPENSION'
  /** Resume (复学). Before the suspension ends it needs proof of recovery. */
  | 'RESUME'
  /** Repeat a grade (留级), from the new school year on. */
  | 'RETAIN'
  /** Skip a grade (跳级), from the new school year on. */
  | 'SKIP'
  /** Withdraw (退学). In senior secondary school only. */
  | 'WITHDRAW'
  /** Expel (开除学籍). In senior secondary school only. */
  | 'EXPEL'
  /** Graduate early (提前毕业). In senior secondary school only. */
  | 'GRADUATE_EARLY'
  /** Death (死亡). Due within ten working days. It always goes through, and ends another open case. */
  | 'DEATH'
  /** Missing (失踪). It always goes through, and ends another open case. */
  | 'MISSING'
  /** Found (失踪找回). It always goes through, and ends another open case. */
  | 'FOUND'
  /** Go abroad (出国（境）). The record is kept. */
  | 'GO_ABROAD'
  /** Come back from abroad (回国复学). */
  | 'COME_BACK'
  /** Leave for another reason (其他离校). The record is kept. */
  | 'LEAVE'
  /** Return after leaving for another reason (返校). */
  | 'RETURN'
  /** Delete a record that was made in error (删除). It stays readable. */
  | 'DELETE'
  /** Undo a deletion, a death, a withdrawal or an expulsion that was entered by mistake (恢复学籍). */
  | 'RESTORE'
  /**
   * Undo a graduation (撤销毕业、结业、肄业) made in error, within 30 days: a registrar of the school asks and an approver of the school confirms. The
   * certificate is revoked, and the pupil sits in a class of the cohort again.
   */
  | 'UNDO_GRADUATION';

/** How far a status change has come. IN_REVIEW and APPROVED are open. */
export type StatusChangeStatus =
  /** A unit of the chain has to decide. */
  | 'IN_REVIEW'
  /** All units have approved. The change takes effect on its effective date. */
  | 'APPROVED'
  /** The change has taken effect. */
  | 'DONE'
  /** An approver rejected it. */
  | 'REJECTED'
  /** The school took it back. */
  | 'WITHDRAWN'
  /** It was not decided in time. */
  | 'EXPIRED'
  /** The pupil died, is missing or was found, and that case ended this one. */
  | 'ENDED';

/** Kinds of documents of a status change. */
export type ProofKind =
  /** Application of a guardian (监护人申请). */
  | 'GUARDIAN_APPLICATION'
  /** Confirmation of a hospital of county level or above (县级及以上医院证明). */
  | 'HOSPITAL'
  /** Proof of recovery (康复证明). */
  | 'RECOVERY'
  /** Proof of death (死亡证明). */
  | 'DEATH'
  /** Confirmation of the police (公安机关证明). */
  | 'POLICE'
  /** Documents of the exit (出境材料). */
  | 'EXIT'
  /** Statement of the school (学校情况说明). */
  | 'SCHOOL_RECORD'
  /** Decision of the school (处分决定). */
  | 'DECISION'
  /** Any other document. */
  | 'OTHER';

/** A status change (异动) of a pupil: requested by the school, approved by the units of the chain, in force from its effective date on. */
export type StatusChange = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
  /** The pupil. Fields of the record are null when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** What changes. */
  readonly kind: StatusChangeKind;
  /** How far the case has come. */
  readonly status: StatusChangeStatus;
  /** The school that asked. */
  readonly school: School;
  /** Why, from the table STATUS_CHANGE_REASON. Null when the kind needs no reason. */
  readonly reason: Maybe<CodeValue>;
  /** The words of the school, up to 500 characters. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** First day of the new status. */
  readonly effectiveOn: Scalars['LocalDate']['output'];
  /** The class that the pupil goes to. A seat in it is reserved while the case is open. Null when the kind gives no seat. */
  readonly toClass: Maybe<Class>;
  /** The documents of the request. */
  readonly documents: ReadonlyArray<ProofDocument>;
  /** What approvers have asked for in addition, and what was given, in order of time. */
  readonly evidence: ReadonlyArray<StatusChangeEvidence>;
  /** True when the school reported it after its term, e.g. a death after ten working days. */
  readonly reportedLate: Scalars['Boolean']['output'];
  /** Id of the rule of policy by which it was asked for: see `Policies.enrolment`. */
  readonly rule: Scalars['ID']['output'];
  /** The approval chain, in order. */
  readonly steps: ReadonlyArray<StatusChangeStep>;
  /** End of the term of the current step. Null when no step waits. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** True when the term has passed and the unit has not acted. */
  readonly overdue: Scalars['Boolean']['output'];
  /** The words of the approver who rejected it. */
  readonly rejection: Maybe<Scalars['String']['output']>;
  /** When the school asked. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When the case ended in any way. Null while it is open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Evidence that an approver of a status change has asked for. */
export type StatusChangeEvidence = {
  /** Number of the step whose approver has asked. */
  readonly step: Scalars['Int']['output'];
  /** What the document is to prove. */
  readonly kind: ProofKind;
  /** What exactly is wanted, in the words of the approver. */
  readonly note: Scalars['String']['output'];
  /** The unit of the approver. Null when the unit is not known any more. */
  readonly unit: Maybe<Unit>;
  /** When the approver has asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** When the school gave the documents. Null while they are awaited. */
  readonly providedAt: Maybe<Scalars['DateTime']['output']>;
  /** The documents that the school gave. Empty while they are awaited. */
  readonly documents: ReadonlyArray<ProofDocument>;
};

/** One step of the approval chain of a status change. */
export type StatusChangeStep = {
  /** Place in the chain: 1, 2, … */
  readonly number: Scalars['Int']['output'];
  /** The unit whose approver takes the step. Null when the unit is not known any more. */
  readonly unit: Maybe<Unit>;
  /** Whether the step waits, is the current one, or is decided. */
  readonly state: StepState;
  /** When it became the current step. Null before that. */
  readonly enteredAt: Maybe<Scalars['DateTime']['output']>;
  /** End of its term: 24:00 Asia/Shanghai of its last day. Null before the step is the current one. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Superior units that may take the step as well because it is overdue, the nearest first. */
  readonly escalatedToUnits: Maybe<ReadonlyArray<Unit>>;
  /** When it was approved or rejected. Null before that. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** User id of the approver. Only for registrars, approvers and offices of the unit of the step or of a unit above it. */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /** What the approver wrote. Null when nothing was written. */
  readonly opinion: Maybe<Scalars['String']['output']>;
};

/** How far one approval step has come. */
export type StepState =
  /** Not decided, and not the current step: an earlier step is not decided yet, or the case has ended. */
  | 'WAITING'
  /** The step that has to be decided now. */
  | 'CURRENT'
  /** Approved by its unit, or by a superior unit because it was overdue. */
  | 'APPROVED'
  /** Rejected. The case ended here. */
  | 'REJECTED';

/** A document of a status change, with its file. */
export type ProofDocument = {
  /** What the document proves. */
  readonly kind: ProofKind;
  /** Name of the document as the school wrote it, 1 to 100 characters. */
  readonly title: Scalars['String']['output'];
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: Scalars['String']['output'];
  /** The uploaded file. Only for approvers of the units that take a step of this case, and for registrars of the school. Null for all others. */
  readonly file: Maybe<ProofFile>;
};

/**
 * A file that was uploaded at `POST /status-change-files`: PDF, JPEG or PNG, up to 10 MB. The body of the request is the file itself; the header
 * `x-file-name` has its name, percent-encoded in UTF-8. The answer is 201 with JSON `{id, name, type, size, sha256}`, or an error with `code` and
 * `message`. Only registrars can upload. A file that no request names is removed after a day.
 */
export type ProofFile = {
  /** Id that `POST /status-change-files` gave when the file was uploaded. */
  readonly id: Scalars['ID']['output'];
  /** File name of the upload, with its extension. */
  readonly name: Scalars['String']['output'];
  /** The format, as found in the content of the file. */
  readonly type: FileType;
  /** Length in bytes. */
  readonly size: Scalars['Int']['output'];
  /**
   * A path at this gateway from which the file can be fetched with `GET`. It works for five minutes, and only with a token of the same user and unit in
   * the header `Authorization`. Each fetch is recorded with the caller and the purpose.
   */
  readonly url: Scalars['String']['output'];
};


/**
 * A file that was uploaded at `POST /status-change-files`: PDF, JPEG or PNG, up to 10 MB. The body of the request is the file itself; the header
 * `x-file-name` has its name, percent-encoded in UTF-8. The answer is 201 with JSON `{id, name, type, size, sha256}`, or an error with `code` and
 * `message`. Only registrars can upload. A file that no request names is removed after a day.
 */
export type ProofFileUrlArgs = {
  purpose: FilePurpose;
};

/** Formats that are accepted as evidence. */
export type FileType =
  /** A PDF document. */
  | 'PDF'
  /** A JPEG image, such as a photo. */
  | 'JPEG'
  /** A PNG image, such as a screenshot or a scan. */
  | 'PNG';

/** Why a person opens a file. */
export type FilePurpose =
  /** 审核: to decide a step of the case. */
  | 'REVIEW'
  /** 核对上传材料: the school that uploaded the file checks it. */
  | 'UPLOAD_CHECK'
  /** 处理异议或投诉: to answer an objection or a complaint. */
  | 'COMPLAINT'
  /** 监督检查: an approver of a unit that may open the file inspects how the case was handled. It gives no right to open files. */
  | 'INSPECTION';

/** One page of status changes. */
export type StatusChangeConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<StatusChangeEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of status changes. */
export type StatusChangeEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The item of the list. */
  readonly node: StatusChange;
};

/** One page of suspended pupils. */
export type SuspendedStudentConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<SuspendedStudentEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of suspended pupils. */
export type SuspendedStudentEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The item of the list. */
  readonly node: SuspendedStudent;
};

/** A suspended pupil (休学). */
export type SuspendedStudent = {
  /** The pupil. Fields of the record are null when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** The school that keeps the record. */
  readonly school: School;
  /** The class in which the pupil sat before. */
  readonly class: Class;
  /** First day of the suspension. */
  readonly since: Scalars['LocalDate']['output'];
  /** The day from which on the pupil resumes. */
  readonly endsOn: Scalars['LocalDate']['output'];
  /** True when the suspension was extended; it cannot be extended again. */
  readonly extended: Scalars['Boolean']['output'];
};

/** Conditions for status changes. A field that is not given, or null, holds for all. */
export type StatusChangeFilter = {
  /** Any of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<StatusChangeKind>>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<StatusChangeStatus>>;
  /** Only schools of this unit and the units below it: its code. A unit that does not exist is refused with BAD_USER_INPUT. */
  readonly unit?: InputMaybe<Scalars['ID']['input']>;
  /** Only those that the school reported after its term, or only the others. */
  readonly reportedLate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A status change of a pupil. */
export type RequestStatusChangeInput = {
  /** Chosen by the caller, 8 to 200 characters, a new one for each command. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Student.id` of a pupil of the caller's school. */
  readonly studentId: Scalars['ID']['input'];
  /** What changes. */
  readonly kind: StatusChangeKind;
  /** Code of STATUS_CHANGE_REASON. Policy names the codes of each kind; a kind without codes takes null. `99` needs a note. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Words of the school, up to 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** First day of the new status. */
  readonly effectiveOn: Scalars['LocalDate']['input'];
  /** The class that the pupil goes to, for kinds that give a seat. Null for the others. */
  readonly toClassId?: InputMaybe<Scalars['ID']['input']>;
  /** The documents that policy asks for, at most 20. */
  readonly documents: ReadonlyArray<ProofDocumentInput>;
};

/** A document of a request, with the file that was uploaded for it. */
export type ProofDocumentInput = {
  /** What the document proves. */
  readonly kind: ProofKind;
  /** Name of the document, 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** Id that `POST /status-change-files` gave. */
  readonly fileId: Scalars['ID']['input'];
};

/** Which status changes an approver approves. */
export type ApproveStatusChangesInput = {
  /** Chosen by the caller, 8 to 200 characters, a new one for each command. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Ids of 1 to 100 status changes. A malformed or unknown id has the result `StatusChangeNotFound`, and the others are judged. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** The approver's words, kept with each approved step. Null for none. */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
};

/** Which status change an approver rejects, and why. */
export type RejectStatusChangeInput = {
  /** Chosen by the caller, 8 to 200 characters, a new one for each command. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The id of the status change. */
  readonly id: Scalars['ID']['input'];
  /** Why, in 2 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Which status change the school takes back. */
export type WithdrawStatusChangeInput = {
  /** Chosen by the caller, 8 to 200 characters, a new one for each command. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The id of the status change. */
  readonly id: Scalars['ID']['input'];
};

/** What an approver of a status change asks for in addition. */
export type AskForStatusChangeEvidenceInput = {
  /** Chosen by the caller, 8 to 200 characters, a new one for each command. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the status change. */
  readonly id: Scalars['ID']['input'];
  /** What the document is to prove. */
  readonly kind: ProofKind;
  /** What exactly is wanted, 2 to 500 characters. */
  readonly note: Scalars['String']['input'];
};

/** The documents that an approver of a status change has asked for. */
export type ProvideStatusChangeEvidenceInput = {
  /** Chosen by the caller, 8 to 200 characters, a new one for each command. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the status change. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 20 documents, each with its own file. */
  readonly documents: ReadonlyArray<ProofDocumentInput>;
};

/** The open case, or why it was not opened. */
export type RequestStatusChangeResult = StatusChangeRequested | WrongHat | PupilNotHere | StatusChangeNotAllowed | StatusChangeOpen | AdmittedElsewhere | ReasonNotAllowed | EffectiveDateInvalid | NewClassUnsuitable | ProofMissing | ProofFileUnusable | IdempotencyKeyReused;

/** One result for each status change, or why none was judged. */
export type ApproveStatusChangesResult = StatusChangesJudged | BatchSizeOutOfRange | IdempotencyKeyReused;

/** What became of one status change of the command. */
export type ApproveStatusChangeResult = StatusChangeStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | StatusChangeNotFound | StatusChangeNotInReview;

/** The case that has ended, or why it was not rejected. */
export type RejectStatusChangeResult = StatusChangeStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | StatusChangeNotFound | StatusChangeNotInReview | ReasonMissing | IdempotencyKeyReused;

/** The case that has ended, or why it was not taken back. */
export type WithdrawStatusChangeResult = StatusChangeStepTaken | WrongHat | WrongUnit | StatusChangeNotFound | StatusChangeEnded | IdempotencyKeyReused;

/** The status change that waits for evidence, or the reason why the command was refused. */
export type AskForStatusChangeEvidenceResult = StatusChangeStepTaken | WrongHat | WrongUnit | IdempotencyKeyReused | StatusChangeNotFound | StatusChangeNotInReview | OwnEntry | OnePersonOneStep | ReasonMissing | EvidenceOutstanding;

/** The status change with its new evidence, or the reason why the command was refused. */
export type ProvideStatusChangeEvidenceResult = StatusChangeStepTaken | WrongHat | WrongUnit | IdempotencyKeyReused | StatusChangeNotFound | EvidenceNotAsked | ProofMissing | ProofFileUnusable;

/** The case is open. */
export type StatusChangeRequested = {
  /** The new case. */
  readonly statusChange: Maybe<StatusChange>;
};

/** What became of each status change. */
export type StatusChangesJudged = {
  /** One result for each id, in the order of the input. */
  readonly results: ReadonlyArray<ApproveStatusChangeResult>;
};

/** The step was taken. */
export type StatusChangeStepTaken = {
  /** The case after the step. */
  readonly statusChange: Maybe<StatusChange>;
};

/** The pupil is not on the rolls of the caller's school. The registrar of the school that keeps the record must ask. */
export type PupilNotHere = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Policy does not allow this change for the status, stage and grade of the pupil, or a suspension was extended before. Ask for one of the kinds in `allowed`. */
export type StatusChangeNotAllowed = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** The kinds that policy allows for this pupil today. */
  readonly allowed: ReadonlyArray<StatusChangeKind>;
};

/** Another school has admitted the graduate, so the graduation cannot be undone. That school keeps the pupil. */
export type AdmittedElsewhere = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Another open case (a transfer or a status change) holds this pupil. Wait for its end, or withdraw it. */
export type StatusChangeOpen = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The reason is none of those in `allowed`, a kind without reasons was given one, or the reason 99 comes without a note of 2 to 500 characters. */
export type ReasonNotAllowed = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** The reasons of this kind. Empty when the kind takes no reason. */
  readonly allowed: ReadonlyArray<CodeValue>;
};

/** The effective date lies before the pupil was at the school, in a closed school year, or too far ahead. */
export type EffectiveDateInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** The first date that would have been accepted. */
  readonly earliest: Scalars['LocalDate']['output'];
  /** The last date that would have been accepted. */
  readonly latest: Scalars['LocalDate']['output'];
};

/** The class does not fit the change: see `problem`. */
export type NewClassUnsuitable = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** What is wrong with the class. */
  readonly problem: NewClassProblem;
  /** Entry years of the classes that would fit. Empty when the kind gives no seat. */
  readonly entryYears: ReadonlyArray<Scalars['Int']['output']>;
};

/** Why a class does not fit a status change. */
export type NewClassProblem =
  /** The kind gives a seat, and no class was named. */
  | 'MISSING'
  /** The kind gives no seat, and a class was named. */
  | 'NOT_WANTED'
  /** The class is not one of the school in the stage of the pupil. */
  | 'UNKNOWN'
  /** The class takes no newcomers. */
  | 'CLOSED'
  /** The class is full. */
  | 'FULL'
  /** The class belongs to a cohort that the change does not lead to. */
  | 'OTHER_COHORT';

/** A document that policy asks for is missing: see `needed`. */
export type ProofMissing = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** The kinds of documents that the request needs. */
  readonly needed: ReadonlyArray<ProofKind>;
};

/** A file is unknown, was uploaded by another unit, is used by another case or named twice, a title is not 1 to 100 characters long, or there are more than 20 documents. Upload the file again. */
export type ProofFileUnusable = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No status change that the caller may see has this id. Check the id. */
export type StatusChangeNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The status change is not in review: all steps are decided, or the case has ended. */
export type StatusChangeNotInReview = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The change has taken effect, or the case has ended. Ask for a new status change. */
export type StatusChangeEnded = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Evidence was asked for before, and has not been given yet. */
export type EvidenceOutstanding = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The case waits for no evidence. */
export type EvidenceNotAsked = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller entered this case or gave documents for it, and nobody decides on their own entry. Another approver of the unit must act. */
export type OwnEntry = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller has already decided another step of this case, under a token of any unit. Another approver of the unit must act. */
export type OnePersonOneStep = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The reason or the note has fewer than 2 or more than 500 characters. Send the command again with a proper text. */
export type ReasonMissing = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No county has this six-digit code today. Check the code. */
export type CountyUnknown = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A school has or had this 标识码. A code is never used twice. Look the school up by `schoolByCode`. */
export type SchoolExists = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The code, the name, a stage or a class breaks a rule that its input field names, or the bureau lies in another province than the school. Correct the
 * input and send it again.
 */
export type SchoolInputInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No region has this six-digit code today, or the nation was named as the bureau of a school. Check the code. */
export type RegionUnknown = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The school or region has ended: it was closed or merged, or it has another code now. Look up the old code: it leads to the successor if there is one. */
export type UnitEnded = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A region has or had this code. A code is never used twice. Choose another code. */
export type CodeUsed = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The code does not have six digits of the right level under the region above, or begins with 0. The name does not have 2 to 100 characters. The two
 * regions are not of one level, the nation was named, or a region would leave its province without a new code. Correct the input and send it again.
 */
export type RegionInputInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Every field of the input is as it is today. Send only what differs. */
export type NothingChanged = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The input names the same unit twice. A unit cannot merge into itself. */
export type MergeWithItself = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The two schools lie in different counties, and statistics count pupils by county. Change the county of one of them by `changeSchool` first. */
export type PlacesDiffer = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The school has classes in a stage that the successor does not teach, or teaches in another number of years. Change the successor's stages by
 * `changeSchool` first.
 */
export type StagesDiffer = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** All 99 class numbers of a stage and entry year are taken, so a class cannot get a free number at the successor. The operator of the nation must help. */
export type ClassNumbersUsedUp = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The school has a class in a stage that the input leaves out, or the input changes the number of years of a stage that has an open class or a pupil
 * here. Keep this stage with its number of years in the list.
 */
export type StageInUse = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The school has pupils, or an open transfer into it or of one of its graduates. Move the pupils and end the transfers, or merge the school into another
 * one.
 */
export type SchoolInUse = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No school has this id. Check the id. */
export type SchoolNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No class has this id. Check the id. */
export type ClassNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The school has a class of this stage, entry year and number. Take another number. */
export type ClassExists = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The school does not teach this stage, the entry year does not fit the stage, the number is not 1 to 99, or the limit is not 1 to 65. Correct it and
 * send it again.
 */
export type ClassInputInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** An open transfer has reserved a seat in this class. Close the class after the transfer has ended, or withdraw the transfer first. */
export type SeatsReserved = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Stage of schooling (学段). The number of school years in a stage is set for each school. */
export type Stage =
  /** Primary school (小学). */
  | 'PRIMARY'
  /** Junior secondary school (初中). */
  | 'JUNIOR'
  /** General senior secondary school (普通高中). */
  | 'SENIOR'
  /**
   * Special education school (特殊教育学校): as a rule nine grades, which follow those of primary and junior secondary school. A child with a disability
   * who learns in an ordinary class (随班就读) is in the stage of that class.
   */
  | 'SPECIAL';

/** How many graduates a school may admit to the first grade of a stage in a school year, and from where (招生计划). */
export type AdmissionPlan = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
  /** The school that admits. Null when the reference leads to nothing. */
  readonly school: Maybe<School>;
  /** Stage whose first grade the admitted children join. */
  readonly stage: Stage;
  /** Year in which their school year begins, on 1 September. */
  readonly entryYear: Scalars['Int']['output'];
  /** Highest number of children that may be admitted under the plan. */
  readonly seats: Scalars['Int']['output'];
  /** Children who hold a seat now, with or without a class. */
  readonly admitted: Scalars['Int']['output'];
  /** Catchment area (招生范围): names of villages, communities and streets, or division codes, in the order in which they were given. */
  readonly catchment: ReadonlyArray<Scalars['String']['output']>;
  /** Free text of the bureau; null when there is none. */
  readonly note: Maybe<Scalars['String']['output']>;
};

/** Which admission plans a list shows. Conditions that are given must all hold. */
export type AdmissionPlanFilter = {
  /** Only plans of this stage. */
  readonly stage?: InputMaybe<Stage>;
  /** Only plans for the school year that begins in this year. */
  readonly entryYear?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of admission plans. */
export type AdmissionPlanConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<AdmissionPlanEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Admission plans that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of admission plans. */
export type AdmissionPlanEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A plan of the list. */
  readonly node: AdmissionPlan;
};

/** A graduate whom a school has admitted. */
export type Admission = {
  /**
   * The student. Null for a school while the record is still at the last school, which is until the class placing; and when this part of the system does
   * not answer.
   */
  readonly student: Maybe<Student>;
  /** The school that admitted the student. Null when the reference leads to nothing. */
  readonly school: Maybe<School>;
  /** The plan under which the student was admitted. Null when the reference leads to nothing. */
  readonly plan: Maybe<AdmissionPlan>;
  /** Stage whose first grade the student joins. */
  readonly stage: Stage;
  /** Year in which that school year begins. */
  readonly entryYear: Scalars['Int']['output'];
  /** How far the admission is. */
  readonly status: AdmissionStatus;
  /** The class of today. Null before the class placing, and when the student has left the school. */
  readonly class: Maybe<Class>;
  /** Seed of the draw that placed the student; null before the class placing. */
  readonly seed: Maybe<Scalars['String']['output']>;
  /** Day of the admission. */
  readonly admittedOn: Scalars['LocalDate']['output'];
  /** Day on which the student arrived (报到); null when the student has not arrived. */
  readonly arrivedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The open case when several schools have admitted the student; null otherwise. */
  readonly case: Maybe<AdmissionCase>;
  /** Day on which a bureau decided the double admission of the student, for the admission that stands and for those that ended; null when nothing was decided. */
  readonly decidedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The reason of that decision; null when nothing was decided. */
  readonly decisionReason: Maybe<Scalars['String']['output']>;
};

/** How far an admission is. */
export type AdmissionStatus =
  /** The student has a seat of the plan and no class yet. */
  | 'ADMITTED'
  /** The student sits in a class. */
  | 'PLACED'
  /** Another school has the student's seat for this year (重复招生). This admission takes no seat. */
  | 'DOUBLE'
  /** Ended before the student had a class. The seat is free. */
  | 'WITHDRAWN';

/** A case about an admission. */
export type AdmissionCase = {
  /** What is wrong. */
  readonly kind: AdmissionCaseKind;
  /** The schools that have admitted the student; the one with the seat comes first. */
  readonly schools: ReadonlyArray<Maybe<School>>;
  /** Day on which the second school admitted the student. */
  readonly openedOn: Scalars['LocalDate']['output'];
};

/** What a case about an admission is about. */
export type AdmissionCaseKind =
  /** Several schools have admitted one student for one school year (重复招生). */
  | 'DOUBLE_ADMISSION';

/** Which admissions a list shows. Conditions that are given must all hold. */
export type AdmissionFilter = {
  /** Only admissions to this stage. */
  readonly stage?: InputMaybe<Stage>;
  /** Only admissions for the school year that begins in this year. */
  readonly entryYear?: InputMaybe<Scalars['Int']['input']>;
  /** Only admissions that are as far as one of these says. */
  readonly status?: InputMaybe<ReadonlyArray<AdmissionStatus>>;
  /** True: students who are expected at the school and have not arrived. False: all others. */
  readonly notArrived?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: students whom several schools have admitted. False: all others. */
  readonly hasCase?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One page of admissions. */
export type AdmissionConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<AdmissionEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Admissions that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of admissions. */
export type AdmissionEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** An admission of the list. */
  readonly node: Admission;
};

/** A primary graduate whom no junior school has admitted. */
export type GraduateWithoutAdmission = {
  /** Who needs a place. Null when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** The school that the student has finished. Null when the reference leads to nothing. */
  readonly school: Maybe<School>;
  /** First day after the time at that school. */
  readonly graduatedOn: Scalars['LocalDate']['output'];
};

/** One page of graduates without admission. */
export type GraduateWithoutAdmissionConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<GraduateWithoutAdmissionEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Graduates without admission that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of graduates without admission. */
export type GraduateWithoutAdmissionEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A graduate of the list. */
  readonly node: GraduateWithoutAdmission;
};

/** The plan of a school for a stage and a school year. */
export type SetAdmissionPlanInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the school that admits. */
  readonly schoolId: Scalars['ID']['input'];
  /** Stage that the school teaches. */
  readonly stage: Stage;
  /** Year in which the school year begins: of the current one or of the next one. */
  readonly entryYear: Scalars['Int']['input'];
  /** 0 to 2,000, and at least as many as are admitted already. */
  readonly seats: Scalars['Int']['input'];
  /**
   * Catchment area (招生范围), at most 200 entries: names of villages, communities and streets of 1 to 100 characters, or division codes of 6, 9 or 12
   * digits.
   */
  readonly catchment: ReadonlyArray<Scalars['String']['input']>;
  /** Free text for what names and codes do not say, up to 2,000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** The plan that is in force now, or why it was not set. */
export type SetAdmissionPlanResult = AdmissionPlanSet | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | AdmissionPlanInvalid | AdmissionPlanBelowAdmitted | IdempotencyKeyReused;

/** The plan was set or changed. */
export type AdmissionPlanSet = {
  /** The plan as it stands now. Null when it cannot be read again at this moment. */
  readonly plan: Maybe<AdmissionPlan>;
};

/** A value of the plan breaks a rule, which the message names. */
export type AdmissionPlanInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** More children are admitted than the new plan has seats. `AdmissionPlan.admitted` says how many. */
export type AdmissionPlanBelowAdmitted = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Which graduates are admitted under which plan. */
export type AdmitGraduatesInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key changes nothing twice: students
   * who were admitted keep their first result, and those who were refused are judged again, which may admit them now.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the plan. */
  readonly planId: Scalars['ID']['input'];
  /** Ids of 1 to 500 students, each once. An unknown student is refused by itself, and the others are judged. */
  readonly studentIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What became of the students of the command, or why none was judged. */
export type AdmitGraduatesResult = GraduatesAdmitted | WrongHat | WrongUnit | AdmissionPlanNotFound | UnitEnded | AdmissionYearOver | BatchSizeOutOfRange | IdempotencyKeyReused;

/** Every student was judged alone: some may be admitted and others not. */
export type GraduatesAdmitted = {
  /** The plan with its seats now. Null when it cannot be read again at this moment. */
  readonly plan: Maybe<AdmissionPlan>;
  /** One result for each of `studentIds`, in their order. */
  readonly results: ReadonlyArray<AdmitGraduateResult>;
};

/** What became of one student of the command. */
export type AdmitGraduateResult = GraduateAdmitted | DoubleAdmission | StudentNotGraduate | GraduateOfAnotherProvince | StageNotNext | GraduateHeld | AdmissionPlanFull;

/** The student has a seat of the plan. */
export type GraduateAdmitted = {
  /** Who is admitted. Null for a school while the record is still at the last school; and when this part of the system does not answer. */
  readonly student: Maybe<Student>;
};

/**
 * Another school has admitted the student before, for the same year. That school keeps the student, the seat here stays free, and both schools and their
 * bureaus see the case (重复招生) in `admissions`.
 */
export type DoubleAdmission = {
  /** Who was admitted twice. Null for a school that does not keep the record; and when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** The school that has the seat of the student. Null when the reference leads to nothing. */
  readonly otherSchool: Maybe<School>;
};

/** There is no plan with this id. `School.admissionPlans` lists the plans of a school. */
export type AdmissionPlanNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The school year of the plan has ended. */
export type AdmissionYearOver = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No student with this id has finished a stage and waits for the next one. */
export type StudentNotGraduate = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The student finished school in another province. A transfer (`requestTransfer`) applies, since admission is within a province. */
export type GraduateOfAnotherProvince = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The stage of the plan does not follow the stage that the student has finished. */
export type StageNotNext = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** An open transfer holds the student. */
export type GraduateHeld = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The plan has no free seat. */
export type AdmissionPlanFull = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The draw for the admitted graduates of a plan. */
export type PlaceAdmittedInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the plan. */
  readonly planId: Scalars['ID']['input'];
  /** Any text of 1 to 100 characters, for example a number that was drawn in public. The same seed and the same children give the same classes. */
  readonly seed: Scalars['String']['input'];
};

/** How many children have a class now, or why nobody was placed. */
export type PlaceAdmittedResult = AdmittedPlaced | WrongHat | WrongUnit | AdmissionPlanNotFound | UnitEnded | AdmissionYearOver | NobodyToPlace | ClassesTooSmall | IdempotencyKeyReused;

/** The children sit in classes. */
export type AdmittedPlaced = {
  /** The plan of the children. Null when it cannot be read again at this moment. */
  readonly plan: Maybe<AdmissionPlan>;
  /** How many children were placed by this command. */
  readonly placed: Scalars['Int']['output'];
  /** Admitted students who got no class, and why. */
  readonly notPlaced: ReadonlyArray<AdmittedNotPlaced>;
};

/** An admitted student who got no class. */
export type AdmittedNotPlaced = {
  /** Who got no class. Null for a school while the record is at another school; and when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** Why there is no class. */
  readonly reason: NotPlacedReason;
};

/** Why an admitted student got no class. */
export type NotPlacedReason =
  /** An open transfer holds the student. Place again when it has ended. */
  | 'HELD'
  /** The student is no graduate any more, for example because of a move to another province. */
  | 'NOT_GRADUATE';

/** No admitted student of the plan can be placed now. */
export type NobodyToPlace = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The open classes of the stage and year have too few free seats for all children who wait. Nobody was placed. */
export type ClassesTooSmall = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Who has arrived: either `classId` or `studentIds` is given. */
export type RecordArrivalsInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the plan under which the children were admitted. */
  readonly planId: Scalars['ID']['input'];
  /** Id of a class: all admitted children who sit in it have arrived. */
  readonly classId?: InputMaybe<Scalars['ID']['input']>;
  /** Ids of 1 to 500 students, each once. */
  readonly studentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** How many children have arrived, or why nothing was recorded. */
export type RecordArrivalsResult = ArrivalsRecorded | WrongHat | WrongUnit | AdmissionPlanNotFound | UnitEnded | AdmissionYearOver | BatchSizeOutOfRange | IdempotencyKeyReused;

/** The arrivals are recorded. */
export type ArrivalsRecorded = {
  /** The plan of the children. Null when it cannot be read again at this moment. */
  readonly plan: Maybe<AdmissionPlan>;
  /** Children whose arrival was recorded by this command. Those who had arrived before are not counted. */
  readonly arrived: Scalars['Int']['output'];
  /** Ids of `studentIds` that have no seat under this plan. */
  readonly notExpected: ReadonlyArray<Scalars['ID']['output']>;
};

/** Whose admission ends. */
export type WithdrawAdmissionsInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the plan under which the students were admitted. */
  readonly planId: Scalars['ID']['input'];
  /** Ids of 1 to 500 students, each once. */
  readonly studentIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** How many admissions ended, or why none did. */
export type WithdrawAdmissionsResult = AdmissionsWithdrawn | WrongHat | WrongUnit | AdmissionPlanNotFound | NothingToWithdraw | BatchSizeOutOfRange | IdempotencyKeyReused;

/** The admissions ended, and their seats are free. */
export type AdmissionsWithdrawn = {
  /** The plan with its seats now. Null when it cannot be read again at this moment. */
  readonly plan: Maybe<AdmissionPlan>;
  /** Admissions that ended by this command. */
  readonly withdrawn: Scalars['Int']['output'];
  /** Ids of `studentIds` without an admission under this plan, or with a class already. */
  readonly notWithdrawn: ReadonlyArray<Scalars['ID']['output']>;
};

/** Which admission of a student stands. */
export type DecideDoubleAdmissionInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the plan whose admission stands. */
  readonly planId: Scalars['ID']['input'];
  /** Id of the student whom several schools have admitted. */
  readonly studentId: Scalars['ID']['input'];
  /** Why, in 2 to 500 characters. The schools read it in `Admission.decisionReason`. */
  readonly reason: Scalars['String']['input'];
};

/** The decision, or why none was made. */
export type DecideDoubleAdmissionResult = DoubleAdmissionDecided | WrongHat | WrongUnit | AdmissionPlanNotFound | NoDoubleAdmission | OwnEntry | ReasonMissing | AdmittedChildSits | UnitEnded | AdmissionYearOver | StudentNotGraduate | GraduateHeld | AdmissionPlanFull | IdempotencyKeyReused;

/** One admission stands. The student has at most one seat, and the case is closed. */
export type DoubleAdmissionDecided = {
  /** The plan of the admission that stands, with its seats now. Null when it cannot be read again at this moment. */
  readonly plan: Maybe<AdmissionPlan>;
  /** The student. Null when the caller may not read the record; and when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** The schools whose admission ended. */
  readonly endedSchools: ReadonlyArray<Maybe<School>>;
};

/** The student has no open double admission for the year of this plan, or none under this plan. */
export type NoDoubleAdmission = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The student sits in a class of another school already. That admission can stand; for another school a transfer (`requestTransfer`) applies. */
export type AdmittedChildSits = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No named student has an admission under this plan that can end. */
export type NothingToWithdraw = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Why a command was not carried out. Nothing was changed. */
export type Refusal = {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller does not have the role that this command needs. A person with that role must act. */
export type WrongHat = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller belongs to a unit that may not do this. `whoCanAct` names the right unit. */
export type WrongUnit = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** This idempotency key was used before with another input. The first command stands. Send this one with a new key. */
export type IdempotencyKeyReused = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Where a page of a connection begins and ends (Relay). */
export type PageInfo = {
  /** True when more items follow this page: ask again with `after: endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when this page was asked for with `after`. Lists are read forwards only: there is no `before` and no `last`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item. Null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /**
   * Cursor of the last item. Null when the page is empty. It is valid for the same list, order and filter only; with another one it is refused with
   * CURSOR_INVALID in `errors[].extensions.code`. Then begin again without `after`.
   */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** Rules of policy in force on a day: the national ones and those of one province. */
export type Policies = {
  /** Two digits of GB/T 2260; `CN` for the national rules alone. */
  readonly province: Scalars['ID']['output'];
  /** The day on which the rules are in force. */
  readonly on: Scalars['LocalDate']['output'];
  /**
   * Rules about schools: sizes of classes, grades between which a student can transfer, seasons of graduation. Null when this part of the system does
   * not answer.
   */
  readonly enrolment: Maybe<ReadonlyArray<Policy>>;
};

/** A rule of policy, one row of a policy file. */
export type Policy = {
  /** Permanent id of the rule. It is never given to another rule. */
  readonly id: Scalars['ID']['output'];
  /** The policy file that contains it, e.g. `transfers/chains`. */
  readonly file: Scalars['String']['output'];
  /** Provinces in which it holds, two digits of GB/T 2260. Null when it holds in the whole nation. */
  readonly provinces: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** First day on which it is in force. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day on which it is no longer in force. Null while it has no end. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
  /** Laws and notices that the rule comes from, as whole documents. */
  readonly articles: ReadonlyArray<Article>;
  /** The rule in plain words: Chinese first, then English. `Accept-Language` does not change it. */
  readonly words: Scalars['String']['output'];
};

/** A document (law, rule or notice) that rules of policy come from. It is the whole document, without the number of a single article. */
export type Article = {
  /** Code of the document in policy files. */
  readonly code: Scalars['ID']['output'];
  /** Title of the document, in Chinese. */
  readonly title: Scalars['String']['output'];
  /** Where it can be read; null when no stable address is known. */
  readonly url: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Viewer: Viewer;
  Region: Region;
  School: School;
  Class: Class;
  Student: Student;
  TransferPreflight: TransferPreflight;
  Policies: Policies;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  School:
    ( { __typename: 'School' }
    & ( GraphQLRecursivePick<FederationTypes['School'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['School'], {"code":true}> ) );
  Class:
    ( { __typename: 'Class' }
    & GraphQLRecursivePick<FederationTypes['Class'], {"id":true}> );
  Student:
    ( { __typename: 'Student' }
    & GraphQLRecursivePick<FederationTypes['Student'], {"id":true}> );
  TransferPreflight:
    ( { __typename: 'TransferPreflight' }
    & GraphQLRecursivePick<FederationTypes['TransferPreflight'], {"studentId":true,"toSchoolId":true,"toClassId":true}> );
  Policies:
    ( { __typename: 'Policies' }
    & GraphQLRecursivePick<FederationTypes['Policies'], {"province":true,"on":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddCohortsResult:
    | ( CohortsAdded )
    | ( WrongHat )
    | ( WrongUnit )
    | ( ClassNotFound )
    | ( UnitEnded )
    | ( ClassTakesNobody )
    | ( ClassInputInvalid )
    | ( ClassExists )
    | ( IdempotencyKeyReused )
  ;
  OpenSchoolResult:
    | ( Omit<SchoolOpened, 'school'> & { school: _RefType['School'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( CountyUnknown )
    | ( RegionUnknown )
    | ( SchoolExists )
    | ( SchoolInputInvalid )
    | ( IdempotencyKeyReused )
  ;
  ChangeSchoolResult:
    | ( Omit<SchoolChanged, 'school'> & { school: _RefType['School'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( SchoolNotFound )
    | ( UnitEnded )
    | ( RegionUnknown )
    | ( CountyUnknown )
    | ( SchoolInputInvalid )
    | ( StageInUse )
    | ( NothingChanged )
    | ( IdempotencyKeyReused )
  ;
  MergeSchoolsResult:
    | ( Omit<SchoolsMerged, 'school'> & { school: _RefType['School'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( SchoolNotFound )
    | ( UnitEnded )
    | ( MergeWithItself )
    | ( PlacesDiffer )
    | ( StagesDiffer )
    | ( ClassNumbersUsedUp )
    | ( IdempotencyKeyReused )
  ;
  CloseSchoolResult:
    | ( Omit<SchoolClosed, 'school'> & { school: _RefType['School'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( SchoolNotFound )
    | ( UnitEnded )
    | ( SchoolInUse )
    | ( IdempotencyKeyReused )
  ;
  OpenRegionResult:
    | ( Omit<RegionOpened, 'region'> & { region: _RefType['Region'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( RegionUnknown )
    | ( UnitEnded )
    | ( CodeUsed )
    | ( RegionInputInvalid )
    | ( IdempotencyKeyReused )
  ;
  ChangeRegionResult:
    | ( Omit<RegionChanged, 'region'> & { region: _RefType['Region'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( RegionUnknown )
    | ( UnitEnded )
    | ( CodeUsed )
    | ( RegionInputInvalid )
    | ( NothingChanged )
    | ( IdempotencyKeyReused )
  ;
  MergeRegionsResult:
    | ( Omit<RegionsMerged, 'region'> & { region: _RefType['Region'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( RegionUnknown )
    | ( UnitEnded )
    | ( MergeWithItself )
    | ( RegionInputInvalid )
    | ( IdempotencyKeyReused )
  ;
  OpenClassResult:
    | ( ClassOpened )
    | ( WrongHat )
    | ( WrongUnit )
    | ( SchoolNotFound )
    | ( UnitEnded )
    | ( ClassExists )
    | ( ClassInputInvalid )
    | ( IdempotencyKeyReused )
  ;
  CloseClassResult:
    | ( ClassClosed )
    | ( WrongHat )
    | ( WrongUnit )
    | ( ClassNotFound )
    | ( SeatsReserved )
    | ( IdempotencyKeyReused )
  ;
  GraduateClassResult:
    | ( Omit<ClassGraduated, 'notGraduated'> & { notGraduated: ReadonlyArray<_RefType['NotGraduated']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( ClassNotFound )
    | ( ClassNotGraduating )
    | ( GraduationOutOfSeason )
    | ( GraduationExceptionsInvalid )
    | ( IdempotencyKeyReused )
  ;
  ChangeClassLimitResult:
    | ( ClassLimitChanged )
    | ( WrongHat )
    | ( WrongUnit )
    | ( ClassNotFound )
    | ( ClassLimitInvalid )
    | ( ClassHasMorePupils )
    | ( IdempotencyKeyReused )
  ;
  PlaceStudentsResult:
    | ( Omit<StudentsSeated, 'results'> & { results: ReadonlyArray<_RefType['SeatResult']> } )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  ChangeClassesResult:
    | ( Omit<StudentsSeated, 'results'> & { results: ReadonlyArray<_RefType['SeatResult']> } )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  SeatResult:
    | ( Omit<StudentSeated, 'student'> & { student?: Maybe<_RefType['Student']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( StudentNotUnplaced )
    | ( StudentNotInUnit )
    | ( StudentNotAtSchool )
    | ( TransferHoldsStudent )
    | ( ClassNotFound )
    | ( ClassOfAnotherSchool )
    | ( ClassOfAnotherGrade )
    | ( ClassTakesNobody )
    | ( NoSeatFree )
  ;
  SetOfficePhoneResult:
    | ( OfficePhoneSet )
    | ( WrongHat )
    | ( PhoneInvalid )
    | ( IdempotencyKeyReused )
  ;
  StartYearRunResult:
    | ( Omit<YearRunStarted, 'yearRun'> & { yearRun?: Maybe<_RefType['YearRun']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( SchoolYearInvalid )
    | ( YearRunOutOfSeason )
    | ( YearRunUnderWay )
    | ( GraduationExceptionsInvalid )
    | ( IdempotencyKeyReused )
  ;
  CancelYearRunResult:
    | ( Omit<YearRunCancelled, 'yearRun'> & { yearRun?: Maybe<_RefType['YearRun']> } )
    | ( WrongHat )
    | ( YearRunNotFound )
    | ( YearRunEnded )
    | ( IdempotencyKeyReused )
  ;
  RequestStatusChangeResult:
    | ( Omit<StatusChangeRequested, 'statusChange'> & { statusChange?: Maybe<_RefType['StatusChange']> } )
    | ( WrongHat )
    | ( PupilNotHere )
    | ( StatusChangeNotAllowed )
    | ( StatusChangeOpen )
    | ( AdmittedElsewhere )
    | ( Omit<ReasonNotAllowed, 'allowed'> & { allowed: ReadonlyArray<_RefType['CodeValue']> } )
    | ( EffectiveDateInvalid )
    | ( NewClassUnsuitable )
    | ( ProofMissing )
    | ( ProofFileUnusable )
    | ( IdempotencyKeyReused )
  ;
  ApproveStatusChangesResult:
    | ( Omit<StatusChangesJudged, 'results'> & { results: ReadonlyArray<_RefType['ApproveStatusChangeResult']> } )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  ApproveStatusChangeResult:
    | ( Omit<StatusChangeStepTaken, 'statusChange'> & { statusChange?: Maybe<_RefType['StatusChange']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( StatusChangeNotFound )
    | ( StatusChangeNotInReview )
  ;
  RejectStatusChangeResult:
    | ( Omit<StatusChangeStepTaken, 'statusChange'> & { statusChange?: Maybe<_RefType['StatusChange']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( StatusChangeNotFound )
    | ( StatusChangeNotInReview )
    | ( ReasonMissing )
    | ( IdempotencyKeyReused )
  ;
  WithdrawStatusChangeResult:
    | ( Omit<StatusChangeStepTaken, 'statusChange'> & { statusChange?: Maybe<_RefType['StatusChange']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( StatusChangeNotFound )
    | ( StatusChangeEnded )
    | ( IdempotencyKeyReused )
  ;
  AskForStatusChangeEvidenceResult:
    | ( Omit<StatusChangeStepTaken, 'statusChange'> & { statusChange?: Maybe<_RefType['StatusChange']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( StatusChangeNotFound )
    | ( StatusChangeNotInReview )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( ReasonMissing )
    | ( EvidenceOutstanding )
  ;
  ProvideStatusChangeEvidenceResult:
    | ( Omit<StatusChangeStepTaken, 'statusChange'> & { statusChange?: Maybe<_RefType['StatusChange']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( StatusChangeNotFound )
    | ( EvidenceNotAsked )
    | ( ProofMissing )
    | ( ProofFileUnusable )
  ;
  SetAdmissionPlanResult:
    | ( Omit<AdmissionPlanSet, 'plan'> & { plan?: Maybe<_RefType['AdmissionPlan']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( SchoolNotFound )
    | ( UnitEnded )
    | ( AdmissionPlanInvalid )
    | ( AdmissionPlanBelowAdmitted )
    | ( IdempotencyKeyReused )
  ;
  AdmitGraduatesResult:
    | ( Omit<GraduatesAdmitted, 'plan' | 'results'> & { plan?: Maybe<_RefType['AdmissionPlan']>, results: ReadonlyArray<_RefType['AdmitGraduateResult']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( AdmissionPlanNotFound )
    | ( UnitEnded )
    | ( AdmissionYearOver )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  AdmitGraduateResult:
    | ( Omit<GraduateAdmitted, 'student'> & { student?: Maybe<_RefType['Student']> } )
    | ( Omit<DoubleAdmission, 'student' | 'otherSchool'> & { student?: Maybe<_RefType['Student']>, otherSchool?: Maybe<_RefType['School']> } )
    | ( StudentNotGraduate )
    | ( GraduateOfAnotherProvince )
    | ( StageNotNext )
    | ( GraduateHeld )
    | ( AdmissionPlanFull )
  ;
  PlaceAdmittedResult:
    | ( Omit<AdmittedPlaced, 'plan' | 'notPlaced'> & { plan?: Maybe<_RefType['AdmissionPlan']>, notPlaced: ReadonlyArray<_RefType['AdmittedNotPlaced']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( AdmissionPlanNotFound )
    | ( UnitEnded )
    | ( AdmissionYearOver )
    | ( NobodyToPlace )
    | ( ClassesTooSmall )
    | ( IdempotencyKeyReused )
  ;
  RecordArrivalsResult:
    | ( Omit<ArrivalsRecorded, 'plan'> & { plan?: Maybe<_RefType['AdmissionPlan']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( AdmissionPlanNotFound )
    | ( UnitEnded )
    | ( AdmissionYearOver )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  WithdrawAdmissionsResult:
    | ( Omit<AdmissionsWithdrawn, 'plan'> & { plan?: Maybe<_RefType['AdmissionPlan']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( AdmissionPlanNotFound )
    | ( NothingToWithdraw )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  DecideDoubleAdmissionResult:
    | ( Omit<DoubleAdmissionDecided, 'plan' | 'student' | 'endedSchools'> & { plan?: Maybe<_RefType['AdmissionPlan']>, student?: Maybe<_RefType['Student']>, endedSchools: ReadonlyArray<Maybe<_RefType['School']>> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( AdmissionPlanNotFound )
    | ( NoDoubleAdmission )
    | ( OwnEntry )
    | ( ReasonMissing )
    | ( AdmittedChildSits )
    | ( UnitEnded )
    | ( AdmissionYearOver )
    | ( StudentNotGraduate )
    | ( GraduateHeld )
    | ( AdmissionPlanFull )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Omit<Region, 'parent' | 'successor' | 'history' | 'schools' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { parent?: Maybe<_RefType['Region']>, successor?: Maybe<_RefType['Region']>, history: ReadonlyArray<_RefType['UnitState']>, schools: _RefType['SchoolConnection'], unplaced?: Maybe<_RefType['UnplacedConnection']>, watchList?: Maybe<_RefType['WatchConnection']>, admissionPlans?: Maybe<_RefType['AdmissionPlanConnection']>, admissions?: Maybe<_RefType['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<_RefType['GraduateWithoutAdmissionConnection']> } )
    | ( Omit<School, 'category' | 'county' | 'authority' | 'successor' | 'history' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { category: _RefType['CodeValue'], county: _RefType['Region'], authority?: Maybe<_RefType['Region']>, successor?: Maybe<_RefType['School']>, history: ReadonlyArray<_RefType['UnitState']>, unplaced?: Maybe<_RefType['UnplacedConnection']>, watchList?: Maybe<_RefType['WatchConnection']>, admissionPlans?: Maybe<_RefType['AdmissionPlanConnection']>, admissions?: Maybe<_RefType['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<_RefType['GraduateWithoutAdmissionConnection']> } )
    | ( Omit<Class, 'school'> & { school: _RefType['School'] } )
    | ( Transfer )
    | ( Omit<Student, 'placement' | 'statusChanges'> & { placement?: Maybe<_RefType['Placement']>, statusChanges?: Maybe<_RefType['StatusChangeConnection']> } )
  ;
  Unit:
    | ( Omit<Region, 'parent' | 'successor' | 'history' | 'schools' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { parent?: Maybe<_RefType['Region']>, successor?: Maybe<_RefType['Region']>, history: ReadonlyArray<_RefType['UnitState']>, schools: _RefType['SchoolConnection'], unplaced?: Maybe<_RefType['UnplacedConnection']>, watchList?: Maybe<_RefType['WatchConnection']>, admissionPlans?: Maybe<_RefType['AdmissionPlanConnection']>, admissions?: Maybe<_RefType['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<_RefType['GraduateWithoutAdmissionConnection']> } )
    | ( Omit<School, 'category' | 'county' | 'authority' | 'successor' | 'history' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { category: _RefType['CodeValue'], county: _RefType['Region'], authority?: Maybe<_RefType['Region']>, successor?: Maybe<_RefType['School']>, history: ReadonlyArray<_RefType['UnitState']>, unplaced?: Maybe<_RefType['UnplacedConnection']>, watchList?: Maybe<_RefType['WatchConnection']>, admissionPlans?: Maybe<_RefType['AdmissionPlanConnection']>, admissions?: Maybe<_RefType['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<_RefType['GraduateWithoutAdmissionConnection']> } )
  ;
  Refusal:
    | ( ClassLimitInvalid )
    | ( ClassHasMorePupils )
    | ( StudentNotUnplaced )
    | ( StudentNotInUnit )
    | ( StudentNotAtSchool )
    | ( TransferHoldsStudent )
    | ( ClassOfAnotherSchool )
    | ( ClassOfAnotherGrade )
    | ( ClassTakesNobody )
    | ( NoSeatFree )
    | ( BatchSizeOutOfRange )
    | ( PhoneInvalid )
    | ( GraduationExceptionsInvalid )
    | ( ClassNotGraduating )
    | ( GraduationOutOfSeason )
    | ( SchoolYearInvalid )
    | ( YearRunOutOfSeason )
    | ( YearRunUnderWay )
    | ( YearRunNotFound )
    | ( YearRunEnded )
    | ( PupilNotHere )
    | ( StatusChangeNotAllowed )
    | ( AdmittedElsewhere )
    | ( StatusChangeOpen )
    | ( Omit<ReasonNotAllowed, 'allowed'> & { allowed: ReadonlyArray<_RefType['CodeValue']> } )
    | ( EffectiveDateInvalid )
    | ( NewClassUnsuitable )
    | ( ProofMissing )
    | ( ProofFileUnusable )
    | ( StatusChangeNotFound )
    | ( StatusChangeNotInReview )
    | ( StatusChangeEnded )
    | ( EvidenceOutstanding )
    | ( EvidenceNotAsked )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( ReasonMissing )
    | ( CountyUnknown )
    | ( SchoolExists )
    | ( SchoolInputInvalid )
    | ( RegionUnknown )
    | ( UnitEnded )
    | ( CodeUsed )
    | ( RegionInputInvalid )
    | ( NothingChanged )
    | ( MergeWithItself )
    | ( PlacesDiffer )
    | ( StagesDiffer )
    | ( ClassNumbersUsedUp )
    | ( StageInUse )
    | ( SchoolInUse )
    | ( SchoolNotFound )
    | ( ClassNotFound )
    | ( ClassExists )
    | ( ClassInputInvalid )
    | ( SeatsReserved )
    | ( AdmissionPlanInvalid )
    | ( AdmissionPlanBelowAdmitted )
    | ( AdmissionPlanNotFound )
    | ( AdmissionYearOver )
    | ( StudentNotGraduate )
    | ( GraduateOfAnotherProvince )
    | ( StageNotNext )
    | ( GraduateHeld )
    | ( AdmissionPlanFull )
    | ( NobodyToPlace )
    | ( ClassesTooSmall )
    | ( NoDoubleAdmission )
    | ( AdmittedChildSits )
    | ( NothingToWithdraw )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Unit: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Unit']>;
  UnitLevel: UnitLevel;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  Hat: Hat;
  Permission: Permission;
  OrderDirection: OrderDirection;
  CodeValue: ResolverTypeWrapper<CodeValue>;
  Region: ResolverTypeWrapper<Omit<Region, 'parent' | 'successor' | 'history' | 'schools' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { parent?: Maybe<ResolversTypes['Region']>, successor?: Maybe<ResolversTypes['Region']>, history: ReadonlyArray<ResolversTypes['UnitState']>, schools: ResolversTypes['SchoolConnection'], unplaced?: Maybe<ResolversTypes['UnplacedConnection']>, watchList?: Maybe<ResolversTypes['WatchConnection']>, admissionPlans?: Maybe<ResolversTypes['AdmissionPlanConnection']>, admissions?: Maybe<ResolversTypes['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<ResolversTypes['GraduateWithoutAdmissionConnection']> }>;
  RegionFilter: RegionFilter;
  RegionOrder: RegionOrder;
  RegionOrderField: RegionOrderField;
  RegionConnection: ResolverTypeWrapper<RegionConnection>;
  RegionEdge: ResolverTypeWrapper<Omit<RegionEdge, 'node'> & { node: ResolversTypes['Region'] }>;
  UnitState: ResolverTypeWrapper<UnitState>;
  School: ResolverTypeWrapper<Omit<School, 'category' | 'county' | 'authority' | 'successor' | 'history' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { category: ResolversTypes['CodeValue'], county: ResolversTypes['Region'], authority?: Maybe<ResolversTypes['Region']>, successor?: Maybe<ResolversTypes['School']>, history: ReadonlyArray<ResolversTypes['UnitState']>, unplaced?: Maybe<ResolversTypes['UnplacedConnection']>, watchList?: Maybe<ResolversTypes['WatchConnection']>, admissionPlans?: Maybe<ResolversTypes['AdmissionPlanConnection']>, admissions?: Maybe<ResolversTypes['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<ResolversTypes['GraduateWithoutAdmissionConnection']> }>;
  SchoolFilter: SchoolFilter;
  SchoolOrder: SchoolOrder;
  SchoolOrderField: SchoolOrderField;
  ClassFilter: ClassFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ClassOrder: ClassOrder;
  ClassOrderField: ClassOrderField;
  ClassConnection: ResolverTypeWrapper<ClassConnection>;
  ClassEdge: ResolverTypeWrapper<ClassEdge>;
  Locality: Locality;
  SchoolStage: ResolverTypeWrapper<SchoolStage>;
  SchoolConnection: ResolverTypeWrapper<Omit<SchoolConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SchoolEdge']> }>;
  SchoolEdge: ResolverTypeWrapper<Omit<SchoolEdge, 'node'> & { node: ResolversTypes['School'] }>;
  Class: ResolverTypeWrapper<Omit<Class, 'school'> & { school: ResolversTypes['School'] }>;
  WatchKind: WatchKind;
  WatchItem: ResolverTypeWrapper<Omit<WatchItem, 'school' | 'student'> & { school?: Maybe<ResolversTypes['School']>, student?: Maybe<ResolversTypes['Student']> }>;
  WatchConnection: ResolverTypeWrapper<Omit<WatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['WatchEdge']> }>;
  WatchEdge: ResolverTypeWrapper<Omit<WatchEdge, 'node'> & { node: ResolversTypes['WatchItem'] }>;
  UnplacedStudent: ResolverTypeWrapper<Omit<UnplacedStudent, 'student' | 'unit'> & { student?: Maybe<ResolversTypes['Student']>, unit?: Maybe<ResolversTypes['Unit']> }>;
  UnplacedReason: UnplacedReason;
  UnplacedFilter: UnplacedFilter;
  UnplacedConnection: ResolverTypeWrapper<Omit<UnplacedConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['UnplacedEdge']> }>;
  UnplacedEdge: ResolverTypeWrapper<Omit<UnplacedEdge, 'node'> & { node: ResolversTypes['UnplacedStudent'] }>;
  SchoolSize: ResolverTypeWrapper<SchoolSize>;
  ClassSizeCount: ResolverTypeWrapper<ClassSizeCount>;
  ClassSizeBand: ClassSizeBand;
  Transfer: ResolverTypeWrapper<Transfer>;
  Student: ResolverTypeWrapper<Omit<Student, 'placement' | 'statusChanges'> & { placement?: Maybe<ResolversTypes['Placement']>, statusChanges?: Maybe<ResolversTypes['StatusChangeConnection']> }>;
  Placement: ResolverTypeWrapper<Omit<Placement, 'school'> & { school: ResolversTypes['School'] }>;
  PlacementStatus: PlacementStatus;
  MovementConnection: ResolverTypeWrapper<MovementConnection>;
  MovementEdge: ResolverTypeWrapper<MovementEdge>;
  Movement: ResolverTypeWrapper<Omit<Movement, 'reason'> & { reason?: Maybe<ResolversTypes['CodeValue']> }>;
  MovementSide: ResolverTypeWrapper<Omit<MovementSide, 'school'> & { school: ResolversTypes['School'] }>;
  MovementKind: MovementKind;
  Certificate: ResolverTypeWrapper<Omit<Certificate, 'school'> & { school: ResolversTypes['School'] }>;
  Spell: ResolverTypeWrapper<Omit<Spell, 'school'> & { school: ResolversTypes['School'] }>;
  TransferPreflight: ResolverTypeWrapper<TransferPreflight>;
  PreflightFacts: ResolverTypeWrapper<PreflightFacts>;
  TransferBlocker: ResolverTypeWrapper<TransferBlocker>;
  OpenSchoolInput: OpenSchoolInput;
  ChangeSchoolInput: ChangeSchoolInput;
  MergeSchoolsInput: MergeSchoolsInput;
  CloseSchoolInput: CloseSchoolInput;
  OpenRegionInput: OpenRegionInput;
  ChangeRegionInput: ChangeRegionInput;
  MergeRegionsInput: MergeRegionsInput;
  SchoolStageInput: SchoolStageInput;
  NewClassInput: NewClassInput;
  OpenClassInput: OpenClassInput;
  SetOfficePhoneInput: SetOfficePhoneInput;
  AddCohortsInput: AddCohortsInput;
  AddCohortsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddCohortsResult']>;
  CohortsAdded: ResolverTypeWrapper<CohortsAdded>;
  CloseClassInput: CloseClassInput;
  GraduateClassInput: GraduateClassInput;
  GraduationExceptionInput: GraduationExceptionInput;
  GraduationKind: GraduationKind;
  OpenSchoolResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenSchoolResult']>;
  ChangeSchoolResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeSchoolResult']>;
  MergeSchoolsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeSchoolsResult']>;
  CloseSchoolResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseSchoolResult']>;
  OpenRegionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenRegionResult']>;
  ChangeRegionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeRegionResult']>;
  MergeRegionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeRegionsResult']>;
  OpenClassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenClassResult']>;
  CloseClassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseClassResult']>;
  GraduateClassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GraduateClassResult']>;
  ChangeClassLimitInput: ChangeClassLimitInput;
  ChangeClassLimitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeClassLimitResult']>;
  ClassLimitChanged: ResolverTypeWrapper<ClassLimitChanged>;
  ClassLimitInvalid: ResolverTypeWrapper<ClassLimitInvalid>;
  ClassHasMorePupils: ResolverTypeWrapper<ClassHasMorePupils>;
  PlaceStudentsInput: PlaceStudentsInput;
  ChangeClassesInput: ChangeClassesInput;
  SeatInput: SeatInput;
  PlaceStudentsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceStudentsResult']>;
  ChangeClassesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeClassesResult']>;
  StudentsSeated: ResolverTypeWrapper<Omit<StudentsSeated, 'results'> & { results: ReadonlyArray<ResolversTypes['SeatResult']> }>;
  SeatResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SeatResult']>;
  StudentSeated: ResolverTypeWrapper<Omit<StudentSeated, 'student'> & { student?: Maybe<ResolversTypes['Student']> }>;
  StudentNotUnplaced: ResolverTypeWrapper<StudentNotUnplaced>;
  StudentNotInUnit: ResolverTypeWrapper<StudentNotInUnit>;
  StudentNotAtSchool: ResolverTypeWrapper<StudentNotAtSchool>;
  TransferHoldsStudent: ResolverTypeWrapper<TransferHoldsStudent>;
  ClassOfAnotherSchool: ResolverTypeWrapper<ClassOfAnotherSchool>;
  ClassOfAnotherGrade: ResolverTypeWrapper<ClassOfAnotherGrade>;
  ClassTakesNobody: ResolverTypeWrapper<ClassTakesNobody>;
  NoSeatFree: ResolverTypeWrapper<NoSeatFree>;
  BatchSizeOutOfRange: ResolverTypeWrapper<BatchSizeOutOfRange>;
  SetOfficePhoneResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOfficePhoneResult']>;
  OfficePhoneSet: ResolverTypeWrapper<OfficePhoneSet>;
  PhoneInvalid: ResolverTypeWrapper<PhoneInvalid>;
  SchoolOpened: ResolverTypeWrapper<Omit<SchoolOpened, 'school'> & { school: ResolversTypes['School'] }>;
  SchoolChanged: ResolverTypeWrapper<Omit<SchoolChanged, 'school'> & { school: ResolversTypes['School'] }>;
  SchoolsMerged: ResolverTypeWrapper<Omit<SchoolsMerged, 'school'> & { school: ResolversTypes['School'] }>;
  SchoolClosed: ResolverTypeWrapper<Omit<SchoolClosed, 'school'> & { school: ResolversTypes['School'] }>;
  RegionOpened: ResolverTypeWrapper<Omit<RegionOpened, 'region'> & { region: ResolversTypes['Region'] }>;
  RegionChanged: ResolverTypeWrapper<Omit<RegionChanged, 'region'> & { region: ResolversTypes['Region'] }>;
  RegionsMerged: ResolverTypeWrapper<Omit<RegionsMerged, 'region'> & { region: ResolversTypes['Region'] }>;
  ClassOpened: ResolverTypeWrapper<ClassOpened>;
  ClassClosed: ResolverTypeWrapper<ClassClosed>;
  ClassGraduated: ResolverTypeWrapper<Omit<ClassGraduated, 'notGraduated'> & { notGraduated: ReadonlyArray<ResolversTypes['NotGraduated']> }>;
  NotGraduated: ResolverTypeWrapper<Omit<NotGraduated, 'student'> & { student?: Maybe<ResolversTypes['Student']> }>;
  NotGraduatedReason: NotGraduatedReason;
  GraduationExceptionsInvalid: ResolverTypeWrapper<GraduationExceptionsInvalid>;
  ClassNotGraduating: ResolverTypeWrapper<ClassNotGraduating>;
  GraduationOutOfSeason: ResolverTypeWrapper<GraduationOutOfSeason>;
  StartYearRunInput: StartYearRunInput;
  CancelYearRunInput: CancelYearRunInput;
  StartYearRunResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartYearRunResult']>;
  CancelYearRunResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelYearRunResult']>;
  YearRunStarted: ResolverTypeWrapper<Omit<YearRunStarted, 'yearRun'> & { yearRun?: Maybe<ResolversTypes['YearRun']> }>;
  YearRunCancelled: ResolverTypeWrapper<Omit<YearRunCancelled, 'yearRun'> & { yearRun?: Maybe<ResolversTypes['YearRun']> }>;
  SchoolYearInvalid: ResolverTypeWrapper<SchoolYearInvalid>;
  YearRunOutOfSeason: ResolverTypeWrapper<YearRunOutOfSeason>;
  YearRunUnderWay: ResolverTypeWrapper<YearRunUnderWay>;
  YearRunNotFound: ResolverTypeWrapper<YearRunNotFound>;
  YearRunEnded: ResolverTypeWrapper<YearRunEnded>;
  YearRun: ResolverTypeWrapper<Omit<YearRun, 'unit' | 'results'> & { unit?: Maybe<ResolversTypes['Unit']>, results: ResolversTypes['YearRunResultConnection'] }>;
  YearRunStatus: YearRunStatus;
  YearRunCount: ResolverTypeWrapper<YearRunCount>;
  YearRunResultKind: YearRunResultKind;
  YearRunResultConnection: ResolverTypeWrapper<Omit<YearRunResultConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['YearRunResultEdge']> }>;
  YearRunResultEdge: ResolverTypeWrapper<Omit<YearRunResultEdge, 'node'> & { node: ResolversTypes['YearRunResult'] }>;
  YearRunConnection: ResolverTypeWrapper<Omit<YearRunConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['YearRunEdge']> }>;
  YearRunEdge: ResolverTypeWrapper<Omit<YearRunEdge, 'node'> & { node: ResolversTypes['YearRun'] }>;
  YearRunResult: ResolverTypeWrapper<Omit<YearRunResult, 'school' | 'student'> & { school: ResolversTypes['School'], student?: Maybe<ResolversTypes['Student']> }>;
  YearRunSettlement: YearRunSettlement;
  StatusChangeKind: StatusChangeKind;
  StatusChangeStatus: StatusChangeStatus;
  ProofKind: ProofKind;
  StatusChange: ResolverTypeWrapper<Omit<StatusChange, 'student' | 'school' | 'reason' | 'evidence' | 'steps'> & { student?: Maybe<ResolversTypes['Student']>, school: ResolversTypes['School'], reason?: Maybe<ResolversTypes['CodeValue']>, evidence: ReadonlyArray<ResolversTypes['StatusChangeEvidence']>, steps: ReadonlyArray<ResolversTypes['StatusChangeStep']> }>;
  StatusChangeEvidence: ResolverTypeWrapper<Omit<StatusChangeEvidence, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  StatusChangeStep: ResolverTypeWrapper<Omit<StatusChangeStep, 'unit' | 'escalatedToUnits'> & { unit?: Maybe<ResolversTypes['Unit']>, escalatedToUnits?: Maybe<ReadonlyArray<ResolversTypes['Unit']>> }>;
  StepState: StepState;
  ProofDocument: ResolverTypeWrapper<ProofDocument>;
  ProofFile: ResolverTypeWrapper<ProofFile>;
  FileType: FileType;
  FilePurpose: FilePurpose;
  StatusChangeConnection: ResolverTypeWrapper<Omit<StatusChangeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['StatusChangeEdge']> }>;
  StatusChangeEdge: ResolverTypeWrapper<Omit<StatusChangeEdge, 'node'> & { node: ResolversTypes['StatusChange'] }>;
  SuspendedStudentConnection: ResolverTypeWrapper<Omit<SuspendedStudentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SuspendedStudentEdge']> }>;
  SuspendedStudentEdge: ResolverTypeWrapper<Omit<SuspendedStudentEdge, 'node'> & { node: ResolversTypes['SuspendedStudent'] }>;
  SuspendedStudent: ResolverTypeWrapper<Omit<SuspendedStudent, 'student' | 'school'> & { student?: Maybe<ResolversTypes['Student']>, school: ResolversTypes['School'] }>;
  StatusChangeFilter: StatusChangeFilter;
  RequestStatusChangeInput: RequestStatusChangeInput;
  ProofDocumentInput: ProofDocumentInput;
  ApproveStatusChangesInput: ApproveStatusChangesInput;
  RejectStatusChangeInput: RejectStatusChangeInput;
  WithdrawStatusChangeInput: WithdrawStatusChangeInput;
  AskForStatusChangeEvidenceInput: AskForStatusChangeEvidenceInput;
  ProvideStatusChangeEvidenceInput: ProvideStatusChangeEvidenceInput;
  RequestStatusChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestStatusChangeResult']>;
  ApproveStatusChangesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveStatusChangesResult']>;
  ApproveStatusChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveStatusChangeResult']>;
  RejectStatusChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectStatusChangeResult']>;
  WithdrawStatusChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawStatusChangeResult']>;
  AskForStatusChangeEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForStatusChangeEvidenceResult']>;
  ProvideStatusChangeEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProvideStatusChangeEvidenceResult']>;
  StatusChangeRequested: ResolverTypeWrapper<Omit<StatusChangeRequested, 'statusChange'> & { statusChange?: Maybe<ResolversTypes['StatusChange']> }>;
  StatusChangesJudged: ResolverTypeWrapper<Omit<StatusChangesJudged, 'results'> & { results: ReadonlyArray<ResolversTypes['ApproveStatusChangeResult']> }>;
  StatusChangeStepTaken: ResolverTypeWrapper<Omit<StatusChangeStepTaken, 'statusChange'> & { statusChange?: Maybe<ResolversTypes['StatusChange']> }>;
  PupilNotHere: ResolverTypeWrapper<PupilNotHere>;
  StatusChangeNotAllowed: ResolverTypeWrapper<StatusChangeNotAllowed>;
  AdmittedElsewhere: ResolverTypeWrapper<AdmittedElsewhere>;
  StatusChangeOpen: ResolverTypeWrapper<StatusChangeOpen>;
  ReasonNotAllowed: ResolverTypeWrapper<Omit<ReasonNotAllowed, 'allowed'> & { allowed: ReadonlyArray<ResolversTypes['CodeValue']> }>;
  EffectiveDateInvalid: ResolverTypeWrapper<EffectiveDateInvalid>;
  NewClassUnsuitable: ResolverTypeWrapper<NewClassUnsuitable>;
  NewClassProblem: NewClassProblem;
  ProofMissing: ResolverTypeWrapper<ProofMissing>;
  ProofFileUnusable: ResolverTypeWrapper<ProofFileUnusable>;
  StatusChangeNotFound: ResolverTypeWrapper<StatusChangeNotFound>;
  StatusChangeNotInReview: ResolverTypeWrapper<StatusChangeNotInReview>;
  StatusChangeEnded: ResolverTypeWrapper<StatusChangeEnded>;
  EvidenceOutstanding: ResolverTypeWrapper<EvidenceOutstanding>;
  EvidenceNotAsked: ResolverTypeWrapper<EvidenceNotAsked>;
  OwnEntry: ResolverTypeWrapper<OwnEntry>;
  OnePersonOneStep: ResolverTypeWrapper<OnePersonOneStep>;
  ReasonMissing: ResolverTypeWrapper<ReasonMissing>;
  CountyUnknown: ResolverTypeWrapper<CountyUnknown>;
  SchoolExists: ResolverTypeWrapper<SchoolExists>;
  SchoolInputInvalid: ResolverTypeWrapper<SchoolInputInvalid>;
  RegionUnknown: ResolverTypeWrapper<RegionUnknown>;
  UnitEnded: ResolverTypeWrapper<UnitEnded>;
  CodeUsed: ResolverTypeWrapper<CodeUsed>;
  RegionInputInvalid: ResolverTypeWrapper<RegionInputInvalid>;
  NothingChanged: ResolverTypeWrapper<NothingChanged>;
  MergeWithItself: ResolverTypeWrapper<MergeWithItself>;
  PlacesDiffer: ResolverTypeWrapper<PlacesDiffer>;
  StagesDiffer: ResolverTypeWrapper<StagesDiffer>;
  ClassNumbersUsedUp: ResolverTypeWrapper<ClassNumbersUsedUp>;
  StageInUse: ResolverTypeWrapper<StageInUse>;
  SchoolInUse: ResolverTypeWrapper<SchoolInUse>;
  SchoolNotFound: ResolverTypeWrapper<SchoolNotFound>;
  ClassNotFound: ResolverTypeWrapper<ClassNotFound>;
  ClassExists: ResolverTypeWrapper<ClassExists>;
  ClassInputInvalid: ResolverTypeWrapper<ClassInputInvalid>;
  SeatsReserved: ResolverTypeWrapper<SeatsReserved>;
  Stage: Stage;
  AdmissionPlan: ResolverTypeWrapper<Omit<AdmissionPlan, 'school'> & { school?: Maybe<ResolversTypes['School']> }>;
  AdmissionPlanFilter: AdmissionPlanFilter;
  AdmissionPlanConnection: ResolverTypeWrapper<Omit<AdmissionPlanConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AdmissionPlanEdge']> }>;
  AdmissionPlanEdge: ResolverTypeWrapper<Omit<AdmissionPlanEdge, 'node'> & { node: ResolversTypes['AdmissionPlan'] }>;
  Admission: ResolverTypeWrapper<Omit<Admission, 'student' | 'school' | 'plan' | 'case'> & { student?: Maybe<ResolversTypes['Student']>, school?: Maybe<ResolversTypes['School']>, plan?: Maybe<ResolversTypes['AdmissionPlan']>, case?: Maybe<ResolversTypes['AdmissionCase']> }>;
  AdmissionStatus: AdmissionStatus;
  AdmissionCase: ResolverTypeWrapper<Omit<AdmissionCase, 'schools'> & { schools: ReadonlyArray<Maybe<ResolversTypes['School']>> }>;
  AdmissionCaseKind: AdmissionCaseKind;
  AdmissionFilter: AdmissionFilter;
  AdmissionConnection: ResolverTypeWrapper<Omit<AdmissionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AdmissionEdge']> }>;
  AdmissionEdge: ResolverTypeWrapper<Omit<AdmissionEdge, 'node'> & { node: ResolversTypes['Admission'] }>;
  GraduateWithoutAdmission: ResolverTypeWrapper<Omit<GraduateWithoutAdmission, 'student' | 'school'> & { student?: Maybe<ResolversTypes['Student']>, school?: Maybe<ResolversTypes['School']> }>;
  GraduateWithoutAdmissionConnection: ResolverTypeWrapper<Omit<GraduateWithoutAdmissionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['GraduateWithoutAdmissionEdge']> }>;
  GraduateWithoutAdmissionEdge: ResolverTypeWrapper<Omit<GraduateWithoutAdmissionEdge, 'node'> & { node: ResolversTypes['GraduateWithoutAdmission'] }>;
  SetAdmissionPlanInput: SetAdmissionPlanInput;
  SetAdmissionPlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAdmissionPlanResult']>;
  AdmissionPlanSet: ResolverTypeWrapper<Omit<AdmissionPlanSet, 'plan'> & { plan?: Maybe<ResolversTypes['AdmissionPlan']> }>;
  AdmissionPlanInvalid: ResolverTypeWrapper<AdmissionPlanInvalid>;
  AdmissionPlanBelowAdmitted: ResolverTypeWrapper<AdmissionPlanBelowAdmitted>;
  AdmitGraduatesInput: AdmitGraduatesInput;
  AdmitGraduatesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdmitGraduatesResult']>;
  GraduatesAdmitted: ResolverTypeWrapper<Omit<GraduatesAdmitted, 'plan' | 'results'> & { plan?: Maybe<ResolversTypes['AdmissionPlan']>, results: ReadonlyArray<ResolversTypes['AdmitGraduateResult']> }>;
  AdmitGraduateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdmitGraduateResult']>;
  GraduateAdmitted: ResolverTypeWrapper<Omit<GraduateAdmitted, 'student'> & { student?: Maybe<ResolversTypes['Student']> }>;
  DoubleAdmission: ResolverTypeWrapper<Omit<DoubleAdmission, 'student' | 'otherSchool'> & { student?: Maybe<ResolversTypes['Student']>, otherSchool?: Maybe<ResolversTypes['School']> }>;
  AdmissionPlanNotFound: ResolverTypeWrapper<AdmissionPlanNotFound>;
  AdmissionYearOver: ResolverTypeWrapper<AdmissionYearOver>;
  StudentNotGraduate: ResolverTypeWrapper<StudentNotGraduate>;
  GraduateOfAnotherProvince: ResolverTypeWrapper<GraduateOfAnotherProvince>;
  StageNotNext: ResolverTypeWrapper<StageNotNext>;
  GraduateHeld: ResolverTypeWrapper<GraduateHeld>;
  AdmissionPlanFull: ResolverTypeWrapper<AdmissionPlanFull>;
  PlaceAdmittedInput: PlaceAdmittedInput;
  PlaceAdmittedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceAdmittedResult']>;
  AdmittedPlaced: ResolverTypeWrapper<Omit<AdmittedPlaced, 'plan' | 'notPlaced'> & { plan?: Maybe<ResolversTypes['AdmissionPlan']>, notPlaced: ReadonlyArray<ResolversTypes['AdmittedNotPlaced']> }>;
  AdmittedNotPlaced: ResolverTypeWrapper<Omit<AdmittedNotPlaced, 'student'> & { student?: Maybe<ResolversTypes['Student']> }>;
  NotPlacedReason: NotPlacedReason;
  NobodyToPlace: ResolverTypeWrapper<NobodyToPlace>;
  ClassesTooSmall: ResolverTypeWrapper<ClassesTooSmall>;
  RecordArrivalsInput: RecordArrivalsInput;
  RecordArrivalsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordArrivalsResult']>;
  ArrivalsRecorded: ResolverTypeWrapper<Omit<ArrivalsRecorded, 'plan'> & { plan?: Maybe<ResolversTypes['AdmissionPlan']> }>;
  WithdrawAdmissionsInput: WithdrawAdmissionsInput;
  WithdrawAdmissionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawAdmissionsResult']>;
  AdmissionsWithdrawn: ResolverTypeWrapper<Omit<AdmissionsWithdrawn, 'plan'> & { plan?: Maybe<ResolversTypes['AdmissionPlan']> }>;
  DecideDoubleAdmissionInput: DecideDoubleAdmissionInput;
  DecideDoubleAdmissionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideDoubleAdmissionResult']>;
  DoubleAdmissionDecided: ResolverTypeWrapper<Omit<DoubleAdmissionDecided, 'plan' | 'student' | 'endedSchools'> & { plan?: Maybe<ResolversTypes['AdmissionPlan']>, student?: Maybe<ResolversTypes['Student']>, endedSchools: ReadonlyArray<Maybe<ResolversTypes['School']>> }>;
  NoDoubleAdmission: ResolverTypeWrapper<NoDoubleAdmission>;
  AdmittedChildSits: ResolverTypeWrapper<AdmittedChildSits>;
  NothingToWithdraw: ResolverTypeWrapper<NothingToWithdraw>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  WrongHat: ResolverTypeWrapper<WrongHat>;
  WrongUnit: ResolverTypeWrapper<WrongUnit>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Policies: ResolverTypeWrapper<Policies>;
  Policy: ResolverTypeWrapper<Policy>;
  Article: ResolverTypeWrapper<Article>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Unit: ResolversInterfaceTypes<ResolversParentTypes>['Unit'];
  Viewer: Omit<Viewer, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> } | FederationReferenceTypes['Viewer'];
  CodeValue: CodeValue;
  Region: Omit<Region, 'parent' | 'successor' | 'history' | 'schools' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { parent?: Maybe<ResolversParentTypes['Region']>, successor?: Maybe<ResolversParentTypes['Region']>, history: ReadonlyArray<ResolversParentTypes['UnitState']>, schools: ResolversParentTypes['SchoolConnection'], unplaced?: Maybe<ResolversParentTypes['UnplacedConnection']>, watchList?: Maybe<ResolversParentTypes['WatchConnection']>, admissionPlans?: Maybe<ResolversParentTypes['AdmissionPlanConnection']>, admissions?: Maybe<ResolversParentTypes['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<ResolversParentTypes['GraduateWithoutAdmissionConnection']> } | FederationReferenceTypes['Region'];
  RegionFilter: RegionFilter;
  RegionOrder: RegionOrder;
  RegionConnection: RegionConnection;
  RegionEdge: Omit<RegionEdge, 'node'> & { node: ResolversParentTypes['Region'] };
  UnitState: UnitState;
  School: Omit<School, 'category' | 'county' | 'authority' | 'successor' | 'history' | 'unplaced' | 'watchList' | 'admissionPlans' | 'admissions' | 'graduatesWithoutAdmission'> & { category: ResolversParentTypes['CodeValue'], county: ResolversParentTypes['Region'], authority?: Maybe<ResolversParentTypes['Region']>, successor?: Maybe<ResolversParentTypes['School']>, history: ReadonlyArray<ResolversParentTypes['UnitState']>, unplaced?: Maybe<ResolversParentTypes['UnplacedConnection']>, watchList?: Maybe<ResolversParentTypes['WatchConnection']>, admissionPlans?: Maybe<ResolversParentTypes['AdmissionPlanConnection']>, admissions?: Maybe<ResolversParentTypes['AdmissionConnection']>, graduatesWithoutAdmission?: Maybe<ResolversParentTypes['GraduateWithoutAdmissionConnection']> } | FederationReferenceTypes['School'];
  SchoolFilter: SchoolFilter;
  SchoolOrder: SchoolOrder;
  ClassFilter: ClassFilter;
  Boolean: Scalars['Boolean']['output'];
  ClassOrder: ClassOrder;
  ClassConnection: ClassConnection;
  ClassEdge: ClassEdge;
  SchoolStage: SchoolStage;
  SchoolConnection: Omit<SchoolConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SchoolEdge']> };
  SchoolEdge: Omit<SchoolEdge, 'node'> & { node: ResolversParentTypes['School'] };
  Class: Omit<Class, 'school'> & { school: ResolversParentTypes['School'] } | FederationReferenceTypes['Class'];
  WatchItem: Omit<WatchItem, 'school' | 'student'> & { school?: Maybe<ResolversParentTypes['School']>, student?: Maybe<ResolversParentTypes['Student']> };
  WatchConnection: Omit<WatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['WatchEdge']> };
  WatchEdge: Omit<WatchEdge, 'node'> & { node: ResolversParentTypes['WatchItem'] };
  UnplacedStudent: Omit<UnplacedStudent, 'student' | 'unit'> & { student?: Maybe<ResolversParentTypes['Student']>, unit?: Maybe<ResolversParentTypes['Unit']> };
  UnplacedFilter: UnplacedFilter;
  UnplacedConnection: Omit<UnplacedConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['UnplacedEdge']> };
  UnplacedEdge: Omit<UnplacedEdge, 'node'> & { node: ResolversParentTypes['UnplacedStudent'] };
  SchoolSize: SchoolSize;
  ClassSizeCount: ClassSizeCount;
  Transfer: Transfer;
  Student: Omit<Student, 'placement' | 'statusChanges'> & { placement?: Maybe<ResolversParentTypes['Placement']>, statusChanges?: Maybe<ResolversParentTypes['StatusChangeConnection']> } | FederationReferenceTypes['Student'];
  Placement: Omit<Placement, 'school'> & { school: ResolversParentTypes['School'] };
  MovementConnection: MovementConnection;
  MovementEdge: MovementEdge;
  Movement: Omit<Movement, 'reason'> & { reason?: Maybe<ResolversParentTypes['CodeValue']> };
  MovementSide: Omit<MovementSide, 'school'> & { school: ResolversParentTypes['School'] };
  Certificate: Omit<Certificate, 'school'> & { school: ResolversParentTypes['School'] };
  Spell: Omit<Spell, 'school'> & { school: ResolversParentTypes['School'] };
  TransferPreflight: TransferPreflight | FederationReferenceTypes['TransferPreflight'];
  PreflightFacts: PreflightFacts;
  TransferBlocker: TransferBlocker;
  OpenSchoolInput: OpenSchoolInput;
  ChangeSchoolInput: ChangeSchoolInput;
  MergeSchoolsInput: MergeSchoolsInput;
  CloseSchoolInput: CloseSchoolInput;
  OpenRegionInput: OpenRegionInput;
  ChangeRegionInput: ChangeRegionInput;
  MergeRegionsInput: MergeRegionsInput;
  SchoolStageInput: SchoolStageInput;
  NewClassInput: NewClassInput;
  OpenClassInput: OpenClassInput;
  SetOfficePhoneInput: SetOfficePhoneInput;
  AddCohortsInput: AddCohortsInput;
  AddCohortsResult: ResolversUnionTypes<ResolversParentTypes>['AddCohortsResult'];
  CohortsAdded: CohortsAdded;
  CloseClassInput: CloseClassInput;
  GraduateClassInput: GraduateClassInput;
  GraduationExceptionInput: GraduationExceptionInput;
  OpenSchoolResult: ResolversUnionTypes<ResolversParentTypes>['OpenSchoolResult'];
  ChangeSchoolResult: ResolversUnionTypes<ResolversParentTypes>['ChangeSchoolResult'];
  MergeSchoolsResult: ResolversUnionTypes<ResolversParentTypes>['MergeSchoolsResult'];
  CloseSchoolResult: ResolversUnionTypes<ResolversParentTypes>['CloseSchoolResult'];
  OpenRegionResult: ResolversUnionTypes<ResolversParentTypes>['OpenRegionResult'];
  ChangeRegionResult: ResolversUnionTypes<ResolversParentTypes>['ChangeRegionResult'];
  MergeRegionsResult: ResolversUnionTypes<ResolversParentTypes>['MergeRegionsResult'];
  OpenClassResult: ResolversUnionTypes<ResolversParentTypes>['OpenClassResult'];
  CloseClassResult: ResolversUnionTypes<ResolversParentTypes>['CloseClassResult'];
  GraduateClassResult: ResolversUnionTypes<ResolversParentTypes>['GraduateClassResult'];
  ChangeClassLimitInput: ChangeClassLimitInput;
  ChangeClassLimitResult: ResolversUnionTypes<ResolversParentTypes>['ChangeClassLimitResult'];
  ClassLimitChanged: ClassLimitChanged;
  ClassLimitInvalid: ClassLimitInvalid;
  ClassHasMorePupils: ClassHasMorePupils;
  PlaceStudentsInput: PlaceStudentsInput;
  ChangeClassesInput: ChangeClassesInput;
  SeatInput: SeatInput;
  PlaceStudentsResult: ResolversUnionTypes<ResolversParentTypes>['PlaceStudentsResult'];
  ChangeClassesResult: ResolversUnionTypes<ResolversParentTypes>['ChangeClassesResult'];
  StudentsSeated: Omit<StudentsSeated, 'results'> & { results: ReadonlyArray<ResolversParentTypes['SeatResult']> };
  SeatResult: ResolversUnionTypes<ResolversParentTypes>['SeatResult'];
  StudentSeated: Omit<StudentSeated, 'student'> & { student?: Maybe<ResolversParentTypes['Student']> };
  StudentNotUnplaced: StudentNotUnplaced;
  StudentNotInUnit: StudentNotInUnit;
  StudentNotAtSchool: StudentNotAtSchool;
  TransferHoldsStudent: TransferHoldsStudent;
  ClassOfAnotherSchool: ClassOfAnotherSchool;
  ClassOfAnotherGrade: ClassOfAnotherGrade;
  ClassTakesNobody: ClassTakesNobody;
  NoSeatFree: NoSeatFree;
  BatchSizeOutOfRange: BatchSizeOutOfRange;
  SetOfficePhoneResult: ResolversUnionTypes<ResolversParentTypes>['SetOfficePhoneResult'];
  OfficePhoneSet: OfficePhoneSet;
  PhoneInvalid: PhoneInvalid;
  SchoolOpened: Omit<SchoolOpened, 'school'> & { school: ResolversParentTypes['School'] };
  SchoolChanged: Omit<SchoolChanged, 'school'> & { school: ResolversParentTypes['School'] };
  SchoolsMerged: Omit<SchoolsMerged, 'school'> & { school: ResolversParentTypes['School'] };
  SchoolClosed: Omit<SchoolClosed, 'school'> & { school: ResolversParentTypes['School'] };
  RegionOpened: Omit<RegionOpened, 'region'> & { region: ResolversParentTypes['Region'] };
  RegionChanged: Omit<RegionChanged, 'region'> & { region: ResolversParentTypes['Region'] };
  RegionsMerged: Omit<RegionsMerged, 'region'> & { region: ResolversParentTypes['Region'] };
  ClassOpened: ClassOpened;
  ClassClosed: ClassClosed;
  ClassGraduated: Omit<ClassGraduated, 'notGraduated'> & { notGraduated: ReadonlyArray<ResolversParentTypes['NotGraduated']> };
  NotGraduated: Omit<NotGraduated, 'student'> & { student?: Maybe<ResolversParentTypes['Student']> };
  GraduationExceptionsInvalid: GraduationExceptionsInvalid;
  ClassNotGraduating: ClassNotGraduating;
  GraduationOutOfSeason: GraduationOutOfSeason;
  StartYearRunInput: StartYearRunInput;
  CancelYearRunInput: CancelYearRunInput;
  StartYearRunResult: ResolversUnionTypes<ResolversParentTypes>['StartYearRunResult'];
  CancelYearRunResult: ResolversUnionTypes<ResolversParentTypes>['CancelYearRunResult'];
  YearRunStarted: Omit<YearRunStarted, 'yearRun'> & { yearRun?: Maybe<ResolversParentTypes['YearRun']> };
  YearRunCancelled: Omit<YearRunCancelled, 'yearRun'> & { yearRun?: Maybe<ResolversParentTypes['YearRun']> };
  SchoolYearInvalid: SchoolYearInvalid;
  YearRunOutOfSeason: YearRunOutOfSeason;
  YearRunUnderWay: YearRunUnderWay;
  YearRunNotFound: YearRunNotFound;
  YearRunEnded: YearRunEnded;
  YearRun: Omit<YearRun, 'unit' | 'results'> & { unit?: Maybe<ResolversParentTypes['Unit']>, results: ResolversParentTypes['YearRunResultConnection'] };
  YearRunCount: YearRunCount;
  YearRunResultConnection: Omit<YearRunResultConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['YearRunResultEdge']> };
  YearRunResultEdge: Omit<YearRunResultEdge, 'node'> & { node: ResolversParentTypes['YearRunResult'] };
  YearRunConnection: Omit<YearRunConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['YearRunEdge']> };
  YearRunEdge: Omit<YearRunEdge, 'node'> & { node: ResolversParentTypes['YearRun'] };
  YearRunResult: Omit<YearRunResult, 'school' | 'student'> & { school: ResolversParentTypes['School'], student?: Maybe<ResolversParentTypes['Student']> };
  StatusChange: Omit<StatusChange, 'student' | 'school' | 'reason' | 'evidence' | 'steps'> & { student?: Maybe<ResolversParentTypes['Student']>, school: ResolversParentTypes['School'], reason?: Maybe<ResolversParentTypes['CodeValue']>, evidence: ReadonlyArray<ResolversParentTypes['StatusChangeEvidence']>, steps: ReadonlyArray<ResolversParentTypes['StatusChangeStep']> };
  StatusChangeEvidence: Omit<StatusChangeEvidence, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  StatusChangeStep: Omit<StatusChangeStep, 'unit' | 'escalatedToUnits'> & { unit?: Maybe<ResolversParentTypes['Unit']>, escalatedToUnits?: Maybe<ReadonlyArray<ResolversParentTypes['Unit']>> };
  ProofDocument: ProofDocument;
  ProofFile: ProofFile;
  StatusChangeConnection: Omit<StatusChangeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['StatusChangeEdge']> };
  StatusChangeEdge: Omit<StatusChangeEdge, 'node'> & { node: ResolversParentTypes['StatusChange'] };
  SuspendedStudentConnection: Omit<SuspendedStudentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SuspendedStudentEdge']> };
  SuspendedStudentEdge: Omit<SuspendedStudentEdge, 'node'> & { node: ResolversParentTypes['SuspendedStudent'] };
  SuspendedStudent: Omit<SuspendedStudent, 'student' | 'school'> & { student?: Maybe<ResolversParentTypes['Student']>, school: ResolversParentTypes['School'] };
  StatusChangeFilter: StatusChangeFilter;
  RequestStatusChangeInput: RequestStatusChangeInput;
  ProofDocumentInput: ProofDocumentInput;
  ApproveStatusChangesInput: ApproveStatusChangesInput;
  RejectStatusChangeInput: RejectStatusChangeInput;
  WithdrawStatusChangeInput: WithdrawStatusChangeInput;
  AskForStatusChangeEvidenceInput: AskForStatusChangeEvidenceInput;
  ProvideStatusChangeEvidenceInput: ProvideStatusChangeEvidenceInput;
  RequestStatusChangeResult: ResolversUnionTypes<ResolversParentTypes>['RequestStatusChangeResult'];
  ApproveStatusChangesResult: ResolversUnionTypes<ResolversParentTypes>['ApproveStatusChangesResult'];
  ApproveStatusChangeResult: ResolversUnionTypes<ResolversParentTypes>['ApproveStatusChangeResult'];
  RejectStatusChangeResult: ResolversUnionTypes<ResolversParentTypes>['RejectStatusChangeResult'];
  WithdrawStatusChangeResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawStatusChangeResult'];
  AskForStatusChangeEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['AskForStatusChangeEvidenceResult'];
  ProvideStatusChangeEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['ProvideStatusChangeEvidenceResult'];
  StatusChangeRequested: Omit<StatusChangeRequested, 'statusChange'> & { statusChange?: Maybe<ResolversParentTypes['StatusChange']> };
  StatusChangesJudged: Omit<StatusChangesJudged, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ApproveStatusChangeResult']> };
  StatusChangeStepTaken: Omit<StatusChangeStepTaken, 'statusChange'> & { statusChange?: Maybe<ResolversParentTypes['StatusChange']> };
  PupilNotHere: PupilNotHere;
  StatusChangeNotAllowed: StatusChangeNotAllowed;
  AdmittedElsewhere: AdmittedElsewhere;
  StatusChangeOpen: StatusChangeOpen;
  ReasonNotAllowed: Omit<ReasonNotAllowed, 'allowed'> & { allowed: ReadonlyArray<ResolversParentTypes['CodeValue']> };
  EffectiveDateInvalid: EffectiveDateInvalid;
  NewClassUnsuitable: NewClassUnsuitable;
  ProofMissing: ProofMissing;
  ProofFileUnusable: ProofFileUnusable;
  StatusChangeNotFound: StatusChangeNotFound;
  StatusChangeNotInReview: StatusChangeNotInReview;
  StatusChangeEnded: StatusChangeEnded;
  EvidenceOutstanding: EvidenceOutstanding;
  EvidenceNotAsked: EvidenceNotAsked;
  OwnEntry: OwnEntry;
  OnePersonOneStep: OnePersonOneStep;
  ReasonMissing: ReasonMissing;
  CountyUnknown: CountyUnknown;
  SchoolExists: SchoolExists;
  SchoolInputInvalid: SchoolInputInvalid;
  RegionUnknown: RegionUnknown;
  UnitEnded: UnitEnded;
  CodeUsed: CodeUsed;
  RegionInputInvalid: RegionInputInvalid;
  NothingChanged: NothingChanged;
  MergeWithItself: MergeWithItself;
  PlacesDiffer: PlacesDiffer;
  StagesDiffer: StagesDiffer;
  ClassNumbersUsedUp: ClassNumbersUsedUp;
  StageInUse: StageInUse;
  SchoolInUse: SchoolInUse;
  SchoolNotFound: SchoolNotFound;
  ClassNotFound: ClassNotFound;
  ClassExists: ClassExists;
  ClassInputInvalid: ClassInputInvalid;
  SeatsReserved: SeatsReserved;
  AdmissionPlan: Omit<AdmissionPlan, 'school'> & { school?: Maybe<ResolversParentTypes['School']> };
  AdmissionPlanFilter: AdmissionPlanFilter;
  AdmissionPlanConnection: Omit<AdmissionPlanConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AdmissionPlanEdge']> };
  AdmissionPlanEdge: Omit<AdmissionPlanEdge, 'node'> & { node: ResolversParentTypes['AdmissionPlan'] };
  Admission: Omit<Admission, 'student' | 'school' | 'plan' | 'case'> & { student?: Maybe<ResolversParentTypes['Student']>, school?: Maybe<ResolversParentTypes['School']>, plan?: Maybe<ResolversParentTypes['AdmissionPlan']>, case?: Maybe<ResolversParentTypes['AdmissionCase']> };
  AdmissionCase: Omit<AdmissionCase, 'schools'> & { schools: ReadonlyArray<Maybe<ResolversParentTypes['School']>> };
  AdmissionFilter: AdmissionFilter;
  AdmissionConnection: Omit<AdmissionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AdmissionEdge']> };
  AdmissionEdge: Omit<AdmissionEdge, 'node'> & { node: ResolversParentTypes['Admission'] };
  GraduateWithoutAdmission: Omit<GraduateWithoutAdmission, 'student' | 'school'> & { student?: Maybe<ResolversParentTypes['Student']>, school?: Maybe<ResolversParentTypes['School']> };
  GraduateWithoutAdmissionConnection: Omit<GraduateWithoutAdmissionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['GraduateWithoutAdmissionEdge']> };
  GraduateWithoutAdmissionEdge: Omit<GraduateWithoutAdmissionEdge, 'node'> & { node: ResolversParentTypes['GraduateWithoutAdmission'] };
  SetAdmissionPlanInput: SetAdmissionPlanInput;
  SetAdmissionPlanResult: ResolversUnionTypes<ResolversParentTypes>['SetAdmissionPlanResult'];
  AdmissionPlanSet: Omit<AdmissionPlanSet, 'plan'> & { plan?: Maybe<ResolversParentTypes['AdmissionPlan']> };
  AdmissionPlanInvalid: AdmissionPlanInvalid;
  AdmissionPlanBelowAdmitted: AdmissionPlanBelowAdmitted;
  AdmitGraduatesInput: AdmitGraduatesInput;
  AdmitGraduatesResult: ResolversUnionTypes<ResolversParentTypes>['AdmitGraduatesResult'];
  GraduatesAdmitted: Omit<GraduatesAdmitted, 'plan' | 'results'> & { plan?: Maybe<ResolversParentTypes['AdmissionPlan']>, results: ReadonlyArray<ResolversParentTypes['AdmitGraduateResult']> };
  AdmitGraduateResult: ResolversUnionTypes<ResolversParentTypes>['AdmitGraduateResult'];
  GraduateAdmitted: Omit<GraduateAdmitted, 'student'> & { student?: Maybe<ResolversParentTypes['Student']> };
  DoubleAdmission: Omit<DoubleAdmission, 'student' | 'otherSchool'> & { student?: Maybe<ResolversParentTypes['Student']>, otherSchool?: Maybe<ResolversParentTypes['School']> };
  AdmissionPlanNotFound: AdmissionPlanNotFound;
  AdmissionYearOver: AdmissionYearOver;
  StudentNotGraduate: StudentNotGraduate;
  GraduateOfAnotherProvince: GraduateOfAnotherProvince;
  StageNotNext: StageNotNext;
  GraduateHeld: GraduateHeld;
  AdmissionPlanFull: AdmissionPlanFull;
  PlaceAdmittedInput: PlaceAdmittedInput;
  PlaceAdmittedResult: ResolversUnionTypes<ResolversParentTypes>['PlaceAdmittedResult'];
  AdmittedPlaced: Omit<AdmittedPlaced, 'plan' | 'notPlaced'> & { plan?: Maybe<ResolversParentTypes['AdmissionPlan']>, notPlaced: ReadonlyArray<ResolversParentTypes['AdmittedNotPlaced']> };
  AdmittedNotPlaced: Omit<AdmittedNotPlaced, 'student'> & { student?: Maybe<ResolversParentTypes['Student']> };
  NobodyToPlace: NobodyToPlace;
  ClassesTooSmall: ClassesTooSmall;
  RecordArrivalsInput: RecordArrivalsInput;
  RecordArrivalsResult: ResolversUnionTypes<ResolversParentTypes>['RecordArrivalsResult'];
  ArrivalsRecorded: Omit<ArrivalsRecorded, 'plan'> & { plan?: Maybe<ResolversParentTypes['AdmissionPlan']> };
  WithdrawAdmissionsInput: WithdrawAdmissionsInput;
  WithdrawAdmissionsResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawAdmissionsResult'];
  AdmissionsWithdrawn: Omit<AdmissionsWithdrawn, 'plan'> & { plan?: Maybe<ResolversParentTypes['AdmissionPlan']> };
  DecideDoubleAdmissionInput: DecideDoubleAdmissionInput;
  DecideDoubleAdmissionResult: ResolversUnionTypes<ResolversParentTypes>['DecideDoubleAdmissionResult'];
  DoubleAdmissionDecided: Omit<DoubleAdmissionDecided, 'plan' | 'student' | 'endedSchools'> & { plan?: Maybe<ResolversParentTypes['AdmissionPlan']>, student?: Maybe<ResolversParentTypes['Student']>, endedSchools: ReadonlyArray<Maybe<ResolversParentTypes['School']>> };
  NoDoubleAdmission: NoDoubleAdmission;
  AdmittedChildSits: AdmittedChildSits;
  NothingToWithdraw: NothingToWithdraw;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  WrongHat: WrongHat;
  WrongUnit: WrongUnit;
  IdempotencyKeyReused: IdempotencyKeyReused;
  PageInfo: PageInfo;
  Policies: Policies | FederationReferenceTypes['Policies'];
  Policy: Policy;
  Article: Article;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'code'>>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolArgs, 'id'>>;
  schoolByCode?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolByCodeArgs, 'code'>>;
  statusChange?: Resolver<Maybe<ResolversTypes['StatusChange']>, ParentType, ContextType, RequireFields<QueryStatusChangeArgs, 'id'>>;
  statusChanges?: Resolver<Maybe<ResolversTypes['StatusChangeConnection']>, ParentType, ContextType, RequireFields<QueryStatusChangesArgs, 'first'>>;
  statusChangesToDecide?: Resolver<Maybe<ResolversTypes['StatusChangeConnection']>, ParentType, ContextType, RequireFields<QueryStatusChangesToDecideArgs, 'first'>>;
  suspendedStudents?: Resolver<Maybe<ResolversTypes['SuspendedStudentConnection']>, ParentType, ContextType, RequireFields<QuerySuspendedStudentsArgs, 'first'>>;
  yearRun?: Resolver<Maybe<ResolversTypes['YearRun']>, ParentType, ContextType, RequireFields<QueryYearRunArgs, 'id'>>;
  yearRuns?: Resolver<Maybe<ResolversTypes['YearRunConnection']>, ParentType, ContextType, RequireFields<QueryYearRunsArgs, 'unit' | 'first'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  openSchool?: Resolver<Maybe<ResolversTypes['OpenSchoolResult']>, ParentType, ContextType, RequireFields<MutationOpenSchoolArgs, 'input'>>;
  changeSchool?: Resolver<Maybe<ResolversTypes['ChangeSchoolResult']>, ParentType, ContextType, RequireFields<MutationChangeSchoolArgs, 'input'>>;
  mergeSchools?: Resolver<Maybe<ResolversTypes['MergeSchoolsResult']>, ParentType, ContextType, RequireFields<MutationMergeSchoolsArgs, 'input'>>;
  closeSchool?: Resolver<Maybe<ResolversTypes['CloseSchoolResult']>, ParentType, ContextType, RequireFields<MutationCloseSchoolArgs, 'input'>>;
  openRegion?: Resolver<Maybe<ResolversTypes['OpenRegionResult']>, ParentType, ContextType, RequireFields<MutationOpenRegionArgs, 'input'>>;
  changeRegion?: Resolver<Maybe<ResolversTypes['ChangeRegionResult']>, ParentType, ContextType, RequireFields<MutationChangeRegionArgs, 'input'>>;
  mergeRegions?: Resolver<Maybe<ResolversTypes['MergeRegionsResult']>, ParentType, ContextType, RequireFields<MutationMergeRegionsArgs, 'input'>>;
  openClass?: Resolver<Maybe<ResolversTypes['OpenClassResult']>, ParentType, ContextType, RequireFields<MutationOpenClassArgs, 'input'>>;
  closeClass?: Resolver<Maybe<ResolversTypes['CloseClassResult']>, ParentType, ContextType, RequireFields<MutationCloseClassArgs, 'input'>>;
  addCohorts?: Resolver<Maybe<ResolversTypes['AddCohortsResult']>, ParentType, ContextType, RequireFields<MutationAddCohortsArgs, 'input'>>;
  changeClassLimit?: Resolver<Maybe<ResolversTypes['ChangeClassLimitResult']>, ParentType, ContextType, RequireFields<MutationChangeClassLimitArgs, 'input'>>;
  graduateClass?: Resolver<Maybe<ResolversTypes['GraduateClassResult']>, ParentType, ContextType, RequireFields<MutationGraduateClassArgs, 'input'>>;
  startYearRun?: Resolver<Maybe<ResolversTypes['StartYearRunResult']>, ParentType, ContextType, RequireFields<MutationStartYearRunArgs, 'input'>>;
  cancelYearRun?: Resolver<Maybe<ResolversTypes['CancelYearRunResult']>, ParentType, ContextType, RequireFields<MutationCancelYearRunArgs, 'input'>>;
  placeStudents?: Resolver<Maybe<ResolversTypes['PlaceStudentsResult']>, ParentType, ContextType, RequireFields<MutationPlaceStudentsArgs, 'input'>>;
  changeClasses?: Resolver<Maybe<ResolversTypes['ChangeClassesResult']>, ParentType, ContextType, RequireFields<MutationChangeClassesArgs, 'input'>>;
  setAdmissionPlan?: Resolver<Maybe<ResolversTypes['SetAdmissionPlanResult']>, ParentType, ContextType, RequireFields<MutationSetAdmissionPlanArgs, 'input'>>;
  admitGraduates?: Resolver<Maybe<ResolversTypes['AdmitGraduatesResult']>, ParentType, ContextType, RequireFields<MutationAdmitGraduatesArgs, 'input'>>;
  placeAdmitted?: Resolver<Maybe<ResolversTypes['PlaceAdmittedResult']>, ParentType, ContextType, RequireFields<MutationPlaceAdmittedArgs, 'input'>>;
  recordArrivals?: Resolver<Maybe<ResolversTypes['RecordArrivalsResult']>, ParentType, ContextType, RequireFields<MutationRecordArrivalsArgs, 'input'>>;
  withdrawAdmissions?: Resolver<Maybe<ResolversTypes['WithdrawAdmissionsResult']>, ParentType, ContextType, RequireFields<MutationWithdrawAdmissionsArgs, 'input'>>;
  decideDoubleAdmission?: Resolver<Maybe<ResolversTypes['DecideDoubleAdmissionResult']>, ParentType, ContextType, RequireFields<MutationDecideDoubleAdmissionArgs, 'input'>>;
  requestStatusChange?: Resolver<Maybe<ResolversTypes['RequestStatusChangeResult']>, ParentType, ContextType, RequireFields<MutationRequestStatusChangeArgs, 'input'>>;
  approveStatusChanges?: Resolver<Maybe<ResolversTypes['ApproveStatusChangesResult']>, ParentType, ContextType, RequireFields<MutationApproveStatusChangesArgs, 'input'>>;
  rejectStatusChange?: Resolver<Maybe<ResolversTypes['RejectStatusChangeResult']>, ParentType, ContextType, RequireFields<MutationRejectStatusChangeArgs, 'input'>>;
  withdrawStatusChange?: Resolver<Maybe<ResolversTypes['WithdrawStatusChangeResult']>, ParentType, ContextType, RequireFields<MutationWithdrawStatusChangeArgs, 'input'>>;
  askForStatusChangeEvidence?: Resolver<Maybe<ResolversTypes['AskForStatusChangeEvidenceResult']>, ParentType, ContextType, RequireFields<MutationAskForStatusChangeEvidenceArgs, 'input'>>;
  provideStatusChangeEvidence?: Resolver<Maybe<ResolversTypes['ProvideStatusChangeEvidenceResult']>, ParentType, ContextType, RequireFields<MutationProvideStatusChangeEvidenceArgs, 'input'>>;
  setOfficePhone?: Resolver<Maybe<ResolversTypes['SetOfficePhoneResult']>, ParentType, ContextType, RequireFields<MutationSetOfficePhoneArgs, 'input'>>;
};

export type NodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Region' | 'School' | 'Class' | 'Transfer' | 'Student', ParentType, ContextType>;
};

export type UnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  __resolveType: TypeResolveFn<'Region' | 'School', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hats?: Resolver<ReadonlyArray<ResolversTypes['Hat']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  may?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
};

export type CodeValueResolvers<ContextType = any, ParentType extends ResolversParentTypes['CodeValue'] = ResolversParentTypes['CodeValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['UnitLevel'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['UnitState']>, ParentType, ContextType>;
  officePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionChildrenArgs, 'first'>>;
  schools?: Resolver<ResolversTypes['SchoolConnection'], ParentType, ContextType, RequireFields<RegionSchoolsArgs, 'first'>>;
  unplaced?: Resolver<Maybe<ResolversTypes['UnplacedConnection']>, ParentType, ContextType, RequireFields<RegionUnplacedArgs, 'first'>>;
  watchList?: Resolver<Maybe<ResolversTypes['WatchConnection']>, ParentType, ContextType, RequireFields<RegionWatchListArgs, 'kind' | 'first'>>;
  admissionPlans?: Resolver<Maybe<ResolversTypes['AdmissionPlanConnection']>, ParentType, ContextType, RequireFields<RegionAdmissionPlansArgs, 'first'>>;
  admissions?: Resolver<Maybe<ResolversTypes['AdmissionConnection']>, ParentType, ContextType, RequireFields<RegionAdmissionsArgs, 'first'>>;
  graduatesWithoutAdmission?: Resolver<Maybe<ResolversTypes['GraduateWithoutAdmissionConnection']>, ParentType, ContextType, RequireFields<RegionGraduatesWithoutAdmissionArgs, 'first'>>;
  classSizes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClassSizeCount']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type UnitStateResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnitState'] = ResolversParentTypes['UnitState']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['UnitLevel'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locality?: Resolver<ResolversTypes['Locality'], ParentType, ContextType>;
  county?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['UnitState']>, ParentType, ContextType>;
  officePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['SchoolStage']>, ParentType, ContextType>;
  classes?: Resolver<ResolversTypes['ClassConnection'], ParentType, ContextType, RequireFields<SchoolClassesArgs, 'first'>>;
  unplaced?: Resolver<Maybe<ResolversTypes['UnplacedConnection']>, ParentType, ContextType, RequireFields<SchoolUnplacedArgs, 'first'>>;
  watchList?: Resolver<Maybe<ResolversTypes['WatchConnection']>, ParentType, ContextType, RequireFields<SchoolWatchListArgs, 'kind' | 'first'>>;
  admissionPlans?: Resolver<Maybe<ResolversTypes['AdmissionPlanConnection']>, ParentType, ContextType, RequireFields<SchoolAdmissionPlansArgs, 'first'>>;
  admissions?: Resolver<Maybe<ResolversTypes['AdmissionConnection']>, ParentType, ContextType, RequireFields<SchoolAdmissionsArgs, 'first'>>;
  graduatesWithoutAdmission?: Resolver<Maybe<ResolversTypes['GraduateWithoutAdmissionConnection']>, ParentType, ContextType, RequireFields<SchoolGraduatesWithoutAdmissionArgs, 'first'>>;
  classSizes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClassSizeCount']>>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['SchoolSize']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassConnection'] = ResolversParentTypes['ClassConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClassEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClassEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassEdge'] = ResolversParentTypes['ClassEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
};

export type SchoolStageResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolStage'] = ResolversParentTypes['SchoolStage']> = {
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  years?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SchoolConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolConnection'] = ResolversParentTypes['SchoolConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SchoolEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SchoolEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolEdge'] = ResolversParentTypes['SchoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type ClassResolvers<ContextType = any, ParentType extends ResolversParentTypes['Class'] = ResolversParentTypes['Class'], FederationReferenceType extends FederationReferenceTypes['Class'] = FederationReferenceTypes['Class']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Class']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entryYears?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  classNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limitReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sizeBand?: Resolver<ResolversTypes['ClassSizeBand'], ParentType, ContextType>;
  aboveStandard?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WatchItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['WatchItem'] = ResolversParentTypes['WatchItem']> = {
  kind?: Resolver<ResolversTypes['WatchKind'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type WatchConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WatchConnection'] = ResolversParentTypes['WatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WatchEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WatchEdge'] = ResolversParentTypes['WatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WatchItem'], ParentType, ContextType>;
};

export type UnplacedStudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnplacedStudent'] = ResolversParentTypes['UnplacedStudent']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  classNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnplacedReason'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type UnplacedConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnplacedConnection'] = ResolversParentTypes['UnplacedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnplacedEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UnplacedEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnplacedEdge'] = ResolversParentTypes['UnplacedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnplacedStudent'], ParentType, ContextType>;
};

export type SchoolSizeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolSize'] = ResolversParentTypes['SchoolSize']> = {
  seated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aboveStandard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClassSizeCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassSizeCount'] = ResolversParentTypes['ClassSizeCount']> = {
  band?: Resolver<ResolversTypes['ClassSizeBand'], ParentType, ContextType>;
  classes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pupils?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Student'] = ResolversParentTypes['Student'], FederationReferenceType extends FederationReferenceTypes['Student'] = FederationReferenceTypes['Student']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Student']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  spells?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Spell']>>, ParentType, ContextType>;
  certificates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Certificate']>>, ParentType, ContextType>;
  movements?: Resolver<Maybe<ResolversTypes['MovementConnection']>, ParentType, ContextType, RequireFields<StudentMovementsArgs, 'first'>>;
  statusChanges?: Resolver<Maybe<ResolversTypes['StatusChangeConnection']>, ParentType, ContextType, RequireFields<StudentStatusChangesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = any, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outlived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlacementStatus'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suspensionEndsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type MovementConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MovementConnection'] = ResolversParentTypes['MovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MovementEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MovementEdge'] = ResolversParentTypes['MovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Movement'], ParentType, ContextType>;
};

export type MovementResolvers<ContextType = any, ParentType extends ResolversParentTypes['Movement'] = ResolversParentTypes['Movement']> = {
  kind?: Resolver<ResolversTypes['MovementKind'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['MovementSide']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['MovementSide'], ParentType, ContextType>;
};

export type MovementSideResolvers<ContextType = any, ParentType extends ResolversParentTypes['MovementSide'] = ResolversParentTypes['MovementSide']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlacementStatus'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = any, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GraduationKind'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  revokedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type SpellResolvers<ContextType = any, ParentType extends ResolversParentTypes['Spell'] = ResolversParentTypes['Spell']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PlacementStatus']>, ParentType, ContextType>;
  entryKind?: Resolver<Maybe<ResolversTypes['MovementKind']>, ParentType, ContextType>;
  exitKind?: Resolver<Maybe<ResolversTypes['MovementKind']>, ParentType, ContextType>;
};

export type TransferPreflightResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferPreflight'] = ResolversParentTypes['TransferPreflight'], FederationReferenceType extends FederationReferenceTypes['TransferPreflight'] = FederationReferenceTypes['TransferPreflight']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TransferPreflight']> | FederationReferenceType, FederationReferenceType, ContextType>;
  studentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toSchoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toClassId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enrolmentBlockers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransferBlocker']>>, ParentType, ContextType>;
  facts?: Resolver<Maybe<ResolversTypes['PreflightFacts']>, ParentType, ContextType>;
};

export type PreflightFactsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PreflightFacts'] = ResolversParentTypes['PreflightFacts']> = {
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  graduating?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  graduated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fromPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferBlockerResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferBlocker'] = ResolversParentTypes['TransferBlocker']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AddCohortsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddCohortsResult'] = ResolversParentTypes['AddCohortsResult']> = {
  __resolveType: TypeResolveFn<'CohortsAdded' | 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'UnitEnded' | 'ClassTakesNobody' | 'ClassInputInvalid' | 'ClassExists' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CohortsAddedResolvers<ContextType = any, ParentType extends ResolversParentTypes['CohortsAdded'] = ResolversParentTypes['CohortsAdded']> = {
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenSchoolResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenSchoolResult'] = ResolversParentTypes['OpenSchoolResult']> = {
  __resolveType: TypeResolveFn<'SchoolOpened' | 'WrongHat' | 'WrongUnit' | 'CountyUnknown' | 'RegionUnknown' | 'SchoolExists' | 'SchoolInputInvalid' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ChangeSchoolResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeSchoolResult'] = ResolversParentTypes['ChangeSchoolResult']> = {
  __resolveType: TypeResolveFn<'SchoolChanged' | 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'RegionUnknown' | 'CountyUnknown' | 'SchoolInputInvalid' | 'StageInUse' | 'NothingChanged' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type MergeSchoolsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['MergeSchoolsResult'] = ResolversParentTypes['MergeSchoolsResult']> = {
  __resolveType: TypeResolveFn<'SchoolsMerged' | 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'MergeWithItself' | 'PlacesDiffer' | 'StagesDiffer' | 'ClassNumbersUsedUp' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CloseSchoolResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CloseSchoolResult'] = ResolversParentTypes['CloseSchoolResult']> = {
  __resolveType: TypeResolveFn<'SchoolClosed' | 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'SchoolInUse' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type OpenRegionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenRegionResult'] = ResolversParentTypes['OpenRegionResult']> = {
  __resolveType: TypeResolveFn<'RegionOpened' | 'WrongHat' | 'WrongUnit' | 'RegionUnknown' | 'UnitEnded' | 'CodeUsed' | 'RegionInputInvalid' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ChangeRegionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeRegionResult'] = ResolversParentTypes['ChangeRegionResult']> = {
  __resolveType: TypeResolveFn<'RegionChanged' | 'WrongHat' | 'WrongUnit' | 'RegionUnknown' | 'UnitEnded' | 'CodeUsed' | 'RegionInputInvalid' | 'NothingChanged' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type MergeRegionsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['MergeRegionsResult'] = ResolversParentTypes['MergeRegionsResult']> = {
  __resolveType: TypeResolveFn<'RegionsMerged' | 'WrongHat' | 'WrongUnit' | 'RegionUnknown' | 'UnitEnded' | 'MergeWithItself' | 'RegionInputInvalid' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type OpenClassResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenClassResult'] = ResolversParentTypes['OpenClassResult']> = {
  __resolveType: TypeResolveFn<'ClassOpened' | 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'ClassExists' | 'ClassInputInvalid' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CloseClassResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CloseClassResult'] = ResolversParentTypes['CloseClassResult']> = {
  __resolveType: TypeResolveFn<'ClassClosed' | 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'SeatsReserved' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type GraduateClassResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateClassResult'] = ResolversParentTypes['GraduateClassResult']> = {
  __resolveType: TypeResolveFn<'ClassGraduated' | 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'ClassNotGraduating' | 'GraduationOutOfSeason' | 'GraduationExceptionsInvalid' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ChangeClassLimitResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeClassLimitResult'] = ResolversParentTypes['ChangeClassLimitResult']> = {
  __resolveType: TypeResolveFn<'ClassLimitChanged' | 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'ClassLimitInvalid' | 'ClassHasMorePupils' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ClassLimitChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassLimitChanged'] = ResolversParentTypes['ClassLimitChanged']> = {
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassLimitInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassLimitInvalid'] = ResolversParentTypes['ClassLimitInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassHasMorePupilsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassHasMorePupils'] = ResolversParentTypes['ClassHasMorePupils']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceStudentsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlaceStudentsResult'] = ResolversParentTypes['PlaceStudentsResult']> = {
  __resolveType: TypeResolveFn<'StudentsSeated' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ChangeClassesResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeClassesResult'] = ResolversParentTypes['ChangeClassesResult']> = {
  __resolveType: TypeResolveFn<'StudentsSeated' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type StudentsSeatedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentsSeated'] = ResolversParentTypes['StudentsSeated']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['SeatResult']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SeatResult'] = ResolversParentTypes['SeatResult']> = {
  __resolveType: TypeResolveFn<'StudentSeated' | 'WrongHat' | 'WrongUnit' | 'StudentNotUnplaced' | 'StudentNotInUnit' | 'StudentNotAtSchool' | 'TransferHoldsStudent' | 'ClassNotFound' | 'ClassOfAnotherSchool' | 'ClassOfAnotherGrade' | 'ClassTakesNobody' | 'NoSeatFree', ParentType, ContextType>;
};

export type StudentSeatedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentSeated'] = ResolversParentTypes['StudentSeated']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentNotUnplacedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentNotUnplaced'] = ResolversParentTypes['StudentNotUnplaced']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentNotInUnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentNotInUnit'] = ResolversParentTypes['StudentNotInUnit']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentNotAtSchoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentNotAtSchool'] = ResolversParentTypes['StudentNotAtSchool']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferHoldsStudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferHoldsStudent'] = ResolversParentTypes['TransferHoldsStudent']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassOfAnotherSchoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassOfAnotherSchool'] = ResolversParentTypes['ClassOfAnotherSchool']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassOfAnotherGradeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassOfAnotherGrade'] = ResolversParentTypes['ClassOfAnotherGrade']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassTakesNobodyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassTakesNobody'] = ResolversParentTypes['ClassTakesNobody']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoSeatFreeResolvers<ContextType = any, ParentType extends ResolversParentTypes['NoSeatFree'] = ResolversParentTypes['NoSeatFree']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchSizeOutOfRangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BatchSizeOutOfRange'] = ResolversParentTypes['BatchSizeOutOfRange']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOfficePhoneResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOfficePhoneResult'] = ResolversParentTypes['SetOfficePhoneResult']> = {
  __resolveType: TypeResolveFn<'OfficePhoneSet' | 'WrongHat' | 'PhoneInvalid' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type OfficePhoneSetResolvers<ContextType = any, ParentType extends ResolversParentTypes['OfficePhoneSet'] = ResolversParentTypes['OfficePhoneSet']> = {
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhoneInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhoneInvalid'] = ResolversParentTypes['PhoneInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolOpenedResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolOpened'] = ResolversParentTypes['SchoolOpened']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolChanged'] = ResolversParentTypes['SchoolChanged']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolsMergedResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolsMerged'] = ResolversParentTypes['SchoolsMerged']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolClosedResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolClosed'] = ResolversParentTypes['SchoolClosed']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionOpenedResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegionOpened'] = ResolversParentTypes['RegionOpened']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegionChanged'] = ResolversParentTypes['RegionChanged']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionsMergedResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegionsMerged'] = ResolversParentTypes['RegionsMerged']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassOpenedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassOpened'] = ResolversParentTypes['ClassOpened']> = {
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassClosedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassClosed'] = ResolversParentTypes['ClassClosed']> = {
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassGraduatedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassGraduated'] = ResolversParentTypes['ClassGraduated']> = {
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  graduated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedEarly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notGraduated?: Resolver<ReadonlyArray<ResolversTypes['NotGraduated']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotGraduatedResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotGraduated'] = ResolversParentTypes['NotGraduated']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotGraduatedReason'], ParentType, ContextType>;
};

export type GraduationExceptionsInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduationExceptionsInvalid'] = ResolversParentTypes['GraduationExceptionsInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassNotGraduatingResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassNotGraduating'] = ResolversParentTypes['ClassNotGraduating']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraduationOutOfSeasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduationOutOfSeason'] = ResolversParentTypes['GraduationOutOfSeason']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartYearRunResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['StartYearRunResult'] = ResolversParentTypes['StartYearRunResult']> = {
  __resolveType: TypeResolveFn<'YearRunStarted' | 'WrongHat' | 'WrongUnit' | 'SchoolYearInvalid' | 'YearRunOutOfSeason' | 'YearRunUnderWay' | 'GraduationExceptionsInvalid' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CancelYearRunResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelYearRunResult'] = ResolversParentTypes['CancelYearRunResult']> = {
  __resolveType: TypeResolveFn<'YearRunCancelled' | 'WrongHat' | 'YearRunNotFound' | 'YearRunEnded' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type YearRunStartedResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunStarted'] = ResolversParentTypes['YearRunStarted']> = {
  yearRun?: Resolver<Maybe<ResolversTypes['YearRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearRunCancelledResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunCancelled'] = ResolversParentTypes['YearRunCancelled']> = {
  yearRun?: Resolver<Maybe<ResolversTypes['YearRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolYearInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolYearInvalid'] = ResolversParentTypes['SchoolYearInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearRunOutOfSeasonResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunOutOfSeason'] = ResolversParentTypes['YearRunOutOfSeason']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearRunUnderWayResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunUnderWay'] = ResolversParentTypes['YearRunUnderWay']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearRunNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunNotFound'] = ResolversParentTypes['YearRunNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearRunEndedResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunEnded'] = ResolversParentTypes['YearRunEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type YearRunResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRun'] = ResolversParentTypes['YearRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['YearRunStatus'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  schools?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schoolsDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['YearRunCount']>, ParentType, ContextType>;
  results?: Resolver<ResolversTypes['YearRunResultConnection'], ParentType, ContextType, RequireFields<YearRunResultsArgs, 'first'>>;
};

export type YearRunCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunCount'] = ResolversParentTypes['YearRunCount']> = {
  kind?: Resolver<ResolversTypes['YearRunResultKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YearRunResultConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunResultConnection'] = ResolversParentTypes['YearRunResultConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YearRunResultEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type YearRunResultEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunResultEdge'] = ResolversParentTypes['YearRunResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YearRunResult'], ParentType, ContextType>;
};

export type YearRunConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunConnection'] = ResolversParentTypes['YearRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YearRunEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type YearRunEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunEdge'] = ResolversParentTypes['YearRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YearRun'], ParentType, ContextType>;
};

export type YearRunResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['YearRunResult'] = ResolversParentTypes['YearRunResult']> = {
  kind?: Resolver<ResolversTypes['YearRunResultKind'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  entryYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  settledAs?: Resolver<Maybe<ResolversTypes['YearRunSettlement']>, ParentType, ContextType>;
  settledOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type StatusChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChange'] = ResolversParentTypes['StatusChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StatusChangeKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StatusChangeStatus'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  toClass?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['ProofDocument']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['StatusChangeEvidence']>, ParentType, ContextType>;
  reportedLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['StatusChangeStep']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusChangeEvidenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeEvidence'] = ResolversParentTypes['StatusChangeEvidence']> = {
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProofKind'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  providedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['ProofDocument']>, ParentType, ContextType>;
};

export type StatusChangeStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeStep'] = ResolversParentTypes['StatusChangeStep']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StepState'], ParentType, ContextType>;
  enteredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatedToUnits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Unit']>>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProofDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProofDocument'] = ResolversParentTypes['ProofDocument']> = {
  kind?: Resolver<ResolversTypes['ProofKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['ProofFile']>, ParentType, ContextType>;
};

export type ProofFileResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProofFile'] = ResolversParentTypes['ProofFile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FileType'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProofFileUrlArgs, 'purpose'>>;
};

export type StatusChangeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeConnection'] = ResolversParentTypes['StatusChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatusChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StatusChangeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeEdge'] = ResolversParentTypes['StatusChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StatusChange'], ParentType, ContextType>;
};

export type SuspendedStudentConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendedStudentConnection'] = ResolversParentTypes['SuspendedStudentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SuspendedStudentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SuspendedStudentEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendedStudentEdge'] = ResolversParentTypes['SuspendedStudentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SuspendedStudent'], ParentType, ContextType>;
};

export type SuspendedStudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendedStudent'] = ResolversParentTypes['SuspendedStudent']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  extended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RequestStatusChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestStatusChangeResult'] = ResolversParentTypes['RequestStatusChangeResult']> = {
  __resolveType: TypeResolveFn<'StatusChangeRequested' | 'WrongHat' | 'PupilNotHere' | 'StatusChangeNotAllowed' | 'StatusChangeOpen' | 'AdmittedElsewhere' | 'ReasonNotAllowed' | 'EffectiveDateInvalid' | 'NewClassUnsuitable' | 'ProofMissing' | 'ProofFileUnusable' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveStatusChangesResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveStatusChangesResult'] = ResolversParentTypes['ApproveStatusChangesResult']> = {
  __resolveType: TypeResolveFn<'StatusChangesJudged' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveStatusChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveStatusChangeResult'] = ResolversParentTypes['ApproveStatusChangeResult']> = {
  __resolveType: TypeResolveFn<'StatusChangeStepTaken' | 'WrongHat' | 'WrongUnit' | 'OwnEntry' | 'OnePersonOneStep' | 'StatusChangeNotFound' | 'StatusChangeNotInReview', ParentType, ContextType>;
};

export type RejectStatusChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectStatusChangeResult'] = ResolversParentTypes['RejectStatusChangeResult']> = {
  __resolveType: TypeResolveFn<'StatusChangeStepTaken' | 'WrongHat' | 'WrongUnit' | 'OwnEntry' | 'OnePersonOneStep' | 'StatusChangeNotFound' | 'StatusChangeNotInReview' | 'ReasonMissing' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WithdrawStatusChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawStatusChangeResult'] = ResolversParentTypes['WithdrawStatusChangeResult']> = {
  __resolveType: TypeResolveFn<'StatusChangeStepTaken' | 'WrongHat' | 'WrongUnit' | 'StatusChangeNotFound' | 'StatusChangeEnded' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AskForStatusChangeEvidenceResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskForStatusChangeEvidenceResult'] = ResolversParentTypes['AskForStatusChangeEvidenceResult']> = {
  __resolveType: TypeResolveFn<'StatusChangeStepTaken' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'StatusChangeNotFound' | 'StatusChangeNotInReview' | 'OwnEntry' | 'OnePersonOneStep' | 'ReasonMissing' | 'EvidenceOutstanding', ParentType, ContextType>;
};

export type ProvideStatusChangeEvidenceResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProvideStatusChangeEvidenceResult'] = ResolversParentTypes['ProvideStatusChangeEvidenceResult']> = {
  __resolveType: TypeResolveFn<'StatusChangeStepTaken' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'StatusChangeNotFound' | 'EvidenceNotAsked' | 'ProofMissing' | 'ProofFileUnusable', ParentType, ContextType>;
};

export type StatusChangeRequestedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeRequested'] = ResolversParentTypes['StatusChangeRequested']> = {
  statusChange?: Resolver<Maybe<ResolversTypes['StatusChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusChangesJudgedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangesJudged'] = ResolversParentTypes['StatusChangesJudged']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ApproveStatusChangeResult']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusChangeStepTakenResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeStepTaken'] = ResolversParentTypes['StatusChangeStepTaken']> = {
  statusChange?: Resolver<Maybe<ResolversTypes['StatusChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PupilNotHereResolvers<ContextType = any, ParentType extends ResolversParentTypes['PupilNotHere'] = ResolversParentTypes['PupilNotHere']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusChangeNotAllowedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeNotAllowed'] = ResolversParentTypes['StatusChangeNotAllowed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['StatusChangeKind']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmittedElsewhereResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmittedElsewhere'] = ResolversParentTypes['AdmittedElsewhere']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusChangeOpenResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeOpen'] = ResolversParentTypes['StatusChangeOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReasonNotAllowedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReasonNotAllowed'] = ResolversParentTypes['ReasonNotAllowed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EffectiveDateInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['EffectiveDateInvalid'] = ResolversParentTypes['EffectiveDateInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earliest?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewClassUnsuitableResolvers<ContextType = any, ParentType extends ResolversParentTypes['NewClassUnsuitable'] = ResolversParentTypes['NewClassUnsuitable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['NewClassProblem'], ParentType, ContextType>;
  entryYears?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProofMissingResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProofMissing'] = ResolversParentTypes['ProofMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needed?: Resolver<ReadonlyArray<ResolversTypes['ProofKind']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProofFileUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProofFileUnusable'] = ResolversParentTypes['ProofFileUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusChangeNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeNotFound'] = ResolversParentTypes['StatusChangeNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusChangeNotInReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeNotInReview'] = ResolversParentTypes['StatusChangeNotInReview']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusChangeEndedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatusChangeEnded'] = ResolversParentTypes['StatusChangeEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceOutstandingResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceOutstanding'] = ResolversParentTypes['EvidenceOutstanding']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceNotAskedResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceNotAsked'] = ResolversParentTypes['EvidenceNotAsked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnEntry'] = ResolversParentTypes['OwnEntry']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OnePersonOneStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['OnePersonOneStep'] = ResolversParentTypes['OnePersonOneStep']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReasonMissingResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReasonMissing'] = ResolversParentTypes['ReasonMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountyUnknownResolvers<ContextType = any, ParentType extends ResolversParentTypes['CountyUnknown'] = ResolversParentTypes['CountyUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolExistsResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolExists'] = ResolversParentTypes['SchoolExists']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolInputInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolInputInvalid'] = ResolversParentTypes['SchoolInputInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionUnknownResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegionUnknown'] = ResolversParentTypes['RegionUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitEndedResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnitEnded'] = ResolversParentTypes['UnitEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeUsedResolvers<ContextType = any, ParentType extends ResolversParentTypes['CodeUsed'] = ResolversParentTypes['CodeUsed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionInputInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegionInputInvalid'] = ResolversParentTypes['RegionInputInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['NothingChanged'] = ResolversParentTypes['NothingChanged']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeWithItselfResolvers<ContextType = any, ParentType extends ResolversParentTypes['MergeWithItself'] = ResolversParentTypes['MergeWithItself']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlacesDifferResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlacesDiffer'] = ResolversParentTypes['PlacesDiffer']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StagesDifferResolvers<ContextType = any, ParentType extends ResolversParentTypes['StagesDiffer'] = ResolversParentTypes['StagesDiffer']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassNumbersUsedUpResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassNumbersUsedUp'] = ResolversParentTypes['ClassNumbersUsedUp']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageInUseResolvers<ContextType = any, ParentType extends ResolversParentTypes['StageInUse'] = ResolversParentTypes['StageInUse']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolInUseResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolInUse'] = ResolversParentTypes['SchoolInUse']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchoolNotFound'] = ResolversParentTypes['SchoolNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassNotFound'] = ResolversParentTypes['ClassNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassExistsResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassExists'] = ResolversParentTypes['ClassExists']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassInputInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassInputInvalid'] = ResolversParentTypes['ClassInputInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatsReservedResolvers<ContextType = any, ParentType extends ResolversParentTypes['SeatsReserved'] = ResolversParentTypes['SeatsReserved']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmissionPlanResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlan'] = ResolversParentTypes['AdmissionPlan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  admitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  catchment?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AdmissionPlanConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlanConnection'] = ResolversParentTypes['AdmissionPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdmissionPlanEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdmissionPlanEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlanEdge'] = ResolversParentTypes['AdmissionPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdmissionPlan'], ParentType, ContextType>;
};

export type AdmissionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Admission'] = ResolversParentTypes['Admission']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['AdmissionPlan']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AdmissionStatus'], ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  seed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  admittedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  arrivedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['AdmissionCase']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AdmissionCaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionCase'] = ResolversParentTypes['AdmissionCase']> = {
  kind?: Resolver<ResolversTypes['AdmissionCaseKind'], ParentType, ContextType>;
  schools?: Resolver<ReadonlyArray<Maybe<ResolversTypes['School']>>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type AdmissionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionConnection'] = ResolversParentTypes['AdmissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdmissionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdmissionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionEdge'] = ResolversParentTypes['AdmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Admission'], ParentType, ContextType>;
};

export type GraduateWithoutAdmissionResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateWithoutAdmission'] = ResolversParentTypes['GraduateWithoutAdmission']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  graduatedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type GraduateWithoutAdmissionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateWithoutAdmissionConnection'] = ResolversParentTypes['GraduateWithoutAdmissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GraduateWithoutAdmissionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GraduateWithoutAdmissionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateWithoutAdmissionEdge'] = ResolversParentTypes['GraduateWithoutAdmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GraduateWithoutAdmission'], ParentType, ContextType>;
};

export type SetAdmissionPlanResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetAdmissionPlanResult'] = ResolversParentTypes['SetAdmissionPlanResult']> = {
  __resolveType: TypeResolveFn<'AdmissionPlanSet' | 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'AdmissionPlanInvalid' | 'AdmissionPlanBelowAdmitted' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AdmissionPlanSetResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlanSet'] = ResolversParentTypes['AdmissionPlanSet']> = {
  plan?: Resolver<Maybe<ResolversTypes['AdmissionPlan']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmissionPlanInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlanInvalid'] = ResolversParentTypes['AdmissionPlanInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmissionPlanBelowAdmittedResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlanBelowAdmitted'] = ResolversParentTypes['AdmissionPlanBelowAdmitted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmitGraduatesResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmitGraduatesResult'] = ResolversParentTypes['AdmitGraduatesResult']> = {
  __resolveType: TypeResolveFn<'GraduatesAdmitted' | 'WrongHat' | 'WrongUnit' | 'AdmissionPlanNotFound' | 'UnitEnded' | 'AdmissionYearOver' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type GraduatesAdmittedResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduatesAdmitted'] = ResolversParentTypes['GraduatesAdmitted']> = {
  plan?: Resolver<Maybe<ResolversTypes['AdmissionPlan']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['AdmitGraduateResult']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmitGraduateResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmitGraduateResult'] = ResolversParentTypes['AdmitGraduateResult']> = {
  __resolveType: TypeResolveFn<'GraduateAdmitted' | 'DoubleAdmission' | 'StudentNotGraduate' | 'GraduateOfAnotherProvince' | 'StageNotNext' | 'GraduateHeld' | 'AdmissionPlanFull', ParentType, ContextType>;
};

export type GraduateAdmittedResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateAdmitted'] = ResolversParentTypes['GraduateAdmitted']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DoubleAdmissionResolvers<ContextType = any, ParentType extends ResolversParentTypes['DoubleAdmission'] = ResolversParentTypes['DoubleAdmission']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  otherSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmissionPlanNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlanNotFound'] = ResolversParentTypes['AdmissionPlanNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmissionYearOverResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionYearOver'] = ResolversParentTypes['AdmissionYearOver']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentNotGraduateResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentNotGraduate'] = ResolversParentTypes['StudentNotGraduate']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraduateOfAnotherProvinceResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateOfAnotherProvince'] = ResolversParentTypes['GraduateOfAnotherProvince']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageNotNextResolvers<ContextType = any, ParentType extends ResolversParentTypes['StageNotNext'] = ResolversParentTypes['StageNotNext']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraduateHeldResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateHeld'] = ResolversParentTypes['GraduateHeld']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmissionPlanFullResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionPlanFull'] = ResolversParentTypes['AdmissionPlanFull']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceAdmittedResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlaceAdmittedResult'] = ResolversParentTypes['PlaceAdmittedResult']> = {
  __resolveType: TypeResolveFn<'AdmittedPlaced' | 'WrongHat' | 'WrongUnit' | 'AdmissionPlanNotFound' | 'UnitEnded' | 'AdmissionYearOver' | 'NobodyToPlace' | 'ClassesTooSmall' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AdmittedPlacedResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmittedPlaced'] = ResolversParentTypes['AdmittedPlaced']> = {
  plan?: Resolver<Maybe<ResolversTypes['AdmissionPlan']>, ParentType, ContextType>;
  placed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notPlaced?: Resolver<ReadonlyArray<ResolversTypes['AdmittedNotPlaced']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmittedNotPlacedResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmittedNotPlaced'] = ResolversParentTypes['AdmittedNotPlaced']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotPlacedReason'], ParentType, ContextType>;
};

export type NobodyToPlaceResolvers<ContextType = any, ParentType extends ResolversParentTypes['NobodyToPlace'] = ResolversParentTypes['NobodyToPlace']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassesTooSmallResolvers<ContextType = any, ParentType extends ResolversParentTypes['ClassesTooSmall'] = ResolversParentTypes['ClassesTooSmall']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordArrivalsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordArrivalsResult'] = ResolversParentTypes['RecordArrivalsResult']> = {
  __resolveType: TypeResolveFn<'ArrivalsRecorded' | 'WrongHat' | 'WrongUnit' | 'AdmissionPlanNotFound' | 'UnitEnded' | 'AdmissionYearOver' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ArrivalsRecordedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArrivalsRecorded'] = ResolversParentTypes['ArrivalsRecorded']> = {
  plan?: Resolver<Maybe<ResolversTypes['AdmissionPlan']>, ParentType, ContextType>;
  arrived?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notExpected?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawAdmissionsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawAdmissionsResult'] = ResolversParentTypes['WithdrawAdmissionsResult']> = {
  __resolveType: TypeResolveFn<'AdmissionsWithdrawn' | 'WrongHat' | 'WrongUnit' | 'AdmissionPlanNotFound' | 'NothingToWithdraw' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AdmissionsWithdrawnResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmissionsWithdrawn'] = ResolversParentTypes['AdmissionsWithdrawn']> = {
  plan?: Resolver<Maybe<ResolversTypes['AdmissionPlan']>, ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notWithdrawn?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideDoubleAdmissionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['DecideDoubleAdmissionResult'] = ResolversParentTypes['DecideDoubleAdmissionResult']> = {
  __resolveType: TypeResolveFn<'DoubleAdmissionDecided' | 'WrongHat' | 'WrongUnit' | 'AdmissionPlanNotFound' | 'NoDoubleAdmission' | 'OwnEntry' | 'ReasonMissing' | 'AdmittedChildSits' | 'UnitEnded' | 'AdmissionYearOver' | 'StudentNotGraduate' | 'GraduateHeld' | 'AdmissionPlanFull' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type DoubleAdmissionDecidedResolvers<ContextType = any, ParentType extends ResolversParentTypes['DoubleAdmissionDecided'] = ResolversParentTypes['DoubleAdmissionDecided']> = {
  plan?: Resolver<Maybe<ResolversTypes['AdmissionPlan']>, ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  endedSchools?: Resolver<ReadonlyArray<Maybe<ResolversTypes['School']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoDoubleAdmissionResolvers<ContextType = any, ParentType extends ResolversParentTypes['NoDoubleAdmission'] = ResolversParentTypes['NoDoubleAdmission']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdmittedChildSitsResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdmittedChildSits'] = ResolversParentTypes['AdmittedChildSits']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToWithdrawResolvers<ContextType = any, ParentType extends ResolversParentTypes['NothingToWithdraw'] = ResolversParentTypes['NothingToWithdraw']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'ClassLimitInvalid' | 'ClassHasMorePupils' | 'StudentNotUnplaced' | 'StudentNotInUnit' | 'StudentNotAtSchool' | 'TransferHoldsStudent' | 'ClassOfAnotherSchool' | 'ClassOfAnotherGrade' | 'ClassTakesNobody' | 'NoSeatFree' | 'BatchSizeOutOfRange' | 'PhoneInvalid' | 'GraduationExceptionsInvalid' | 'ClassNotGraduating' | 'GraduationOutOfSeason' | 'SchoolYearInvalid' | 'YearRunOutOfSeason' | 'YearRunUnderWay' | 'YearRunNotFound' | 'YearRunEnded' | 'PupilNotHere' | 'StatusChangeNotAllowed' | 'AdmittedElsewhere' | 'StatusChangeOpen' | 'ReasonNotAllowed' | 'EffectiveDateInvalid' | 'NewClassUnsuitable' | 'ProofMissing' | 'ProofFileUnusable' | 'StatusChangeNotFound' | 'StatusChangeNotInReview' | 'StatusChangeEnded' | 'EvidenceOutstanding' | 'EvidenceNotAsked' | 'OwnEntry' | 'OnePersonOneStep' | 'ReasonMissing' | 'CountyUnknown' | 'SchoolExists' | 'SchoolInputInvalid' | 'RegionUnknown' | 'UnitEnded' | 'CodeUsed' | 'RegionInputInvalid' | 'NothingChanged' | 'MergeWithItself' | 'PlacesDiffer' | 'StagesDiffer' | 'ClassNumbersUsedUp' | 'StageInUse' | 'SchoolInUse' | 'SchoolNotFound' | 'ClassNotFound' | 'ClassExists' | 'ClassInputInvalid' | 'SeatsReserved' | 'AdmissionPlanInvalid' | 'AdmissionPlanBelowAdmitted' | 'AdmissionPlanNotFound' | 'AdmissionYearOver' | 'StudentNotGraduate' | 'GraduateOfAnotherProvince' | 'StageNotNext' | 'GraduateHeld' | 'AdmissionPlanFull' | 'NobodyToPlace' | 'ClassesTooSmall' | 'NoDoubleAdmission' | 'AdmittedChildSits' | 'NothingToWithdraw' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WrongHatResolvers<ContextType = any, ParentType extends ResolversParentTypes['WrongHat'] = ResolversParentTypes['WrongHat']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongUnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['WrongUnit'] = ResolversParentTypes['WrongUnit']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PoliciesResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policies'] = ResolversParentTypes['Policies'], FederationReferenceType extends FederationReferenceTypes['Policies'] = FederationReferenceTypes['Policies']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Policies']> | FederationReferenceType, FederationReferenceType, ContextType>;
  province?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  enrolment?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Policy']>>, ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provinces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  articles?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  CodeValue?: CodeValueResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  UnitState?: UnitStateResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  ClassConnection?: ClassConnectionResolvers<ContextType>;
  ClassEdge?: ClassEdgeResolvers<ContextType>;
  SchoolStage?: SchoolStageResolvers<ContextType>;
  SchoolConnection?: SchoolConnectionResolvers<ContextType>;
  SchoolEdge?: SchoolEdgeResolvers<ContextType>;
  Class?: ClassResolvers<ContextType>;
  WatchItem?: WatchItemResolvers<ContextType>;
  WatchConnection?: WatchConnectionResolvers<ContextType>;
  WatchEdge?: WatchEdgeResolvers<ContextType>;
  UnplacedStudent?: UnplacedStudentResolvers<ContextType>;
  UnplacedConnection?: UnplacedConnectionResolvers<ContextType>;
  UnplacedEdge?: UnplacedEdgeResolvers<ContextType>;
  SchoolSize?: SchoolSizeResolvers<ContextType>;
  ClassSizeCount?: ClassSizeCountResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  MovementConnection?: MovementConnectionResolvers<ContextType>;
  MovementEdge?: MovementEdgeResolvers<ContextType>;
  Movement?: MovementResolvers<ContextType>;
  MovementSide?: MovementSideResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  Spell?: SpellResolvers<ContextType>;
  TransferPreflight?: TransferPreflightResolvers<ContextType>;
  PreflightFacts?: PreflightFactsResolvers<ContextType>;
  TransferBlocker?: TransferBlockerResolvers<ContextType>;
  AddCohortsResult?: AddCohortsResultResolvers<ContextType>;
  CohortsAdded?: CohortsAddedResolvers<ContextType>;
  OpenSchoolResult?: OpenSchoolResultResolvers<ContextType>;
  ChangeSchoolResult?: ChangeSchoolResultResolvers<ContextType>;
  MergeSchoolsResult?: MergeSchoolsResultResolvers<ContextType>;
  CloseSchoolResult?: CloseSchoolResultResolvers<ContextType>;
  OpenRegionResult?: OpenRegionResultResolvers<ContextType>;
  ChangeRegionResult?: ChangeRegionResultResolvers<ContextType>;
  MergeRegionsResult?: MergeRegionsResultResolvers<ContextType>;
  OpenClassResult?: OpenClassResultResolvers<ContextType>;
  CloseClassResult?: CloseClassResultResolvers<ContextType>;
  GraduateClassResult?: GraduateClassResultResolvers<ContextType>;
  ChangeClassLimitResult?: ChangeClassLimitResultResolvers<ContextType>;
  ClassLimitChanged?: ClassLimitChangedResolvers<ContextType>;
  ClassLimitInvalid?: ClassLimitInvalidResolvers<ContextType>;
  ClassHasMorePupils?: ClassHasMorePupilsResolvers<ContextType>;
  PlaceStudentsResult?: PlaceStudentsResultResolvers<ContextType>;
  ChangeClassesResult?: ChangeClassesResultResolvers<ContextType>;
  StudentsSeated?: StudentsSeatedResolvers<ContextType>;
  SeatResult?: SeatResultResolvers<ContextType>;
  StudentSeated?: StudentSeatedResolvers<ContextType>;
  StudentNotUnplaced?: StudentNotUnplacedResolvers<ContextType>;
  StudentNotInUnit?: StudentNotInUnitResolvers<ContextType>;
  StudentNotAtSchool?: StudentNotAtSchoolResolvers<ContextType>;
  TransferHoldsStudent?: TransferHoldsStudentResolvers<ContextType>;
  ClassOfAnotherSchool?: ClassOfAnotherSchoolResolvers<ContextType>;
  ClassOfAnotherGrade?: ClassOfAnotherGradeResolvers<ContextType>;
  ClassTakesNobody?: ClassTakesNobodyResolvers<ContextType>;
  NoSeatFree?: NoSeatFreeResolvers<ContextType>;
  BatchSizeOutOfRange?: BatchSizeOutOfRangeResolvers<ContextType>;
  SetOfficePhoneResult?: SetOfficePhoneResultResolvers<ContextType>;
  OfficePhoneSet?: OfficePhoneSetResolvers<ContextType>;
  PhoneInvalid?: PhoneInvalidResolvers<ContextType>;
  SchoolOpened?: SchoolOpenedResolvers<ContextType>;
  SchoolChanged?: SchoolChangedResolvers<ContextType>;
  SchoolsMerged?: SchoolsMergedResolvers<ContextType>;
  SchoolClosed?: SchoolClosedResolvers<ContextType>;
  RegionOpened?: RegionOpenedResolvers<ContextType>;
  RegionChanged?: RegionChangedResolvers<ContextType>;
  RegionsMerged?: RegionsMergedResolvers<ContextType>;
  ClassOpened?: ClassOpenedResolvers<ContextType>;
  ClassClosed?: ClassClosedResolvers<ContextType>;
  ClassGraduated?: ClassGraduatedResolvers<ContextType>;
  NotGraduated?: NotGraduatedResolvers<ContextType>;
  GraduationExceptionsInvalid?: GraduationExceptionsInvalidResolvers<ContextType>;
  ClassNotGraduating?: ClassNotGraduatingResolvers<ContextType>;
  GraduationOutOfSeason?: GraduationOutOfSeasonResolvers<ContextType>;
  StartYearRunResult?: StartYearRunResultResolvers<ContextType>;
  CancelYearRunResult?: CancelYearRunResultResolvers<ContextType>;
  YearRunStarted?: YearRunStartedResolvers<ContextType>;
  YearRunCancelled?: YearRunCancelledResolvers<ContextType>;
  SchoolYearInvalid?: SchoolYearInvalidResolvers<ContextType>;
  YearRunOutOfSeason?: YearRunOutOfSeasonResolvers<ContextType>;
  YearRunUnderWay?: YearRunUnderWayResolvers<ContextType>;
  YearRunNotFound?: YearRunNotFoundResolvers<ContextType>;
  YearRunEnded?: YearRunEndedResolvers<ContextType>;
  YearRun?: YearRunResolvers<ContextType>;
  YearRunCount?: YearRunCountResolvers<ContextType>;
  YearRunResultConnection?: YearRunResultConnectionResolvers<ContextType>;
  YearRunResultEdge?: YearRunResultEdgeResolvers<ContextType>;
  YearRunConnection?: YearRunConnectionResolvers<ContextType>;
  YearRunEdge?: YearRunEdgeResolvers<ContextType>;
  YearRunResult?: YearRunResultResolvers<ContextType>;
  StatusChange?: StatusChangeResolvers<ContextType>;
  StatusChangeEvidence?: StatusChangeEvidenceResolvers<ContextType>;
  StatusChangeStep?: StatusChangeStepResolvers<ContextType>;
  ProofDocument?: ProofDocumentResolvers<ContextType>;
  ProofFile?: ProofFileResolvers<ContextType>;
  StatusChangeConnection?: StatusChangeConnectionResolvers<ContextType>;
  StatusChangeEdge?: StatusChangeEdgeResolvers<ContextType>;
  SuspendedStudentConnection?: SuspendedStudentConnectionResolvers<ContextType>;
  SuspendedStudentEdge?: SuspendedStudentEdgeResolvers<ContextType>;
  SuspendedStudent?: SuspendedStudentResolvers<ContextType>;
  RequestStatusChangeResult?: RequestStatusChangeResultResolvers<ContextType>;
  ApproveStatusChangesResult?: ApproveStatusChangesResultResolvers<ContextType>;
  ApproveStatusChangeResult?: ApproveStatusChangeResultResolvers<ContextType>;
  RejectStatusChangeResult?: RejectStatusChangeResultResolvers<ContextType>;
  WithdrawStatusChangeResult?: WithdrawStatusChangeResultResolvers<ContextType>;
  AskForStatusChangeEvidenceResult?: AskForStatusChangeEvidenceResultResolvers<ContextType>;
  ProvideStatusChangeEvidenceResult?: ProvideStatusChangeEvidenceResultResolvers<ContextType>;
  StatusChangeRequested?: StatusChangeRequestedResolvers<ContextType>;
  StatusChangesJudged?: StatusChangesJudgedResolvers<ContextType>;
  StatusChangeStepTaken?: StatusChangeStepTakenResolvers<ContextType>;
  PupilNotHere?: PupilNotHereResolvers<ContextType>;
  StatusChangeNotAllowed?: StatusChangeNotAllowedResolvers<ContextType>;
  AdmittedElsewhere?: AdmittedElsewhereResolvers<ContextType>;
  StatusChangeOpen?: StatusChangeOpenResolvers<ContextType>;
  ReasonNotAllowed?: ReasonNotAllowedResolvers<ContextType>;
  EffectiveDateInvalid?: EffectiveDateInvalidResolvers<ContextType>;
  NewClassUnsuitable?: NewClassUnsuitableResolvers<ContextType>;
  ProofMissing?: ProofMissingResolvers<ContextType>;
  ProofFileUnusable?: ProofFileUnusableResolvers<ContextType>;
  StatusChangeNotFound?: StatusChangeNotFoundResolvers<ContextType>;
  StatusChangeNotInReview?: StatusChangeNotInReviewResolvers<ContextType>;
  StatusChangeEnded?: StatusChangeEndedResolvers<ContextType>;
  EvidenceOutstanding?: EvidenceOutstandingResolvers<ContextType>;
  EvidenceNotAsked?: EvidenceNotAskedResolvers<ContextType>;
  OwnEntry?: OwnEntryResolvers<ContextType>;
  OnePersonOneStep?: OnePersonOneStepResolvers<ContextType>;
  ReasonMissing?: ReasonMissingResolvers<ContextType>;
  CountyUnknown?: CountyUnknownResolvers<ContextType>;
  SchoolExists?: SchoolExistsResolvers<ContextType>;
  SchoolInputInvalid?: SchoolInputInvalidResolvers<ContextType>;
  RegionUnknown?: RegionUnknownResolvers<ContextType>;
  UnitEnded?: UnitEndedResolvers<ContextType>;
  CodeUsed?: CodeUsedResolvers<ContextType>;
  RegionInputInvalid?: RegionInputInvalidResolvers<ContextType>;
  NothingChanged?: NothingChangedResolvers<ContextType>;
  MergeWithItself?: MergeWithItselfResolvers<ContextType>;
  PlacesDiffer?: PlacesDifferResolvers<ContextType>;
  StagesDiffer?: StagesDifferResolvers<ContextType>;
  ClassNumbersUsedUp?: ClassNumbersUsedUpResolvers<ContextType>;
  StageInUse?: StageInUseResolvers<ContextType>;
  SchoolInUse?: SchoolInUseResolvers<ContextType>;
  SchoolNotFound?: SchoolNotFoundResolvers<ContextType>;
  ClassNotFound?: ClassNotFoundResolvers<ContextType>;
  ClassExists?: ClassExistsResolvers<ContextType>;
  ClassInputInvalid?: ClassInputInvalidResolvers<ContextType>;
  SeatsReserved?: SeatsReservedResolvers<ContextType>;
  AdmissionPlan?: AdmissionPlanResolvers<ContextType>;
  AdmissionPlanConnection?: AdmissionPlanConnectionResolvers<ContextType>;
  AdmissionPlanEdge?: AdmissionPlanEdgeResolvers<ContextType>;
  Admission?: AdmissionResolvers<ContextType>;
  AdmissionCase?: AdmissionCaseResolvers<ContextType>;
  AdmissionConnection?: AdmissionConnectionResolvers<ContextType>;
  AdmissionEdge?: AdmissionEdgeResolvers<ContextType>;
  GraduateWithoutAdmission?: GraduateWithoutAdmissionResolvers<ContextType>;
  GraduateWithoutAdmissionConnection?: GraduateWithoutAdmissionConnectionResolvers<ContextType>;
  GraduateWithoutAdmissionEdge?: GraduateWithoutAdmissionEdgeResolvers<ContextType>;
  SetAdmissionPlanResult?: SetAdmissionPlanResultResolvers<ContextType>;
  AdmissionPlanSet?: AdmissionPlanSetResolvers<ContextType>;
  AdmissionPlanInvalid?: AdmissionPlanInvalidResolvers<ContextType>;
  AdmissionPlanBelowAdmitted?: AdmissionPlanBelowAdmittedResolvers<ContextType>;
  AdmitGraduatesResult?: AdmitGraduatesResultResolvers<ContextType>;
  GraduatesAdmitted?: GraduatesAdmittedResolvers<ContextType>;
  AdmitGraduateResult?: AdmitGraduateResultResolvers<ContextType>;
  GraduateAdmitted?: GraduateAdmittedResolvers<ContextType>;
  DoubleAdmission?: DoubleAdmissionResolvers<ContextType>;
  AdmissionPlanNotFound?: AdmissionPlanNotFoundResolvers<ContextType>;
  AdmissionYearOver?: AdmissionYearOverResolvers<ContextType>;
  StudentNotGraduate?: StudentNotGraduateResolvers<ContextType>;
  GraduateOfAnotherProvince?: GraduateOfAnotherProvinceResolvers<ContextType>;
  StageNotNext?: StageNotNextResolvers<ContextType>;
  GraduateHeld?: GraduateHeldResolvers<ContextType>;
  AdmissionPlanFull?: AdmissionPlanFullResolvers<ContextType>;
  PlaceAdmittedResult?: PlaceAdmittedResultResolvers<ContextType>;
  AdmittedPlaced?: AdmittedPlacedResolvers<ContextType>;
  AdmittedNotPlaced?: AdmittedNotPlacedResolvers<ContextType>;
  NobodyToPlace?: NobodyToPlaceResolvers<ContextType>;
  ClassesTooSmall?: ClassesTooSmallResolvers<ContextType>;
  RecordArrivalsResult?: RecordArrivalsResultResolvers<ContextType>;
  ArrivalsRecorded?: ArrivalsRecordedResolvers<ContextType>;
  WithdrawAdmissionsResult?: WithdrawAdmissionsResultResolvers<ContextType>;
  AdmissionsWithdrawn?: AdmissionsWithdrawnResolvers<ContextType>;
  DecideDoubleAdmissionResult?: DecideDoubleAdmissionResultResolvers<ContextType>;
  DoubleAdmissionDecided?: DoubleAdmissionDecidedResolvers<ContextType>;
  NoDoubleAdmission?: NoDoubleAdmissionResolvers<ContextType>;
  AdmittedChildSits?: AdmittedChildSitsResolvers<ContextType>;
  NothingToWithdraw?: NothingToWithdrawResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  WrongHat?: WrongHatResolvers<ContextType>;
  WrongUnit?: WrongUnitResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Policies?: PoliciesResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
};


