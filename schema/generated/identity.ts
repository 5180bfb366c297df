// Generated from schema/identity.graphql by npm run generate. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
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
  /**
   * A student by id; null when unknown, outside the caller's unit, or when the caller reads no students. The receiving school of an open transfer and
   * the units above it are guests: they see the student with fewer fields and a masked name.
   */
  readonly student: Maybe<Student>;
  /**
   * Students whose records are held by the caller's unit or a unit below it. In the default order each student who stays in the list is shown exactly
   * once, even if records move while pages are read. Refused with FORBIDDEN for callers who read no students.
   */
  readonly students: Maybe<StudentConnection>;
  /**
   * Finds one student for a registrar who wants to request a transfer. All values must agree exactly, and the answer is masked. It is null when nobody
   * fits and when more than one student fits; it does not say what was wrong. Searches that find nobody are counted for each person and each unit, by
   * the national rule 30 and 300 within an hour; beyond that the answer is MatchLimitReached. Every search is logged: who, when, by which way, found or
   * not. Refused with FORBIDDEN for others than registrars.
   */
  readonly matchStudent: Maybe<MatchStudentResult>;
  /**
   * Finds the students of an admission list (录取名单), 1 to 100 rows at once, so that `admitGraduates` can name them by id. Number and name of a row must
   * agree exactly. Every row has its own answer: unknown, doubled and foreign students are told apart, and one row does not stop the others. Rows that find
   * nobody are counted and logged like searches of `matchStudent`; behind the limit rows are not looked up. For registrars; refused with FORBIDDEN for
   * other callers.
   */
  readonly matchGraduates: Maybe<ReadonlyArray<GraduateMatch>>;
  /**
   * Everything that would refuse a transfer, before it is requested. For a registrar of a school, about a student whom the same person has found by
   * `matchStudent` within the last 24 hours; null about any other student. Refused with FORBIDDEN for other callers. It changes nothing and reserves
   * nothing: another transfer may take the seat before the request.
   */
  readonly transferPreflight: Maybe<TransferPreflight>;
  /** A roster import by id; null when unknown, or when it was uploaded by a unit outside the caller's. */
  readonly rosterImport: Maybe<RosterImport>;
  /** A national code table, the same for every caller. Tables change every year or two: read them again instead of copying them into a program. */
  readonly codeTable: Maybe<CodeTable>;
  /**
   * Roster imports that were uploaded by the caller's unit or a unit below it; empty for callers who read no students. Each import is shown exactly
   * once. With the newest first, an import that is uploaded while pages are read is on none of the later pages: read the first page again to see it.
   */
  readonly rosterImports: Maybe<RosterImportConnection>;
  /**
   * Changes of key data that the caller's unit or a unit below it has requested, the newest first. Refused with FORBIDDEN for callers who read no students,
   * and for partners.
   */
  readonly keyDataChanges: Maybe<KeyDataChangeConnection>;
  /**
   * Problem cases (问题学籍) of students of a unit, the newest first: two students who claim one ID number, or who are probably one child. Registrars,
   * approvers and offices read them; everyone else is refused with FORBIDDEN. A school reads the cases of its own students.
   */
  readonly problemCases: Maybe<ProblemCaseConnection>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryStudentArgs = {
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
export type QueryStudentsArgs = {
  unit?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StudentFilter>;
  orderBy?: InputMaybe<StudentOrder>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryMatchStudentArgs = {
  by: MatchStudentInput;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryMatchGraduatesArgs = {
  rows: ReadonlyArray<GraduateRowInput>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryTransferPreflightArgs = {
  studentId: Scalars['ID']['input'];
  toSchoolId: Scalars['ID']['input'];
  toClassId: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryRosterImportArgs = {
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
export type QueryCodeTableArgs = {
  name: CodeTableName;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryRosterImportsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RosterImportFilter>;
  orderBy?: InputMaybe<RosterImportOrder>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryKeyDataChangesArgs = {
  unit?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KeyDataChangeFilter>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryProblemCasesArgs = {
  unit?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProblemCaseFilter>;
};

/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type Mutation = {
  /**
   * Makes a one-time code that a guardian shows to the new school, so that the new school need not know the child's numbers. For a registrar of the
   * school that holds the record. A new code replaces the child's earlier one. It ends after 7 days or when the record moves. After the first person has
   * found the child with it, nobody else can use it.
   */
  readonly issueGuardianCode: Maybe<IssueGuardianCodeResult>;
  /**
   * Stops a roster import that is QUEUED or RUNNING. Students whom it has registered stay registered; rows that are not read yet are left, and the file is
   * deleted. For a registrar of the school or county that uploaded the file, or of the county of that school.
   */
  readonly cancelRosterImport: Maybe<CancelRosterImportResult>;
  /**
   * Corrects fields of a record that are no key data, and its family members, at once. For a registrar of the unit that holds the record. Name, sex, birth
   * date, ethnic group, and kind and number of the identity document are key data: they are never changed by this command. Each changed field is an entry
   * of `Student.changes`. To undo a correction, correct the field back.
   */
  readonly correctStudent: Maybe<CorrectStudentResult>;
  /**
   * Sets the photo (照片) of a student, or replaces it. Upload a JPEG or PNG file at `POST /key-data-change-files` first. The image is decoded and stored as
   * a JPEG of 358 by 441 pixels without metadata. For a registrar of the unit that holds the record. `Student.changes` has the SHA-256 of both photos.
   */
  readonly setStudentPhoto: Maybe<SetStudentPhotoResult>;
  /**
   * Declares from which day on a student is a migrant child (进城务工人员随迁子女), or is none any more. For a registrar of the unit that holds the record. The
   * earlier declaration ends on that day and stays in the history. `Student.changes` lists the change of the field.
   */
  readonly declareMigrantChild: Maybe<DeclareFactResult>;
  /**
   * Declares from which day on a student is a left-behind child (留守儿童), who cares for the child, and the last contact with an absent parent; or that the
   * student is none any more. For a registrar of the unit that holds the record. The earlier declaration ends on that day and stays in the history.
   * `Student.changes` lists the changed values.
   */
  readonly declareLeftBehind: Maybe<DeclareFactResult>;
  /**
   * Asks for a change of key data (关键数据变更), with evidence. For a registrar of the unit that holds the record. Then an approver of the school and one of
   * each bureau of the chain decide; the last approval changes the record. Refused while a transfer of the student is open. After graduation only the
   * procedure CORRECTED_RECORD is possible, which the city approves too.
   */
  readonly requestKeyDataChange: Maybe<RequestKeyDataChangeResult>;
  /**
   * Approves the current step of a change of key data. For an approver of the unit of this step who has not entered the change and has decided no other
   * step of it. With the last approval the record has the new values; the search for other records with these values runs again.
   */
  readonly approveKeyDataChange: Maybe<DecideKeyDataChangeResult>;
  /** Rejects a change of key data at its current step, with a reason. For an approver of the unit of this step. */
  readonly rejectKeyDataChange: Maybe<DecideKeyDataChangeResult>;
  /** Takes back a change of key data before its decision. For a registrar of the unit that has asked. */
  readonly withdrawKeyDataChange: Maybe<DecideKeyDataChangeResult>;
  /**
   * An approver of the current step asks the unit that has asked for more evidence (补正材料). The term of the approver's unit stops, and a term of the
   * unit that has asked begins. When the evidence comes, the approver's unit gets a whole new term.
   */
  readonly askForKeyDataEvidence: Maybe<AskForKeyDataEvidenceResult>;
  /** A registrar of the unit that has asked gives the documents that an approver wants. Upload files at `POST /key-data-change-files` first. */
  readonly provideKeyDataEvidence: Maybe<ProvideKeyDataEvidenceResult>;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationIssueGuardianCodeArgs = {
  input: IssueGuardianCodeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationCancelRosterImportArgs = {
  input: CancelRosterImportInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationCorrectStudentArgs = {
  input: CorrectStudentInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationSetStudentPhotoArgs = {
  input: SetStudentPhotoInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationDeclareMigrantChildArgs = {
  input: DeclareMigrantChildInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationDeclareLeftBehindArgs = {
  input: DeclareLeftBehindInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRequestKeyDataChangeArgs = {
  input: RequestKeyDataChangeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationApproveKeyDataChangeArgs = {
  input: ApproveKeyDataChangeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRejectKeyDataChangeArgs = {
  input: RejectKeyDataChangeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationWithdrawKeyDataChangeArgs = {
  input: WithdrawKeyDataChangeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationAskForKeyDataEvidenceArgs = {
  input: AskForKeyDataEvidenceInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationProvideKeyDataEvidenceArgs = {
  input: ProvideKeyDataEvidenceInput;
};

/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type Student = {
  /** Opaque; never changes, also when the child moves to another school. It is not the student number (学籍号). */
  readonly id: Scalars['ID']['output'];
  /**
   * Student number (学籍号), masked for everybody, since a G number contains the ID number and an L or J number the birth date. E.g. `L410105********0042`.
   * A guest sees it too.
   */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Kind of the student number: formal (G, J) or temporary (L). A guest sees it too. */
  readonly numberKind: Maybe<StudentNumberKind>;
  /** Full name as in the register, in characters. In full for the units that hold the record and those above; masked for a guest, e.g. 张*明. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Sex in the record (性别, GB/T 2261.1). A guest sees it too. */
  readonly sex: Maybe<CodeValue>;
  /** Date of birth as in the register. Null for a guest. */
  readonly birthDate: Maybe<Scalars['LocalDate']['output']>;
  /** Ethnic group (民族, GB/T 3304). A guest sees it too. */
  readonly ethnicity: Maybe<CodeValue>;
  /** Nationality or region of origin (国籍/地区, GB/T 2659), e.g. CHN. A guest sees it too. */
  readonly nationality: Maybe<CodeValue>;
  /** Kind of identity document (身份证件类型), with the codes of the national collection form. `Z` means other or none. A guest sees it too. */
  readonly idType: Maybe<CodeValue>;
  /**
   * Number of the identity document (身份证件号), masked for everybody: only the first and the last character are shown. Null when the child has none. A
   * guest sees it too.
   */
  readonly idNumber: Maybe<Scalars['String']['output']>;
  /** Place of the household registration (户口所在地, GB/T 2260). Null for a guest, or when none was given. */
  readonly hukouDivision: Maybe<CodeValue>;
  /** Kind of household registration (户口性质): agricultural or not. Null for a guest, or when none was given. */
  readonly hukouType: Maybe<CodeValue>;
  /** Present home address (现住址). Null for a guest, or when none was given. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Contact telephone (联系电话), masked for everybody, e.g. `139****5678`. Null when none was given. A guest sees it too. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** State of health (健康状况), with the codes of the national collection form. Null for a guest, or when none was given. */
  readonly health: Maybe<CodeValue>;
  /** True for a child who lives with parents who moved to the city for work (进城务工人员随迁子女). A guest sees it too. */
  readonly migrantChild: Maybe<Scalars['Boolean']['output']>;
  /** Which parents have been away for three months or more (留守儿童): none, one or both. A guest sees it too. */
  readonly leftBehind: Maybe<CodeValue>;
  /** True for a student who lives at the school (寄宿生), from the form cell 就读方式. A guest sees it too. */
  readonly boarder: Maybe<Scalars['Boolean']['output']>;
  /** True for an orphan (孤儿). Null for a guest. */
  readonly orphan: Maybe<Scalars['Boolean']['output']>;
  /** Kind of disability (残疾类型, GB/T 26341); `0` means none. Null for a guest, or when none was given. */
  readonly disability: Maybe<CodeValue>;
  /** Place of birth (出生地, GB/T 2260). Null for a guest, or when none was given. */
  readonly birthPlace: Maybe<CodeValue>;
  /** Where the family comes from (籍贯), as written in the form, e.g. 河南鹿邑. Null for a guest, or when none was given. */
  readonly nativePlace: Maybe<Scalars['String']['output']>;
  /**
   * Whether the student comes from Hong Kong, Macao or Taiwan, is overseas Chinese or a foreigner (港澳台侨外); `00` means none of these. Null for a guest, or
   * when not given.
   */
  readonly overseasStatus: Maybe<CodeValue>;
  /** Party, youth league or none (政治面貌, GB/T 4762). Null for a guest, or when not given. */
  readonly politicalStatus: Maybe<CodeValue>;
  /** The name in Latin letters (姓名拼音), as written in the form. Null for a guest, or when not given. */
  readonly namePinyin: Maybe<Scalars['String']['output']>;
  /** A name that the student had before (曾用名). Null for a guest, or when there is none. */
  readonly formerName: Maybe<Scalars['String']['output']>;
  /** From when to when the identity document is valid (身份证件有效期), as written in the form, e.g. `2020.06.01-2025.06.01`. Null for a guest, or when not given. */
  readonly idValidity: Maybe<Scalars['String']['output']>;
  /** What the student is good at (特长), in the words of the form. Null for a guest, or when not given. */
  readonly talent: Maybe<Scalars['String']['output']>;
  /** Blood group (血型); `0` means unknown, `9` not yet tested. Null for a guest, or when not given. */
  readonly bloodType: Maybe<CodeValue>;
  /**
   * Number that the province gives its students besides the national one (学籍辅号), masked for everybody: only the first and the last character are shown.
   * Null for a guest, or when there is none.
   */
  readonly provincialNumber: Maybe<Scalars['String']['output']>;
  /** Number of the student in the class (班内学号), as the school writes it. Null for a guest, or when not given. */
  readonly classSeat: Maybe<Scalars['String']['output']>;
  /** Month in which the student entered the present stage of schooling (入学年月), `YYYY-MM`. Null for a guest, or when not given. */
  readonly entryMonth: Maybe<Scalars['String']['output']>;
  /** How the student was admitted to the school (入学方式). Null for a guest, or when not given. */
  readonly admissionMode: Maybe<CodeValue>;
  /** Regular entry, a child whose record is at another school, or other (学生来源). Null for a guest, or when not given. */
  readonly studentSource: Maybe<CodeValue>;
  /** Address for letters (通信地址). Null for a guest, or when none was given. */
  readonly mailAddress: Maybe<Scalars['String']['output']>;
  /** Address of the family home (家庭地址), which may differ from where the child lives now. Null for a guest, or when none was given. */
  readonly homeAddress: Maybe<Scalars['String']['output']>;
  /** Postal code of the address for letters (邮政编码), six digits. Null for a guest, or when none was given. */
  readonly postcode: Maybe<Scalars['String']['output']>;
  /** E-mail address (电子信箱), masked for everybody, e.g. `z****@example.com`. Null for a guest, or when none was given. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Web page of the student or the family (主页地址), as written in the form. Null for a guest, or when there is none. */
  readonly homepage: Maybe<Scalars['String']['output']>;
  /** True for a child without brothers and sisters (独生子女). Null for a guest, or when not given. */
  readonly onlyChild: Maybe<Scalars['Boolean']['output']>;
  /** True for a child who went to a kindergarten or preschool class (受过学前教育). Null for a guest, or when not given. */
  readonly preschool: Maybe<Scalars['Boolean']['output']>;
  /** True for a child of a martyr (烈士) or of a person with special care from the state (优抚对象). Null for a guest, or when not given. */
  readonly martyrFamily: Maybe<Scalars['Boolean']['output']>;
  /** Whether and for which disability the student learns in an ordinary class (随班就读); `00` means that this is not so. Null for a guest, or when not given. */
  readonly inclusive: Maybe<CodeValue>;
  /** True when the government has bought the student's place in a private school (政府购买学位). Null for a guest, or when not given. */
  readonly purchasedPlace: Maybe<Scalars['Boolean']['output']>;
  /** True when the family wants to apply for financial aid (需要申请资助). Null for a guest, or when not given. */
  readonly wantsAid: Maybe<Scalars['Boolean']['output']>;
  /**
   * True when the form says that the student gets the living allowance for pupils of poor families (享受一补). What is really granted is in `entitlements`.
   * Null for a guest, or when not given.
   */
  readonly getsBoardingAid: Maybe<Scalars['Boolean']['output']>;
  /**
   * True when the form says that the student eats the free school meal (享受营养餐). What is really granted is in `entitlements`. Null for a guest, or when
   * not given.
   */
  readonly getsMeal: Maybe<Scalars['Boolean']['output']>;
  /** Way from home to school in kilometres (上下学距离). Null for a guest, or when not given. */
  readonly distanceKm: Maybe<Scalars['Float']['output']>;
  /** How the student travels to and from school (上下学交通方式). Null for a guest, or when not given. */
  readonly transport: Maybe<CodeValue>;
  /** True for a student who takes a school bus (乘坐校车). Null for a guest, or when not given. */
  readonly schoolBus: Maybe<Scalars['Boolean']['output']>;
  /** Remark of the school on the form (备注). Null for a guest, or when there is none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Family members and guardians, in order of their numbers. Empty for a guest. */
  readonly guardians: Maybe<ReadonlyArray<Guardian>>;
  /**
   * How often fields of the record have been changed. A command that changes the record names it, so that two clerks cannot overwrite each other's
   * changes. Null for a guest.
   */
  readonly revision: Maybe<Scalars['Int']['output']>;
  /** The photo (照片). Null when there is none, for guests, and for partners. */
  readonly photo: Maybe<StudentPhoto>;
  /** Every change of a field of the record since it was registered, the newest first: who, when, the old and the new value. Null for a guest. */
  readonly changes: Maybe<StudentChangeConnection>;
  /** Changes of key data that were requested for the student, the newest first. Null for a guest. */
  readonly keyDataChanges: Maybe<KeyDataChangeConnection>;
  /** The student as a migrant or left-behind child: what the school has declared, and what the record suggests. Null for a guest. */
  readonly focus: Maybe<StudentFocus>;
};


/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type StudentChangesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type StudentKeyDataChangesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A student as a migrant or left-behind child (随迁子女、留守儿童). The current values are `Student.migrantChild` and `Student.leftBehind`. The latter is the
 * view of the education offices: one or both parents have been away for three months or more.
 */
export type StudentFocus = {
  /** What the record suggests of a migrant child. */
  readonly migrantHint: FocusHint;
  /** What the record suggests of a left-behind child. */
  readonly leftBehindHint: FocusHint;
  /**
   * Left behind in the view of the civil affairs offices (民政口径): under 16, and both parents are away, or one is away and the other cannot care for the
   * child. Null when one parent is away and nothing is declared of the other.
   */
  readonly leftWithoutCare: Maybe<Scalars['Boolean']['output']>;
  /** True when one parent is away and the other cannot care for the child (无监护能力), as declared. Null when nothing is declared. */
  readonly otherParentUnable: Maybe<Scalars['Boolean']['output']>;
  /** The family member who cares for the left-behind child now (实际照料人); null when none is declared or the record does not name this person any more. */
  readonly caregiver: Maybe<Guardian>;
  /** The day on which the school last spoke with an absent parent, as declared; null when no day is declared. */
  readonly lastContactOn: Maybe<Scalars['LocalDate']['output']>;
  /** What was declared and when, the newest first. The value with which the student was registered is an item only after another one has followed. */
  readonly declarations: Maybe<FocusDeclarationConnection>;
};


/**
 * A student as a migrant or left-behind child (随迁子女、留守儿童). The current values are `Student.migrantChild` and `Student.leftBehind`. The latter is the
 * view of the education offices: one or both parents have been away for three months or more.
 */
export type StudentFocusDeclarationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What the record suggests. It is a hint and decides nothing: the declaration of the school stands. */
export type FocusHint = {
  /** True when the record suggests that the student is one, false when it suggests the contrary; null when the record cannot tell. */
  readonly likely: Maybe<Scalars['Boolean']['output']>;
  /** What in the record leads to the hint. */
  readonly reason: FocusHintReason;
  /** True when the hint contradicts the declared value. A hint that cannot tell contradicts nothing. */
  readonly differs: Scalars['Boolean']['output'];
  /** The rule that the hint follows, with its documents. */
  readonly rule: Maybe<Policy>;
};

/** What in the record leads to a hint. */
export type FocusHintReason =
  /** The student is at no school now. */
  | 'AT_NO_SCHOOL'
  /** The stage of the student is none of those in which such children are counted. */
  | 'OTHER_STAGE'
  /** The student is an orphan. */
  | 'ORPHAN'
  /** The record has no county of the household register, or no kind of household. */
  | 'HOUSEHOLD_UNKNOWN'
  /** The household is not one of the country (非农业). */
  | 'HOUSEHOLD_URBAN'
  /** The place of the school is not known here, or its county cannot be compared with that of the household. */
  | 'SCHOOL_UNKNOWN'
  /** The household is registered in the county of the school. */
  | 'HOUSEHOLD_HERE'
  /** The household is registered in another county than that of the school. */
  | 'HOUSEHOLD_ELSEWHERE'
  /** The school lies in the country. */
  | 'SCHOOL_RURAL'
  /** A parent is one of the guardians in the record. This parent may be away all the same. */
  | 'PARENT_IS_GUARDIAN'
  /** No parent is a guardian in the record. */
  | 'NO_PARENT_IS_GUARDIAN';

/** What a school declares of a student with a history. */
export type DeclaredFact =
  /** Migrant child (进城务工人员随迁子女). */
  | 'MIGRANT_CHILD'
  /** Left-behind child (留守儿童). */
  | 'LEFT_BEHIND';

/** One page of declarations of a student. */
export type FocusDeclarationConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<FocusDeclarationEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of declarations. */
export type FocusDeclarationEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The declaration. */
  readonly node: FocusDeclaration;
};

/** What a school has declared of a student, for a time. */
export type FocusDeclaration = {
  /** What the declaration is about. */
  readonly fact: DeclaredFact;
  /** Whether the student is a migrant child; null in a declaration of another fact. */
  readonly migrantChild: Maybe<Scalars['Boolean']['output']>;
  /** Which parents are away, a code of the table LEFT_BEHIND; null in a declaration of another fact. */
  readonly leftBehind: Maybe<CodeValue>;
  /** True when the other parent cannot care for the child; null when nothing was declared of it. */
  readonly otherParentUnable: Maybe<Scalars['Boolean']['output']>;
  /** The family member who cares for the child; null when none was declared or the record does not name this person any more. */
  readonly caregiver: Maybe<Guardian>;
  /** The day on which the school last spoke with an absent parent; null when no day was declared. */
  readonly lastContactOn: Maybe<Scalars['LocalDate']['output']>;
  /** First day on which it is so, a date in Asia/Shanghai. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day on which it is not so any more; null for the current declaration. It is the same as `from` when another declaration began on the same day. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
  /** Who declared it: the `sub` of the token. Null for the value with which the student was registered, and for callers of other units. */
  readonly declaredBy: Maybe<Scalars['String']['output']>;
  /** Code of the unit that declared it; null for the value with which the student was registered. */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** When it was declared, or when the student was registered with this value. */
  readonly declaredAt: Scalars['DateTime']['output'];
  /** What the school gave as evidence; null when it gave none. */
  readonly evidence: Maybe<Scalars['String']['output']>;
};

/** A declaration whether a student is a migrant child. */
export type DeclareMigrantChildInput = {
  /** 8 to 200 characters, new for each declaration and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Student.id` of the student. */
  readonly studentId: Scalars['ID']['input'];
  /** `Student.revision` as the clerk has read it. When the record has another one now, the answer is StudentChangedMeanwhile. */
  readonly revision: Scalars['Int']['input'];
  /** True for a migrant child. */
  readonly migrantChild: Scalars['Boolean']['input'];
  /** First day on which it is so: not in the future, and not before the first day of the last declaration. */
  readonly from: Scalars['LocalDate']['input'];
  /** What proves it, e.g. a residence permit and a certificate of work; 1 to 500 characters. */
  readonly evidence: Scalars['String']['input'];
};

/** A declaration whether a student is a left-behind child. */
export type DeclareLeftBehindInput = {
  /** 8 to 200 characters, new for each declaration and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Student.id` of the student. */
  readonly studentId: Scalars['ID']['input'];
  /** `Student.revision` as the clerk has read it. When the record has another one now, the answer is StudentChangedMeanwhile. */
  readonly revision: Scalars['Int']['input'];
  /** Which parents have been away for three months or more. */
  readonly leftBehind: LeftBehindKind;
  /** True when the other parent cannot care for the child. Only with ONE_PARENT. */
  readonly otherParentUnable?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * `Guardian.seq` of the family member who cares for the child. Required unless `leftBehind` is NONE. `correctStudent` adds a person who is not in the
   * record yet.
   */
  readonly caregiver?: InputMaybe<Scalars['Int']['input']>;
  /** The day on which the school last spoke with an absent parent: not in the future. */
  readonly lastContactOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** First day on which it is so: not in the future, and not before the first day of the last declaration. */
  readonly from: Scalars['LocalDate']['input'];
  /** What proves it, e.g. a statement of the family or of the village; 1 to 500 characters. */
  readonly evidence: Scalars['String']['input'];
};

/** Which parents of a left-behind child are away. */
export type LeftBehindKind =
  /** The student is not left behind. */
  | 'NONE'
  /** One parent is away (单亲留守). */
  | 'ONE_PARENT'
  /** Both parents are away (双亲留守). */
  | 'BOTH_PARENTS';

/** The declaration, or the reason why nothing was declared. */
export type DeclareFactResult = FactDeclared | WrongHat | WrongUnit | IdempotencyKeyReused | StudentNotFound | StudentChangedMeanwhile | StudentFieldInvalid | NothingToCorrect;

/** The declaration stands in the record, and in its log. */
export type FactDeclared = {
  /** The student with the new values. */
  readonly student: Maybe<Student>;
  /** `StudentChange.changeId` of the changes that were made. */
  readonly changeId: Scalars['ID']['output'];
};

/** One page of students whose record suggests something else than their school has declared. */
export type FocusDifferenceConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<FocusDifferenceEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of differences. */
export type FocusDifferenceEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The student and the hint. */
  readonly node: FocusDifference;
};

/** A student whose record suggests something else than the school has declared. */
export type FocusDifference = {
  /** The student, with the declared values. */
  readonly student: Maybe<Student>;
  /** What the record suggests. */
  readonly hint: FocusHint;
};

/** A family member or guardian of a student (家庭成员或监护人). */
export type Guardian = {
  /** Number of this person among the family members of the student. It never changes; `correctStudent` takes it. */
  readonly seq: Scalars['Int']['output'];
  /** Full name as in the roster, in characters. */
  readonly name: Scalars['String']['output'];
  /** How this person is related to the child (关系, GB/T 4761). */
  readonly relation: CodeValue;
  /** True for a legal guardian (监护人); false for another family member. */
  readonly isGuardian: Scalars['Boolean']['output'];
  /** Telephone, masked for everybody, e.g. `139****5678`. Null when none was given. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Present home address (现住址). Null when none was given. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Kind of identity document (身份证件类型). Null when none was given. */
  readonly idType: Maybe<CodeValue>;
  /** Number of the identity document (身份证件号), masked for everybody: only the first and the last character. Null when none was given. */
  readonly idNumber: Maybe<Scalars['String']['output']>;
};

/** Kinds of student numbers (学籍号). All three have the same force. */
export type StudentNumberKind =
  /** Formal number: G and the ID number of the student. */
  | 'G'
  /** Temporary number: L, the county, the birth date and four digits. A roster import gives it to each new student. */
  | 'L'
  /** Formal number of a student without a usable ID number. */
  | 'J';

/** A value of a national code table. */
export type CodeValue = {
  /** As the standard writes it, e.g. `01`. Standards grow: show the label of a code that you do not know, and keep the code. */
  readonly code: Scalars['String']['output'];
  /** What the standard calls it, in Chinese. The code itself when the table no longer has it. */
  readonly label: Scalars['String']['output'];
};

/** A national code table with all its values. */
export type CodeTable = {
  /** Which table it is, as `codeTable` takes it. */
  readonly name: CodeTableName;
  /** What the table is called, in Chinese. */
  readonly title: Scalars['String']['output'];
  /** National standard, law or form that sets the codes, e.g. `GB/T 3304`. */
  readonly standard: Scalars['String']['output'];
  /** All codes of the table with their labels. */
  readonly values: ReadonlyArray<CodeValue>;
};

/** Code tables of persons and schooling. Regions are no such table: read them by `region`. */
export type CodeTableName =
  /** Sex (性别). */
  | 'SEX'
  /** Ethnic group (民族). */
  | 'ETHNICITY'
  /** Nationality or region of origin (国籍/地区). */
  | 'NATIONALITY'
  /** Kind of identity document (身份证件类型). */
  | 'ID_TYPE'
  /** Kind of household registration: agricultural or not (户口性质). */
  | 'HUKOU_TYPE'
  /** Whether from Hong Kong, Macao, Taiwan, overseas Chinese or foreign (港澳台侨外). */
  | 'OVERSEAS_STATUS'
  /** Party, youth league or none (政治面貌). */
  | 'POLITICAL_STATUS'
  /** State of health (健康状况). */
  | 'HEALTH'
  /** Blood group (血型). */
  | 'BLOOD_TYPE'
  /** Kind of disability; `0` for none (残疾类型). */
  | 'DISABILITY'
  /** How a family member is related to the child (家庭关系). */
  | 'RELATION'
  /** Whether one parent or both have been away for three months or more (留守儿童). */
  | 'LEFT_BEHIND'
  /** Whether a child with a disability learns in an ordinary class (随班就读). */
  | 'INCLUSIVE_PLACEMENT'
  /** How the child was admitted to the school (入学方式). */
  | 'ADMISSION_MODE'
  /** Day pupil or boarder (就读方式). */
  | 'ATTENDANCE_MODE'
  /** Regular entry, a child whose record is at another school, or other (学生来源). */
  | 'STUDENT_SOURCE'
  /** How the child travels to and from school (上下学交通方式). */
  | 'TRANSPORT'
  /** `0` for no, `1` for yes (是否). */
  | 'YES_NO'
  /** Stages of schooling (学段). The codes are the values of the enum `Stage`. */
  | 'STAGE'
  /** Kind of school (学校类别): the first two digits of a national school code (标识码). */
  | 'SCHOOL_CATEGORY'
  /** Urban, town or rural place (城乡分类). */
  | 'URBAN_RURAL_CLASS'
  /** Reasons of status changes (异动原因). */
  | 'STATUS_CHANGE_REASON';

/** One page of students. */
export type StudentConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<StudentEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Students that fit the filter, on all pages, counted now. Null when there are more than 200,000: `Region.statistics` gives larger numbers. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of students. */
export type StudentEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A student whom the caller may read. */
  readonly node: Student;
};

/** Which students a list shows. Conditions that are given must all hold. A condition that the caller may not use is refused with FORBIDDEN. */
export type StudentFilter = {
  /**
   * Students whose last enrolment is at this school: its pupils, and its graduates until a next school takes them. A school that has merged into another
   * has none: its successor has them.
   */
  readonly schoolId?: InputMaybe<Scalars['ID']['input']>;
  /** Students whose last enrolment is in this class. */
  readonly classId?: InputMaybe<Scalars['ID']['input']>;
  /** Beginning of the name. Spaces, width of characters, upper and lower case, and the kind of middle dot make no difference. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Beginning of the pinyin initials (拼音首字母) of the name: `ZXM` finds 张小明, and `AM` finds Anna Müller. One letter for each Chinese character, and
   * one for each word of other letters. A surname is read as a surname: 单 is S, 解 is X. Only letters; upper or lower case.
   */
  readonly initials?: InputMaybe<Scalars['String']['input']>;
  /** A whole student number (学籍号) or a whole number of an identity document. Only registrars may use it; partners may not. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** A whole telephone number: of the student's record, or of a legal guardian. Only registrars may use it; partners may not. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Only boys (男) or only girls (女). Partners may not use it. */
  readonly sex?: InputMaybe<SexFilter>;
  /** Students whose last enrolment is in this stage. */
  readonly stage?: InputMaybe<Stage>;
  /** Students whose last enrolment is of this cohort: the year in which it entered the stage. With `stage` it names a grade. */
  readonly entryYear?: InputMaybe<Scalars['Int']['input']>;
  /** Only students in this status. */
  readonly status?: InputMaybe<StudentStatus>;
  /** Students who belong to all of these groups. Partners may not use it. */
  readonly focus?: InputMaybe<ReadonlyArray<FocusGroup>>;
};

/** Sex of a student in a filter. `Student.sex` shows the code of the national table. */
export type SexFilter =
  /** Boys (男). */
  | 'MALE'
  /** Girls (女). */
  | 'FEMALE';

/** Where a student is in the school system, as far as the record tells. `Student.placement` tells more. */
export type StudentStatus =
  /** In a class of a school; suspended pupils are included. */
  | 'IN_SCHOOL'
  /** On the rolls and not at school: abroad (出国（境）), missing (失踪) or left for another reason (其他离校). */
  | 'AWAY'
  /** Graduated (毕业): the school that graduated the student holds the record until a next school takes it. */
  | 'GRADUATED'
  /** No longer on the rolls: withdrawn (退学), expelled (开除学籍), deceased (死亡), or a record that was deleted as an error. */
  | 'OFF_ROLLS'
  /** Registered, and never yet in a class. */
  | 'NOT_PLACED';

/** Groups of students who need special care (重点关注群体). */
export type FocusGroup =
  /** Children who live with parents who moved to the city for work (进城务工人员随迁子女). */
  | 'MIGRANT_CHILD'
  /** Children whose parents, one or both, have been away for three months or more (留守儿童). */
  | 'LEFT_BEHIND'
  /** Students who live at the school (寄宿生). */
  | 'BOARDER'
  /** Children without parents (孤儿). */
  | 'ORPHAN'
  /** Students with a disability of any kind (残疾学生). */
  | 'DISABLED';

/** By what, and in which direction, a list of students is sorted. */
export type StudentOrder = {
  /** What the list is sorted by. */
  readonly field: StudentOrderField;
  /** Ascending when not given. */
  readonly direction?: OrderDirection;
};

/** What students can be sorted by. Equal students are sorted by id. */
export type StudentOrderField =
  /** By id, which never changes: each student who stays in the list is shown exactly once, even if records move while pages are read. */
  | 'ID'
  /** By name, character by character. A student who is renamed while pages are read may be missing or shown twice. */
  | 'NAME'
  /** By region, then by the code of the school. A student who moves while pages are read may be missing or shown twice. */
  | 'SCHOOL';

/** Whether a list goes up or down. */
export type OrderDirection =
  /** The smallest first. */
  | 'ASC'
  /** The largest first. */
  | 'DESC';

/** What the registrar knows of the child. Exactly one of the three ways must be given. */
export type MatchStudentInput = {
  /** By the child's number and name. */
  readonly number?: InputMaybe<MatchByNumberInput>;
  /** By the child's name and birth date, and the telephone of a guardian. */
  readonly guardian?: InputMaybe<MatchByGuardianInput>;
  /** By the one-time code that the guardian shows, e.g. `7KQ2M-X0R4T`. Small letters, spaces and hyphens, O for 0, and I or L for 1 make no difference. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

/** A number of the child, and the name that belongs to it. */
export type MatchByNumberInput = {
  /** The whole student number (学籍号) or the whole number of an identity document. */
  readonly number: Scalars['String']['input'];
  /** Full name of the child. Spaces, width of characters and the kind of middle dot make no difference. */
  readonly name: Scalars['String']['input'];
};

/** What a guardian can tell without documents. */
export type MatchByGuardianInput = {
  /** Full name of the child. Spaces, width of characters and the kind of middle dot make no difference. */
  readonly name: Scalars['String']['input'];
  /** Date of birth of the child. */
  readonly birthDate: Scalars['LocalDate']['input'];
  /** Telephone of a legal guardian, as the child's school has it in the record. */
  readonly guardianPhone: Scalars['String']['input'];
};

/** One row of an admission list. */
export type GraduateRowInput = {
  /** Whole student number (学籍号), or whole number of an identity document. */
  readonly number: Scalars['String']['input'];
  /** Full name of the student. Spaces, width of characters and the kind of middle dot make no difference. */
  readonly name: Scalars['String']['input'];
};

/** What was found for one row of an admission list. */
export type GraduateMatch = {
  /** Position in the list, from 1. */
  readonly row: Scalars['Int']['output'];
  /** Stable, for programs. */
  readonly code: GraduateMatchCode;
  /** Id for `admitGraduates`; null unless the code is FOUND. */
  readonly studentId: Maybe<Scalars['ID']['output']>;
  /** For DOUBLED: the first row of the student; null otherwise. */
  readonly otherRow: Maybe<Scalars['Int']['output']>;
  /** What was found, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can put the row right, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Kinds of answers for a row of an admission list. */
export type GraduateMatchCode =
  /** One student has this number and this name. */
  | 'FOUND'
  /** No student has this number and this name. */
  | 'UNKNOWN'
  /** An earlier row names the same student. Only the first row counts. */
  | 'DOUBLED'
  /** The record is in another province, where a transfer applies and no admission. */
  | 'OTHER_PROVINCE'
  /** Too many searches of this person or unit found nobody of late. The row was not looked up. */
  | 'LIMIT_REACHED';

/** The one student who fits, or the refusal of a further search. The whole answer is null when no student, or more than one, fits. */
export type MatchStudentResult = StudentMatch | MatchLimitReached;

/** A student who was found, masked: enough to request a transfer and no more. */
export type StudentMatch = {
  /** The student, with the `id` only. The other fields of the record are null until a transfer is open. */
  readonly student: Student;
  /** Name with its middle hidden, e.g. 张*明. */
  readonly maskedName: Scalars['String']['output'];
  /** Year and month of birth, e.g. `2015-03`. */
  readonly birthMonth: Scalars['String']['output'];
};

/**
 * Too many searches by this person or by this unit have found nobody within the last hour. No search was done. Try again later, or ask the guardian for
 * a code from the old school.
 */
export type MatchLimitReached = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Which import is stopped. */
export type CancelRosterImportInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of a roster import that is QUEUED or RUNNING. */
  readonly importId: Scalars['ID']['input'];
};

/** The import as it is now, or why it was not stopped. */
export type CancelRosterImportResult = RosterImportCancelled | WrongHat | WrongUnit | RosterImportNotFound | RosterImportEnded | IdempotencyKeyReused;

/** No more rows of the file are read. */
export type RosterImportCancelled = {
  /** The import with its numbers at the end. `checked` may be less than `rows`. */
  readonly rosterImport: RosterImport;
};

/** No roster import has this id, or a unit outside the caller's uploaded it. Check the id. */
export type RosterImportNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The import has ended already, so it cannot be cancelled. */
export type RosterImportEnded = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** For which child a code is made. */
export type IssueGuardianCodeInput = {
  /**
   * 8 to 200 characters, unique for each command of one caller. The same key with the same input gives the first answer again; a command that was
   * refused is judged anew. The same key with another input is refused with IdempotencyKeyReused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of a student whose record the caller's school holds. */
  readonly studentId: Scalars['ID']['input'];
};

/** The new code, or why none was made. */
export type IssueGuardianCodeResult = GuardianCodeIssued | WrongHat | WrongUnit | StudentNotFound | IdempotencyKeyReused;

/** A new code was made. An earlier code of the child is no longer valid. */
export type GuardianCodeIssued = {
  /** The child for whom the code was made, with the `id` only. */
  readonly student: Student;
  /** Ten characters, e.g. `7KQ2M-X0R4T`. It is not stored: no query shows it again, only the same command with the same key. */
  readonly code: Scalars['String']['output'];
  /** When the code ends: 7 days after it was made. It ends earlier when the record moves or a newer code is made. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** No student has this id, or the record is not held by the caller's unit. Check the id. */
export type StudentNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
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
  /** Reasons in the student's record that would refuse the transfer; empty when there are none. */
  readonly identityBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
};

/** The move of one student from one school to another (转学), from the request to its end. Both schools and the units above them see it. */
export type Transfer = {
  /** Opaque and permanent. People use `caseNumber`. */
  readonly id: Scalars['ID']['output'];
  /**
   * What the sending school held of the child on the day of the move, frozen. Null before the move. For registrars, approvers and offices of the two
   * schools and the units above them; null for others. The sending school can always read it, though the student has left.
   */
  readonly recordPackage: Maybe<RecordPackage>;
};

/**
 * The file that travels with the child (学籍档案). It is frozen in the moment in which the record moves, and never changed. ID numbers, student numbers and
 * phones are masked here as everywhere. Entitlements are not in it: they follow the child by themselves.
 */
export type RecordPackage = {
  /** SHA-256, in hex, of the whole unmasked content as canonical JSON (RFC 8785, UTF-8). The transfer's log holds the same value. */
  readonly checksum: Scalars['String']['output'];
  /** The instant at which the content was frozen. */
  readonly frozenAt: Scalars['DateTime']['output'];
  /** Last day at the sending school, a date in Asia/Shanghai. */
  readonly movedOn: Scalars['LocalDate']['output'];
  /** True when nothing is missing that the collection form requires. */
  readonly complete: Scalars['Boolean']['output'];
  /** What is missing, the required fields first. */
  readonly gaps: ReadonlyArray<RecordGap>;
  /** The child's particulars on the day of the move. */
  readonly record: PackagedRecord;
  /** Family members and guardians on the day of the move, in order of the roster. */
  readonly guardians: ReadonlyArray<Guardian>;
  /** Every student number that the child ever had, the oldest first. */
  readonly numbers: ReadonlyArray<PackagedNumber>;
  /** Schools and classes up to the move, in order of time; the last one is at the sending school. */
  readonly spells: ReadonlyArray<PackagedSpell>;
};

/** A field of the collection form that was empty when the record was frozen. */
export type RecordGap = {
  /** As in the roster form, e.g. `address`; `guardian` when there is no guardian, `guardianPhone` when no guardian has a phone. */
  readonly field: Scalars['String']['output'];
  /** True when the collection form requires the field (★). False for the photo, which schools ask for though the form does not require it. */
  readonly required: Scalars['Boolean']['output'];
};

/** A child's particulars as they were on the day of the move. The name and birth date are shown in full, numbers and phones masked. */
export type PackagedRecord = {
  /** Student number (学籍号), masked. */
  readonly number: Scalars['String']['output'];
  /** Kind of the student number: formal (G, J) or temporary (L). */
  readonly numberKind: StudentNumberKind;
  /** Full name as in the register, in characters. */
  readonly name: Scalars['String']['output'];
  /** Sex in the record (性别, GB/T 2261.1). */
  readonly sex: CodeValue;
  /** Date of birth as in the register. */
  readonly birthDate: Scalars['LocalDate']['output'];
  /** Ethnic group (民族, GB/T 3304). */
  readonly ethnicity: CodeValue;
  /** Nationality or region of origin (国籍/地区, GB/T 2659), e.g. CHN. */
  readonly nationality: CodeValue;
  /** Kind of identity document (身份证件类型), with the codes of the national collection form. */
  readonly idType: CodeValue;
  /** Number of the identity document (身份证件号), masked: only the first and the last character. Null when the child has none. */
  readonly idNumber: Maybe<Scalars['String']['output']>;
  /** Place of the household registration (户口所在地, GB/T 2260); null when the cell was empty. */
  readonly hukouDivision: Maybe<CodeValue>;
  /** Kind of household registration (户口性质); null when the cell was empty. */
  readonly hukouType: Maybe<CodeValue>;
  /** Home address at that time (现住址); null when the cell was empty. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Contact telephone (联系电话), masked; null when the cell was empty. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** State of health (健康状况); null when the cell was empty. */
  readonly health: Maybe<CodeValue>;
  /** True for a child who lived with parents who moved to the city for work (进城务工人员随迁子女). */
  readonly migrantChild: Scalars['Boolean']['output'];
  /** Which parents had been away for three months or more (留守儿童): none, one or both. */
  readonly leftBehind: CodeValue;
  /** True for a student who lived at the school (寄宿生). */
  readonly boarder: Scalars['Boolean']['output'];
  /** True for an orphan (孤儿). */
  readonly orphan: Scalars['Boolean']['output'];
  /** Kind of disability (残疾类型, GB/T 26341); `0` means none, null that the cell was empty. */
  readonly disability: Maybe<CodeValue>;
  /** When a roster import registered the child and the record began. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** The other cells of the collection form that were not empty, as codes where the form has codes. */
  readonly details: ReadonlyArray<PackagedDetail>;
};

/** One further cell of the collection form. */
export type PackagedDetail = {
  /** Name of the cell in the roster form, e.g. `birthPlace`. */
  readonly field: Scalars['String']['output'];
  /** Content of the cell, as a code where the form has codes. */
  readonly value: Scalars['String']['output'];
  /** What the code means, in Chinese; null when the cell holds no code. */
  readonly label: Maybe<Scalars['String']['output']>;
};

/** A student number (学籍号) that the child has or had. */
export type PackagedNumber = {
  /** Student number, masked. */
  readonly number: Scalars['String']['output'];
  /** Formal (G, J) or temporary (L). */
  readonly kind: StudentNumberKind;
  /** When the child was given this number. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** When another number replaced it; null for the number in force. */
  readonly supersededAt: Maybe<Scalars['DateTime']['output']>;
};

/** The child's time in one class of one school. */
export type PackagedSpell = {
  /** The school at which the child was; null when this part of the system does not answer. */
  readonly school: Maybe<School>;
  /** The class in which the child began at this school; null when this part of the system does not answer. */
  readonly class: Maybe<Class>;
  /** Stage of schooling (学段) of the class. */
  readonly stage: Stage;
  /** Calendar year in which the cohort of the class entered the stage, e.g. 2026. */
  readonly entryYear: Scalars['Int']['output'];
  /** First day at this school, a date in Asia/Shanghai. */
  readonly from: Scalars['LocalDate']['output'];
  /** Last day at this school, a date in Asia/Shanghai; at the sending school it is the day of the move. */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
};

/** A school that keeps student records, with its own national code (学校标识码). */
export type School = {
  /** Opaque; never changes. It is not the national code (学校标识码). */
  readonly id: Scalars['ID']['output'];
  /**
   * Students whose last enrolment is at this school: its pupils, and its graduates until a next school takes them. A school that has merged into another
   * has none: its successor has them. Only those whom the caller may read; null for callers who read no students.
   */
  readonly students: Maybe<StudentConnection>;
  /**
   * Pupils of the school whose record suggests something else than the school has declared, by id. Null for callers who read no students and for partners;
   * callers of other units see none.
   */
  readonly focusDifferences: Maybe<FocusDifferenceConnection>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolStudentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StudentFilter>;
  orderBy?: InputMaybe<StudentOrder>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolFocusDifferencesArgs = {
  fact: DeclaredFact;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A class of one school, stage and year of entry. */
export type Class = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
  /** Students whose last enrolment is in this class. Only those whom the caller may read; null for callers who read no students. */
  readonly students: Maybe<StudentConnection>;
};


/** A class of one school, stage and year of entry. */
export type ClassStudentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StudentFilter>;
  orderBy?: InputMaybe<StudentOrder>;
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

/**
 * The job of one uploaded roster or admission list. Upload a roster by `POST /roster-imports`: CSV in UTF-8 or GB18030, or UTF-16 with a BOM as Excel saves
 * "Unicode text"; at most 64 MB. Good rows become students, each other row gets a message. When a registered student cannot be put into the class of the
 * row, the student stays registered, and a message says why. Upload an admission list by `POST /admission-imports`; see `kind`.
 */
export type RosterImport = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
  /** Whether the file is a roster or an admission list. */
  readonly kind: RosterImportKind;
  /** As given with the upload, without folders; `roster.csv` when none was given. */
  readonly fileName: Scalars['String']['output'];
  /** How far the import is. */
  readonly status: RosterImportStatus;
  /** Why reading the file stopped; set when `status` is FAILED, null otherwise. Rows that were registered before stay registered. */
  readonly problem: Maybe<RosterProblem>;
  /** Rows below the header. 0 until reading begins, then an estimate by lines; exact when `status` is DONE. */
  readonly rows: Scalars['Int']['output'];
  /** Rows checked so far: `registered`, `refused`, `askedAgain` and `transferOffered` together. It shows the progress. */
  readonly checked: Scalars['Int']['output'];
  /** Rows that became students. */
  readonly registered: Scalars['Int']['output'];
  /** Rows that became no student and do nothing else; `messages` says why. */
  readonly refused: Scalars['Int']['output'];
  /**
   * Rows of students who were registered before and have no place yet. No second record is made; the class of the row is asked for, and `placed` or
   * `notPlaced` counts the answer.
   */
  readonly askedAgain: Scalars['Int']['output'];
  /** Rows of students whose record another unit has. No second record is made; ask for a transfer. */
  readonly transferOffered: Scalars['Int']['output'];
  /** Students of `registered` and `askedAgain` who have been put into their class so far. */
  readonly placed: Scalars['Int']['output'];
  /**
   * Students of `registered` and `askedAgain` who could not be put into the class of the row so far; `messages` says why. They stand on
   * `School.unplaced`.
   */
  readonly notPlaced: Scalars['Int']['output'];
  /** When the upload was complete. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When every row was checked, or reading stopped; null until then. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** What is wrong with rows, in order of the row number. Messages of at most 10,000 rows are kept; a last message tells how many more rows had some. */
  readonly messages: RosterMessageConnection;
};


/**
 * The job of one uploaded roster or admission list. Upload a roster by `POST /roster-imports`: CSV in UTF-8 or GB18030, or UTF-16 with a BOM as Excel saves
 * "Unicode text"; at most 64 MB. Good rows become students, each other row gets a message. When a registered student cannot be put into the class of the
 * row, the student stays registered, and a message says why. Upload an admission list by `POST /admission-imports`; see `kind`.
 */
export type RosterImportMessagesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which imports a list shows. Conditions that are given must all hold. */
export type RosterImportFilter = {
  /** Only rosters, or only admission lists. */
  readonly kind?: InputMaybe<RosterImportKind>;
  /** Only imports that are this far. */
  readonly status?: InputMaybe<RosterImportStatus>;
  /** True for imports with a row that was refused or not placed, false for those without. */
  readonly hasRefusals?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The order of imports, by the time of the upload. This time never changes, so each import is shown exactly once. */
export type RosterImportOrder =
  /** The latest upload first. */
  | 'NEWEST'
  /** The earliest upload first. */
  | 'OLDEST';

/** One page of roster imports. */
export type RosterImportConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<RosterImportEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Imports that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of roster imports. */
export type RosterImportEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A roster import of the caller's unit or a unit below it. */
  readonly node: RosterImport;
};

/** One page of messages about rows. */
export type RosterMessageConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<RosterMessageEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Messages of the import that are kept, on all pages. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of messages about rows. */
export type RosterMessageEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A message about one row, or about one cell of it. */
  readonly node: RosterMessage;
};

/** What an uploaded file is, and what its counts mean. */
export type RosterImportKind =
  /** 花名册: its rows become students. */
  | 'ROSTER'
  /**
   * 录取名单: its rows name graduates whom a school admits. `registered` counts the rows whose student was found. Of these, `placed` have a seat of the
   * admission plan, now or from before, and `notPlaced` have not; `messages` says why. `askedAgain` and `transferOffered` are 0. The same file twice admits
   * nobody twice.
   */
  | 'ADMISSION_LIST';

/** How far a roster import is: QUEUED, RUNNING, then DONE, FAILED or CANCELLED. */
export type RosterImportStatus =
  /** Uploaded; its rows are not read yet. Files of different units take turns. */
  | 'QUEUED'
  /** Rows are being checked and registered. */
  | 'RUNNING'
  /** Every row is registered or refused. Students may still wait for their place in a class: see `placed` and `notPlaced`. */
  | 'DONE'
  /** The file could not be read to its end: see `problem`. */
  | 'FAILED'
  /** A registrar stopped it with `cancelRosterImport`. Rows that were registered before stay registered. */
  | 'CANCELLED';

/** What is wrong with an uploaded file as a whole. */
export type RosterProblem = {
  /** Stable, for programs, e.g. `HeaderMissing`, `ColumnMissing`, `NotCsv`. New codes may come. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
};

/** What is wrong with one row of a roster, or worth a second look. */
export type RosterMessage = {
  /** Number of the row as a spreadsheet shows it. Messages about the header have the number of the header row. */
  readonly row: Scalars['Int']['output'];
  /** Header of the column that the message is about; null when it is about the whole row. */
  readonly column: Maybe<Scalars['String']['output']>;
  /**
   * Stable, for programs, e.g. `RequiredMissing`, `ClassFull`. A code that begins with `Warning` does not stop the row from being registered. New codes
   * may come.
   */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do, in the language of `Accept-Language`. It never repeats the content of a cell. */
  readonly message: Scalars['String']['output'];
};

/** One page of changes of a record, the newest first. */
export type StudentChangeConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<StudentChangeEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Changes of the record, on all pages. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of changes. */
export type StudentChangeEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The change of one field. */
  readonly node: StudentChange;
};

/** The change of one field of a record. Old and new value have the same masks as the field itself. */
export type StudentChange = {
  /** Opaque. Changes that one command has made have the same id. */
  readonly changeId: Scalars['ID']['output'];
  /** When the change was made. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Who made it: the `sub` of the token. Null for callers of other units, who see only `unit`. */
  readonly changedBy: Maybe<Scalars['String']['output']>;
  /** Code of the unit that made it. */
  readonly unit: Scalars['String']['output'];
  /** Number of the family member (`Guardian.seq`); null for a field of the student. */
  readonly member: Maybe<Scalars['Int']['output']>;
  /** Name of the field in `Student` or `StudentFocus` or, for a family member, in `Guardian`; `idNumber` for example. */
  readonly field: Scalars['String']['output'];
  /** Value before the change; null when there was none. */
  readonly old: Maybe<ChangedValue>;
  /** Value after the change; null when it was removed. */
  readonly new: Maybe<ChangedValue>;
  /** What the school gave as the ground of the change; null when it gave none. */
  readonly evidence: Maybe<Scalars['String']['output']>;
};

/** A value before or after a change, as a text. */
export type ChangedValue = {
  /** As the record stores it, masked like the field: a code, a date, `true`, or a text. */
  readonly value: Scalars['String']['output'];
  /** What the code means, in Chinese; null when the value is no code. */
  readonly label: Maybe<Scalars['String']['output']>;
};

/** A correction of one record. Fields that are not given stay as they are. */
export type CorrectStudentInput = {
  /** 8 to 200 characters, new for each correction and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Student.id` of the student. */
  readonly studentId: Scalars['ID']['input'];
  /** `Student.revision` as the clerk has read it. When the record has another one now, the answer is StudentChangedMeanwhile. */
  readonly revision: Scalars['Int']['input'];
  /** New values of the student's own fields. */
  readonly fields?: InputMaybe<StudentFieldsInput>;
  /** Family members that the record does not have yet. A record has at most 20. */
  readonly addMembers?: InputMaybe<ReadonlyArray<FamilyMemberInput>>;
  /** Family members with new values. */
  readonly changeMembers?: InputMaybe<ReadonlyArray<FamilyMemberChangeInput>>;
  /** Numbers (`Guardian.seq`) of family members who are removed. */
  readonly removeMembers?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** What the correction is based on, e.g. the title of the document that the school has seen. At most 500 characters. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

/** The fields of a student that are no key data, in the order of the national collection form. A field that is not given stays as it is. */
export type StudentFieldsInput = {
  /** 出生地. A code of GB/T 2260 with six or twelve digits; null is refused, because the form requires it. */
  readonly birthPlace?: InputMaybe<Scalars['String']['input']>;
  /** 籍贯. A text of at most 500 characters; null is refused, because the form requires it. */
  readonly nativePlace?: InputMaybe<Scalars['String']['input']>;
  /** 国籍/地区. A code of the table, or its label; null is refused, because the form requires it. */
  readonly nationality?: InputMaybe<Scalars['String']['input']>;
  /** 港澳台侨外. A code of the table, or its label; null is refused, because the form requires it. */
  readonly overseasStatus?: InputMaybe<Scalars['String']['input']>;
  /** 政治面貌. A code of the table, or its label; null is refused, because the form requires it. */
  readonly politicalStatus?: InputMaybe<Scalars['String']['input']>;
  /** 健康状况. A code of the table, or its label; null is refused, because the form requires it. */
  readonly health?: InputMaybe<Scalars['String']['input']>;
  /** 姓名拼音. A text of at most 500 characters; null removes the value. */
  readonly namePinyin?: InputMaybe<Scalars['String']['input']>;
  /** 曾用名. A text of at most 500 characters; null removes the value. */
  readonly formerName?: InputMaybe<Scalars['String']['input']>;
  /** 身份证件有效期. A text of at most 500 characters; null removes the value. */
  readonly idValidity?: InputMaybe<Scalars['String']['input']>;
  /** 户口所在地. A code of GB/T 2260 with six or twelve digits; null is refused, because the form requires it. */
  readonly hukouDivision?: InputMaybe<Scalars['String']['input']>;
  /** 户口性质. A code of the table, or its label; null is refused, because the form requires it. */
  readonly hukouType?: InputMaybe<Scalars['String']['input']>;
  /** 特长. A text of at most 500 characters; null removes the value. */
  readonly talent?: InputMaybe<Scalars['String']['input']>;
  /** 血型. A code of the table, or its label; null removes the value. */
  readonly bloodType?: InputMaybe<Scalars['String']['input']>;
  /** 学籍辅号. A text of at most 500 characters; null removes the value. */
  readonly provincialNumber?: InputMaybe<Scalars['String']['input']>;
  /** 班内学号. A text of at most 500 characters; null removes the value. */
  readonly classSeat?: InputMaybe<Scalars['String']['input']>;
  /** 入学年月. A month, `YYYY-MM`; null is refused, because the form requires it. */
  readonly entryMonth?: InputMaybe<Scalars['String']['input']>;
  /** 入学方式. A code of the table, or its label; null is refused, because the form requires it. */
  readonly admissionMode?: InputMaybe<Scalars['String']['input']>;
  /** 就读方式. True or false; null is refused, because the form requires it. */
  readonly boarder?: InputMaybe<Scalars['Boolean']['input']>;
  /** 学生来源. A code of the table, or its label; null removes the value. */
  readonly studentSource?: InputMaybe<Scalars['String']['input']>;
  /** 现住址. A text of at most 500 characters; null is refused, because the form requires it. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** 通信地址. A text of at most 500 characters; null is refused, because the form requires it. */
  readonly mailAddress?: InputMaybe<Scalars['String']['input']>;
  /** 家庭地址. A text of at most 500 characters; null is refused, because the form requires it. */
  readonly homeAddress?: InputMaybe<Scalars['String']['input']>;
  /** 联系电话. A telephone number in full; null is refused, because the form requires it. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** 邮政编码. Six digits; null is refused, because the form requires it. */
  readonly postcode?: InputMaybe<Scalars['String']['input']>;
  /** 电子信箱. A text of at most 500 characters; null removes the value. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** 主页地址. A text of at most 500 characters; null removes the value. */
  readonly homepage?: InputMaybe<Scalars['String']['input']>;
  /** 是否独生子女. True or false; null is refused, because the form requires it. */
  readonly onlyChild?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否受过学前教育. True or false; null is refused, because the form requires it. */
  readonly preschool?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否留守儿童. A code of the table, or its label; null is refused, because the form requires it. */
  readonly leftBehind?: InputMaybe<Scalars['String']['input']>;
  /** 是否进城务工人员随迁子女. True or false; null is refused, because the form requires it. */
  readonly migrantChild?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否孤儿. True or false; null is refused, because the form requires it. */
  readonly orphan?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否烈士或优抚子女. True or false; null is refused, because the form requires it. */
  readonly martyrFamily?: InputMaybe<Scalars['Boolean']['input']>;
  /** 随班就读. A code of the table, or its label; null removes the value. */
  readonly inclusive?: InputMaybe<Scalars['String']['input']>;
  /** 残疾类型. A code of the table, or its label; null is refused, because the form requires it. */
  readonly disability?: InputMaybe<Scalars['String']['input']>;
  /** 是否由政府购买学位. True or false; null is refused, because the form requires it. */
  readonly purchasedPlace?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否需要申请资助. True or false; null is refused, because the form requires it. */
  readonly wantsAid?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否享受一补. True or false; null is refused, because the form requires it. */
  readonly getsBoardingAid?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否享受营养餐. True or false; null removes the value. */
  readonly getsMeal?: InputMaybe<Scalars['Boolean']['input']>;
  /** 上下学距离. Kilometres; null removes the value. */
  readonly distanceKm?: InputMaybe<Scalars['Float']['input']>;
  /** 上下学交通方式. A code of the table, or its label; null removes the value. */
  readonly transport?: InputMaybe<Scalars['String']['input']>;
  /** 是否乘坐校车. True or false; null removes the value. */
  readonly schoolBus?: InputMaybe<Scalars['Boolean']['input']>;
  /** 备注. A text of at most 500 characters; null removes the value. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A family member or guardian who is added to a record. */
export type FamilyMemberInput = {
  /** Full name in characters. */
  readonly name: Scalars['String']['input'];
  /** How this person is related to the child (关系, GB/T 4761), as a code of the table RELATION or its label. */
  readonly relation: Scalars['String']['input'];
  /** True for a legal guardian (监护人). A record has at least one. */
  readonly isGuardian: Scalars['Boolean']['input'];
  /** A telephone number in full. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Present home address (现住址). */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Kind of identity document, as a code of the table ID_TYPE or its label. A number without a kind is checked as a resident ID number. */
  readonly idType?: InputMaybe<Scalars['String']['input']>;
  /** Number of the identity document in full. A wrong check digit is refused. A child without a number needs a guardian with one. */
  readonly idNumber?: InputMaybe<Scalars['String']['input']>;
};

/** New values of one family member. A field that is not given stays as it is. */
export type FamilyMemberChangeInput = {
  /** Number of the family member, `Guardian.seq`. */
  readonly seq: Scalars['Int']['input'];
  /** Full name in characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How this person is related to the child (关系, GB/T 4761), as a code of the table RELATION or its label. */
  readonly relation?: InputMaybe<Scalars['String']['input']>;
  /** True for a legal guardian (监护人). A record has at least one. */
  readonly isGuardian?: InputMaybe<Scalars['Boolean']['input']>;
  /** A telephone number in full; null removes it. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Present home address (现住址); null removes it. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** Kind of identity document, as a code of the table ID_TYPE or its label. A number without a kind is checked as a resident ID number. */
  readonly idType?: InputMaybe<Scalars['String']['input']>;
  /** Number of the identity document in full. A wrong check digit is refused. A child without a number needs a guardian with one. */
  readonly idNumber?: InputMaybe<Scalars['String']['input']>;
};

/** The corrected record, or the reason why nothing was corrected. */
export type CorrectStudentResult = StudentCorrected | WrongHat | WrongUnit | IdempotencyKeyReused | StudentNotFound | StudentChangedMeanwhile | StudentFieldInvalid | NothingToCorrect | ProbableDouble | MatchLimitReached;

/** A photo of a student: a JPEG of 358 by 441 pixels. */
export type StudentPhoto = {
  /** When the photo was set. */
  readonly setAt: Scalars['DateTime']['output'];
  /**
   * A path at this gateway from which the photo can be fetched with `GET`. It works for five minutes, and only with a token of the same user and unit in
   * the header `Authorization`. Each fetch is recorded with the caller and the purpose.
   */
  readonly url: Scalars['String']['output'];
};


/** A photo of a student: a JPEG of 358 by 441 pixels. */
export type StudentPhotoUrlArgs = {
  purpose: FilePurpose;
};

/** Whose photo, and which file. */
export type SetStudentPhotoInput = {
  /** Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the student. */
  readonly studentId: Scalars['ID']['input'];
  /** `Student.revision` as the caller has read it. */
  readonly revision: Scalars['Int']['input'];
  /** Id that `POST /key-data-change-files` gave when the image was uploaded. */
  readonly fileId: Scalars['ID']['input'];
  /** Why the photo is changed, at most 500 characters. It is kept in the log. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

/** The student with the photo, or why it was not set. */
export type SetStudentPhotoResult = StudentPhotoSet | WrongHat | WrongUnit | IdempotencyKeyReused | StudentNotFound | StudentChangedMeanwhile | StudentFieldInvalid | NothingToCorrect | PhotoInvalid | PhotoFileUnusable;

/** The photo was set, and the change is in the log. */
export type StudentPhotoSet = {
  /** The student with the photo. */
  readonly student: Maybe<Student>;
  /** `StudentChange.changeId` of the change. */
  readonly changeId: Scalars['ID']['output'];
};

/** The uploaded file cannot be a photo. `problem` says why. */
export type PhotoInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** What is wrong with the file. */
  readonly problem: PhotoProblem;
};

/** Why a file cannot be a photo. */
export type PhotoProblem =
  /** It is no JPEG and no PNG image. */
  | 'NO_IMAGE'
  /** It is damaged or cut off. */
  | 'UNREADABLE'
  /** It has more than 50 million pixels. */
  | 'TOO_MANY_PIXELS'
  /** A side has fewer than 100 pixels. */
  | 'TOO_SMALL'
  /** It is an animated PNG. */
  | 'ANIMATED';

/** The file is unknown, was uploaded by another unit, or is in use already. */
export type PhotoFileUnusable = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The record was corrected, and every change is in its log. */
export type StudentCorrected = {
  /** The student with the new values. */
  readonly student: Maybe<Student>;
  /** `StudentChange.changeId` of the changes that were made. */
  readonly changeId: Scalars['ID']['output'];
};

/** Somebody has changed the record after the caller read it. Read it again, then decide. */
export type StudentChangedMeanwhile = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** `Student.revision` of the record now. */
  readonly revision: Scalars['Int']['output'];
};

/** A value is not valid. The message says what is wrong with it. */
export type StudentFieldInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** Place of the value in the input, e.g. `fields.phone` or `changeMembers.0.idNumber`. */
  readonly field: Scalars['String']['output'];
  /**
   * Stable, for programs, e.g. `RequiredMissing`, `InvalidPhone`. They are the codes of roster messages, with `Invalid` instead of `Warning`. New codes may
   * come.
   */
  readonly code: Scalars['String']['output'];
};

/** The record has all these values already. */
export type NothingToCorrect = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A case about two records that cannot both be right (问题学籍). Both students sit in class and have an L number meanwhile. */
export type ProblemCase = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
  /** What is wrong. */
  readonly kind: ProblemCaseKind;
  /** The student of the caller's unit; the student of the later record when both are of the caller's unit. Null when the caller may not read the record. */
  readonly student: Maybe<Student>;
  /** The other student. Null when another unit has the record: a school is not told which unit. */
  readonly otherStudent: Maybe<Student>;
  /** True when the record of the other student is in a unit outside the caller's. */
  readonly heldElsewhere: Scalars['Boolean']['output'];
  /** When the later record was made. */
  readonly openedAt: Scalars['DateTime']['output'];
};

/** What a problem case is about. */
export type ProblemCaseKind =
  /** Two students claim one ID number (身份证件号重复). The number stays with the student who claimed it first until the case is decided. */
  | 'SAME_ID_NUMBER'
  /** Two students without an ID number have the same name, sex and birth date (姓名性别出生日期重复). */
  | 'PROBABLE_DOUBLE';

/** Which problem cases a list shows. */
export type ProblemCaseFilter = {
  /** Only cases of this kind. */
  readonly kind?: InputMaybe<ProblemCaseKind>;
};

/** One page of problem cases. */
export type ProblemCaseConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<ProblemCaseEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Cases of the unit that fit the filter, on all pages, counted now. Null when there are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of problem cases. */
export type ProblemCaseEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** An open case of a student of the unit. */
  readonly node: ProblemCase;
};

/** A change of key data of one student (关键数据变更): name, sex, birth date, ethnic group, kind and number of the identity document. */
export type KeyDataChange = {
  /** Opaque; never changes. After the approval it is the `changeId` of the entries in `Student.changes`. */
  readonly id: Scalars['ID']['output'];
  /** The student whose record is to be changed; null when the caller may no longer read the record. */
  readonly student: Maybe<Student>;
  /** How far the change is. */
  readonly status: KeyDataChangeStatus;
  /** The procedure, which tells who approves. */
  readonly procedure: KeyDataProcedure;
  /** Old and new value of each field, masked like the field itself. */
  readonly fields: ReadonlyArray<ChangedField>;
  /** Why the record is to be changed, in the words of the unit that has asked. */
  readonly reason: Scalars['String']['output'];
  /** Documents that the unit has seen and keeps. */
  readonly documents: ReadonlyArray<KeyDataDocument>;
  /** Code of the unit that has asked. */
  readonly unit: Scalars['String']['output'];
  /** Who has asked: the `sub` of the token. Null for callers of other units. */
  readonly requestedBy: Maybe<Scalars['String']['output']>;
  /** When the change was requested. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Code of the unit that has to decide now, also while it waits for evidence; null after the end. */
  readonly toDecide: Maybe<Scalars['String']['output']>;
  /**
   * When the term of the unit that must act ends: the unit that decides, or the unit that must give evidence. Null after the end. Terms are working days,
   * and nothing is approved by time.
   */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** True when the term has passed and the unit has not acted. */
  readonly overdue: Scalars['Boolean']['output'];
  /** What approvers have asked for in addition, and what was given, in order of time. */
  readonly evidence: ReadonlyArray<KeyDataEvidence>;
  /** When it was decided or withdrawn; null while it is open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The approvals that are needed, in their order. */
  readonly steps: ReadonlyArray<KeyDataStep>;
};

/** Old and new value of one field. */
export type ChangedField = {
  /** Name of the field in `Student`. */
  readonly field: Scalars['String']['output'];
  /** Value before the change; null when there was none. */
  readonly old: Maybe<ChangedValue>;
  /** Value after the change; null when it is removed. */
  readonly new: Maybe<ChangedValue>;
};

/** One approval of a change of key data. */
export type KeyDataStep = {
  /** Place in the chain: 1, 2, … */
  readonly number: Scalars['Int']['output'];
  /** Code of the unit that decides. */
  readonly unit: Scalars['String']['output'];
  /** When the term of the unit ends; null before the step begins. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Codes of superior units that may take the step as well because it is overdue, the nearest first. */
  readonly escalatedTo: ReadonlyArray<Scalars['String']['output']>;
  /** What the unit has decided; null until then. */
  readonly decision: Maybe<KeyDataDecision>;
  /** When the unit has decided; null until then. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who has decided: the `sub` of the token. Null until then, and for callers of other units. */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /** What the approver wrote: a remark, or the reason of a rejection. */
  readonly opinion: Maybe<Scalars['String']['output']>;
};

/** Evidence that an approver has asked for. */
export type KeyDataEvidence = {
  /** Number of the step whose approver has asked. */
  readonly step: Scalars['Int']['output'];
  /** Which kind of document is wanted. */
  readonly kind: KeyDataEvidenceKind;
  /** What exactly is wanted, in the words of the approver. */
  readonly note: Scalars['String']['output'];
  /** Code of the unit of the approver. */
  readonly unit: Scalars['String']['output'];
  /** When the approver has asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** When the documents were given; null while they are awaited. */
  readonly providedAt: Maybe<Scalars['DateTime']['output']>;
  /** The documents that were given; empty while they are awaited. */
  readonly documents: ReadonlyArray<KeyDataDocument>;
};

/** The decision of one unit. */
export type KeyDataDecision =
  /** The unit agrees. */
  | 'APPROVED'
  /** The unit refuses; the case has ended. */
  | 'REJECTED';

/** A document that proves a change of key data. */
export type KeyDataDocument = {
  /** What kind of document it is. */
  readonly kind: KeyDataEvidenceKind;
  /** Its title, as the unit has written it. */
  readonly title: Scalars['String']['output'];
  /** SHA-256 of the file, in hexadecimal digits; null for a document without a file. */
  readonly sha256: Maybe<Scalars['String']['output']>;
  /**
   * The uploaded file; null for a document without one. Only for approvers of the units that take a step of this change, and for registrars of the unit that
   * has asked. Null for all others.
   */
  readonly file: Maybe<KeyDataChangeFile>;
};

/**
 * A file that was uploaded at `POST /key-data-change-files`: PDF, JPEG or PNG, up to 10 MB. The body of the request is the file itself; the header
 * `x-file-name` has its name, percent-encoded in UTF-8. The answer is 201 with JSON `{id, name, type, size, sha256}`, or an error with `code` and
 * `message`. Only registrars can upload. A file that no request names is removed after a day.
 */
export type KeyDataChangeFile = {
  /** Id that `POST /key-data-change-files` gave when the file was uploaded. */
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
 * A file that was uploaded at `POST /key-data-change-files`: PDF, JPEG or PNG, up to 10 MB. The body of the request is the file itself; the header
 * `x-file-name` has its name, percent-encoded in UTF-8. The answer is 201 with JSON `{id, name, type, size, sha256}`, or an error with `code` and
 * `message`. Only registrars can upload. A file that no request names is removed after a day.
 */
export type KeyDataChangeFileUrlArgs = {
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

/** How far a change of key data is. */
export type KeyDataChangeStatus =
  /** A unit has to decide; see `toDecide`. */
  | 'OPEN'
  /** Every step is approved, and the record has the new values. */
  | 'APPROVED'
  /** A unit has refused it; the record is as it was. */
  | 'REJECTED'
  /** The unit that asked has taken it back. */
  | 'WITHDRAWN'
  /** The record has moved to another unit before the decision. */
  | 'CANCELLED';

/** The procedure of a change of key data. Policy says who approves and which documents are accepted. */
export type KeyDataProcedure =
  /** For students who have not graduated. */
  | 'ORDINARY'
  /** For the record of a graduate (学籍更正), which is frozen otherwise. The city approves too. */
  | 'CORRECTED_RECORD';

/** Kinds of documents that prove key data. */
export type KeyDataEvidenceKind =
  /** Household register (户口簿). */
  | 'HOUSEHOLD_REGISTER'
  /** Resident identity card (居民身份证). */
  | 'ID_CARD'
  /** Medical certificate of birth (出生医学证明). */
  | 'BIRTH_CERTIFICATE'
  /** Certificate of the police (公安机关证明). */
  | 'POLICE_CERTIFICATE'
  /** Passport or another travel document (护照). */
  | 'PASSPORT'
  /** Decision of a court (法院文书). */
  | 'COURT_DECISION';

/** Which changes of key data a list shows. Conditions that are given must all hold. */
export type KeyDataChangeFilter = {
  /** Only changes that are this far. */
  readonly status?: InputMaybe<KeyDataChangeStatus>;
  /** True for changes that the caller's own unit has to decide now. */
  readonly toDecide?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One page of changes of key data. */
export type KeyDataChangeConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<KeyDataChangeEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
  /** Changes of the unit that fit the filter, on all pages, counted now. Null when there are more than 200,000, and for the list of one student. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One item of a page of changes of key data. */
export type KeyDataChangeEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** A requested change. */
  readonly node: KeyDataChange;
};

/** New key data of one student, with evidence. */
export type RequestKeyDataChangeInput = {
  /** 8 to 200 characters, new for each command and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Student.id` of the student. */
  readonly studentId: Scalars['ID']['input'];
  /** `Student.revision` as the clerk has read it. When the record has another one now, the answer is StudentChangedMeanwhile. */
  readonly revision: Scalars['Int']['input'];
  /** ORDINARY when not given. */
  readonly procedure?: InputMaybe<KeyDataProcedure>;
  /** The new values. They are checked together: birth date and sex must agree with an ID number. */
  readonly fields: KeyDataInput;
  /** Why the record is to be changed, 2 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** Documents that the unit has seen, 1 to 20, of kinds that the procedure accepts. */
  readonly documents: ReadonlyArray<KeyDataDocumentInput>;
};

/** New values of key data. A field that is not given stays as it is. */
export type KeyDataInput = {
  /** Full name as in the household register. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Sex, as a code of the table SEX or its label. */
  readonly sex?: InputMaybe<Scalars['String']['input']>;
  /** Date of birth, `YYYY-MM-DD`. */
  readonly birthDate?: InputMaybe<Scalars['String']['input']>;
  /** Ethnic group (民族), as a code of the table ETHNICITY or its label. */
  readonly ethnicity?: InputMaybe<Scalars['String']['input']>;
  /** Kind of identity document, as a code of the table ID_TYPE or its label. With `Z` (no document) the number is removed. */
  readonly idType?: InputMaybe<Scalars['String']['input']>;
  /** Number of the identity document in full. */
  readonly idNumber?: InputMaybe<Scalars['String']['input']>;
  /** Nationality, as a code of the table NATIONALITY or its label. The number of a passport is registered with its country, so the two change together. */
  readonly nationality?: InputMaybe<Scalars['String']['input']>;
};

/** A document that proves new key data. */
export type KeyDataDocumentInput = {
  /** What kind of document it is. */
  readonly kind: KeyDataEvidenceKind;
  /** Its title and number, at most 100 characters, e.g. 户口簿第3页. */
  readonly title: Scalars['String']['input'];
  /** `id` that `POST /key-data-change-files` has given; none for a document that the unit keeps on paper. */
  readonly fileId?: InputMaybe<Scalars['ID']['input']>;
};

/** A file is unknown, was uploaded by another unit, is used by another case, or is named twice. Upload the file again. */
export type KeyEvidenceFileUnusable = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The approval of one step. */
export type ApproveKeyDataChangeInput = {
  /** 8 to 200 characters, new for each command and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `KeyDataChange.id` of the change. */
  readonly id: Scalars['ID']['input'];
  /** A remark of the approver; may be left out. */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
};

/** The rejection of a change of key data. */
export type RejectKeyDataChangeInput = {
  /** 8 to 200 characters, new for each command and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `KeyDataChange.id` of the change. */
  readonly id: Scalars['ID']['input'];
  /** Why it is refused, 2 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The withdrawal of a change of key data. */
export type WithdrawKeyDataChangeInput = {
  /** 8 to 200 characters, new for each command and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `KeyDataChange.id` of the change. */
  readonly id: Scalars['ID']['input'];
};

/** What an approver asks for in addition. */
export type AskForKeyDataEvidenceInput = {
  /** 8 to 200 characters, new for each command and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `KeyDataChange.id` of the change. */
  readonly id: Scalars['ID']['input'];
  /** Which kind of document is wanted. */
  readonly kind: KeyDataEvidenceKind;
  /** What exactly is wanted, 2 to 500 characters. */
  readonly note: Scalars['String']['input'];
};

/** The documents that an approver has asked for. */
export type ProvideKeyDataEvidenceInput = {
  /** 8 to 200 characters, new for each command and the same when it is sent again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `KeyDataChange.id` of the change. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 20 documents, of kinds that the procedure accepts. */
  readonly documents: ReadonlyArray<KeyDataDocumentInput>;
};

/** The requested change, or the reason why it was refused. */
export type RequestKeyDataChangeResult = KeyDataChangeRequested | WrongHat | WrongUnit | IdempotencyKeyReused | StudentNotFound | StudentChangedMeanwhile | StudentFieldInvalid | NothingToCorrect | KeyDataChangeOpen | StudentInTransfer | RecordFrozen | ReasonMissing | KeyEvidenceMissing | KeyEvidenceFileUnusable | NumberHeldElsewhere | ProbableDouble | MatchLimitReached;

/** The decided change, or the reason why it was refused. */
export type DecideKeyDataChangeResult = KeyDataChangeDecided | WrongHat | WrongUnit | IdempotencyKeyReused | KeyDataChangeNotFound | KeyDataChangeEnded | OwnEntry | OnePersonOneStep | ReasonMissing | StudentInTransfer | RecordFrozen | RecordHasMoved | StudentFieldInvalid | NumberHeldElsewhere | ProbableDouble;

/** The change that waits for evidence, or the reason why the command was refused. */
export type AskForKeyDataEvidenceResult = KeyDataEvidenceAsked | WrongHat | WrongUnit | IdempotencyKeyReused | KeyDataChangeNotFound | KeyDataChangeEnded | OwnEntry | OnePersonOneStep | ReasonMissing | EvidenceOutstanding;

/** The change with its new evidence, or the reason why the command was refused. */
export type ProvideKeyDataEvidenceResult = KeyDataEvidenceProvided | WrongHat | WrongUnit | IdempotencyKeyReused | KeyDataChangeNotFound | KeyDataChangeEnded | EvidenceNotAsked | KeyEvidenceMissing | KeyEvidenceFileUnusable;

/** The unit that has asked for the change must give evidence now. */
export type KeyDataEvidenceAsked = {
  /** `KeyDataChange.id` of the change. */
  readonly changeId: Scalars['ID']['output'];
  /** The student; null when the caller may no longer read the record. */
  readonly student: Maybe<Student>;
};

/** The evidence is given, and the approver's unit must act now. */
export type KeyDataEvidenceProvided = {
  /** `KeyDataChange.id` of the change. */
  readonly changeId: Scalars['ID']['output'];
  /** The student; null when the caller may no longer read the record. */
  readonly student: Maybe<Student>;
};

/** A change of key data waits for its first approval. */
export type KeyDataChangeRequested = {
  /** `KeyDataChange.id` of the new change. */
  readonly changeId: Scalars['ID']['output'];
  /** The student; read the change from `keyDataChanges`. */
  readonly student: Maybe<Student>;
};

/** A step was approved, or the change was rejected or withdrawn. */
export type KeyDataChangeDecided = {
  /** `KeyDataChange.id` of the change. */
  readonly changeId: Scalars['ID']['output'];
  /** The student. After the last approval the record has the new values. */
  readonly student: Maybe<Student>;
};

/** The student has an open change of key data already. There is one at a time. */
export type KeyDataChangeOpen = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** There is no such change of key data, or the caller may not see it. */
export type KeyDataChangeNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The change was decided or withdrawn before. */
export type KeyDataChangeEnded = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A transfer of the student is open. Key data can be changed when it has ended. */
export type StudentInTransfer = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The student has graduated. Only the procedure CORRECTED_RECORD changes the record now. */
export type RecordFrozen = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Another unit holds the record now, so the units of the chain are not the right ones any more. */
export type RecordHasMoved = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Documents are missing, or are of kinds that the procedure does not accept. */
export type KeyEvidenceMissing = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Another record claims the new ID number. The answer does not say which one. */
export type NumberHeldElsewhere = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Another record without a document has the same name, sex and birth date, and the same school or guardian. */
export type ProbableDouble = Refusal & {
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
  /** Rules about students' records, such as how many searches for a child may fail. Null when this part of the system does not answer. */
  readonly identity: Maybe<ReadonlyArray<Policy>>;
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
  Student: Student;
  TransferPreflight: TransferPreflight;
  Transfer: Transfer;
  School: School;
  Class: Class;
  Policies: Policies;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Student:
    ( { __typename: 'Student' }
    & GraphQLRecursivePick<FederationTypes['Student'], {"id":true}> );
  TransferPreflight:
    ( { __typename: 'TransferPreflight' }
    & GraphQLRecursivePick<FederationTypes['TransferPreflight'], {"studentId":true,"toSchoolId":true,"toClassId":true}> );
  Transfer:
    ( { __typename: 'Transfer' }
    & GraphQLRecursivePick<FederationTypes['Transfer'], {"id":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"id":true}> );
  Class:
    ( { __typename: 'Class' }
    & GraphQLRecursivePick<FederationTypes['Class'], {"id":true}> );
  Policies:
    ( { __typename: 'Policies' }
    & GraphQLRecursivePick<FederationTypes['Policies'], {"province":true,"on":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  DeclareFactResult:
    | ( FactDeclared )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( StudentNotFound )
    | ( StudentChangedMeanwhile )
    | ( StudentFieldInvalid )
    | ( NothingToCorrect )
  ;
  MatchStudentResult:
    | ( StudentMatch )
    | ( MatchLimitReached )
  ;
  CancelRosterImportResult:
    | ( RosterImportCancelled )
    | ( WrongHat )
    | ( WrongUnit )
    | ( RosterImportNotFound )
    | ( RosterImportEnded )
    | ( IdempotencyKeyReused )
  ;
  IssueGuardianCodeResult:
    | ( GuardianCodeIssued )
    | ( WrongHat )
    | ( WrongUnit )
    | ( StudentNotFound )
    | ( IdempotencyKeyReused )
  ;
  CorrectStudentResult:
    | ( StudentCorrected )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( StudentNotFound )
    | ( StudentChangedMeanwhile )
    | ( StudentFieldInvalid )
    | ( NothingToCorrect )
    | ( ProbableDouble )
    | ( MatchLimitReached )
  ;
  SetStudentPhotoResult:
    | ( StudentPhotoSet )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( StudentNotFound )
    | ( StudentChangedMeanwhile )
    | ( StudentFieldInvalid )
    | ( NothingToCorrect )
    | ( PhotoInvalid )
    | ( PhotoFileUnusable )
  ;
  RequestKeyDataChangeResult:
    | ( KeyDataChangeRequested )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( StudentNotFound )
    | ( StudentChangedMeanwhile )
    | ( StudentFieldInvalid )
    | ( NothingToCorrect )
    | ( KeyDataChangeOpen )
    | ( StudentInTransfer )
    | ( RecordFrozen )
    | ( ReasonMissing )
    | ( KeyEvidenceMissing )
    | ( KeyEvidenceFileUnusable )
    | ( NumberHeldElsewhere )
    | ( ProbableDouble )
    | ( MatchLimitReached )
  ;
  DecideKeyDataChangeResult:
    | ( KeyDataChangeDecided )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( KeyDataChangeNotFound )
    | ( KeyDataChangeEnded )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( ReasonMissing )
    | ( StudentInTransfer )
    | ( RecordFrozen )
    | ( RecordHasMoved )
    | ( StudentFieldInvalid )
    | ( NumberHeldElsewhere )
    | ( ProbableDouble )
  ;
  AskForKeyDataEvidenceResult:
    | ( KeyDataEvidenceAsked )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( KeyDataChangeNotFound )
    | ( KeyDataChangeEnded )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( ReasonMissing )
    | ( EvidenceOutstanding )
  ;
  ProvideKeyDataEvidenceResult:
    | ( KeyDataEvidenceProvided )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
    | ( KeyDataChangeNotFound )
    | ( KeyDataChangeEnded )
    | ( EvidenceNotAsked )
    | ( KeyEvidenceMissing )
    | ( KeyEvidenceFileUnusable )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( MatchLimitReached )
    | ( RosterImportNotFound )
    | ( RosterImportEnded )
    | ( StudentNotFound )
    | ( PhotoInvalid )
    | ( PhotoFileUnusable )
    | ( StudentChangedMeanwhile )
    | ( StudentFieldInvalid )
    | ( NothingToCorrect )
    | ( KeyEvidenceFileUnusable )
    | ( KeyDataChangeOpen )
    | ( KeyDataChangeNotFound )
    | ( KeyDataChangeEnded )
    | ( StudentInTransfer )
    | ( RecordFrozen )
    | ( RecordHasMoved )
    | ( KeyEvidenceMissing )
    | ( NumberHeldElsewhere )
    | ( ProbableDouble )
    | ( EvidenceOutstanding )
    | ( EvidenceNotAsked )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( ReasonMissing )
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
  Student: ResolverTypeWrapper<Student>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  StudentFocus: ResolverTypeWrapper<StudentFocus>;
  FocusHint: ResolverTypeWrapper<FocusHint>;
  FocusHintReason: FocusHintReason;
  DeclaredFact: DeclaredFact;
  FocusDeclarationConnection: ResolverTypeWrapper<FocusDeclarationConnection>;
  FocusDeclarationEdge: ResolverTypeWrapper<FocusDeclarationEdge>;
  FocusDeclaration: ResolverTypeWrapper<FocusDeclaration>;
  DeclareMigrantChildInput: DeclareMigrantChildInput;
  DeclareLeftBehindInput: DeclareLeftBehindInput;
  LeftBehindKind: LeftBehindKind;
  DeclareFactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclareFactResult']>;
  FactDeclared: ResolverTypeWrapper<FactDeclared>;
  FocusDifferenceConnection: ResolverTypeWrapper<FocusDifferenceConnection>;
  FocusDifferenceEdge: ResolverTypeWrapper<FocusDifferenceEdge>;
  FocusDifference: ResolverTypeWrapper<FocusDifference>;
  Guardian: ResolverTypeWrapper<Guardian>;
  StudentNumberKind: StudentNumberKind;
  CodeValue: ResolverTypeWrapper<CodeValue>;
  CodeTable: ResolverTypeWrapper<CodeTable>;
  CodeTableName: CodeTableName;
  StudentConnection: ResolverTypeWrapper<StudentConnection>;
  StudentEdge: ResolverTypeWrapper<StudentEdge>;
  StudentFilter: StudentFilter;
  SexFilter: SexFilter;
  StudentStatus: StudentStatus;
  FocusGroup: FocusGroup;
  StudentOrder: StudentOrder;
  StudentOrderField: StudentOrderField;
  OrderDirection: OrderDirection;
  MatchStudentInput: MatchStudentInput;
  MatchByNumberInput: MatchByNumberInput;
  MatchByGuardianInput: MatchByGuardianInput;
  GraduateRowInput: GraduateRowInput;
  GraduateMatch: ResolverTypeWrapper<GraduateMatch>;
  GraduateMatchCode: GraduateMatchCode;
  MatchStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MatchStudentResult']>;
  StudentMatch: ResolverTypeWrapper<StudentMatch>;
  MatchLimitReached: ResolverTypeWrapper<MatchLimitReached>;
  CancelRosterImportInput: CancelRosterImportInput;
  CancelRosterImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelRosterImportResult']>;
  RosterImportCancelled: ResolverTypeWrapper<RosterImportCancelled>;
  RosterImportNotFound: ResolverTypeWrapper<RosterImportNotFound>;
  RosterImportEnded: ResolverTypeWrapper<RosterImportEnded>;
  IssueGuardianCodeInput: IssueGuardianCodeInput;
  IssueGuardianCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueGuardianCodeResult']>;
  GuardianCodeIssued: ResolverTypeWrapper<GuardianCodeIssued>;
  StudentNotFound: ResolverTypeWrapper<StudentNotFound>;
  TransferPreflight: ResolverTypeWrapper<TransferPreflight>;
  Transfer: ResolverTypeWrapper<Transfer>;
  RecordPackage: ResolverTypeWrapper<RecordPackage>;
  RecordGap: ResolverTypeWrapper<RecordGap>;
  PackagedRecord: ResolverTypeWrapper<PackagedRecord>;
  PackagedDetail: ResolverTypeWrapper<PackagedDetail>;
  PackagedNumber: ResolverTypeWrapper<PackagedNumber>;
  PackagedSpell: ResolverTypeWrapper<PackagedSpell>;
  School: ResolverTypeWrapper<School>;
  Class: ResolverTypeWrapper<Class>;
  Stage: Stage;
  TransferBlocker: ResolverTypeWrapper<TransferBlocker>;
  RosterImport: ResolverTypeWrapper<RosterImport>;
  RosterImportFilter: RosterImportFilter;
  RosterImportOrder: RosterImportOrder;
  RosterImportConnection: ResolverTypeWrapper<RosterImportConnection>;
  RosterImportEdge: ResolverTypeWrapper<RosterImportEdge>;
  RosterMessageConnection: ResolverTypeWrapper<RosterMessageConnection>;
  RosterMessageEdge: ResolverTypeWrapper<RosterMessageEdge>;
  RosterImportKind: RosterImportKind;
  RosterImportStatus: RosterImportStatus;
  RosterProblem: ResolverTypeWrapper<RosterProblem>;
  RosterMessage: ResolverTypeWrapper<RosterMessage>;
  StudentChangeConnection: ResolverTypeWrapper<StudentChangeConnection>;
  StudentChangeEdge: ResolverTypeWrapper<StudentChangeEdge>;
  StudentChange: ResolverTypeWrapper<StudentChange>;
  ChangedValue: ResolverTypeWrapper<ChangedValue>;
  CorrectStudentInput: CorrectStudentInput;
  StudentFieldsInput: StudentFieldsInput;
  FamilyMemberInput: FamilyMemberInput;
  FamilyMemberChangeInput: FamilyMemberChangeInput;
  CorrectStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectStudentResult']>;
  StudentPhoto: ResolverTypeWrapper<StudentPhoto>;
  SetStudentPhotoInput: SetStudentPhotoInput;
  SetStudentPhotoResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetStudentPhotoResult']>;
  StudentPhotoSet: ResolverTypeWrapper<StudentPhotoSet>;
  PhotoInvalid: ResolverTypeWrapper<PhotoInvalid>;
  PhotoProblem: PhotoProblem;
  PhotoFileUnusable: ResolverTypeWrapper<PhotoFileUnusable>;
  StudentCorrected: ResolverTypeWrapper<StudentCorrected>;
  StudentChangedMeanwhile: ResolverTypeWrapper<StudentChangedMeanwhile>;
  StudentFieldInvalid: ResolverTypeWrapper<StudentFieldInvalid>;
  NothingToCorrect: ResolverTypeWrapper<NothingToCorrect>;
  ProblemCase: ResolverTypeWrapper<ProblemCase>;
  ProblemCaseKind: ProblemCaseKind;
  ProblemCaseFilter: ProblemCaseFilter;
  ProblemCaseConnection: ResolverTypeWrapper<ProblemCaseConnection>;
  ProblemCaseEdge: ResolverTypeWrapper<ProblemCaseEdge>;
  KeyDataChange: ResolverTypeWrapper<KeyDataChange>;
  ChangedField: ResolverTypeWrapper<ChangedField>;
  KeyDataStep: ResolverTypeWrapper<KeyDataStep>;
  KeyDataEvidence: ResolverTypeWrapper<KeyDataEvidence>;
  KeyDataDecision: KeyDataDecision;
  KeyDataDocument: ResolverTypeWrapper<KeyDataDocument>;
  KeyDataChangeFile: ResolverTypeWrapper<KeyDataChangeFile>;
  FileType: FileType;
  FilePurpose: FilePurpose;
  KeyDataChangeStatus: KeyDataChangeStatus;
  KeyDataProcedure: KeyDataProcedure;
  KeyDataEvidenceKind: KeyDataEvidenceKind;
  KeyDataChangeFilter: KeyDataChangeFilter;
  KeyDataChangeConnection: ResolverTypeWrapper<KeyDataChangeConnection>;
  KeyDataChangeEdge: ResolverTypeWrapper<KeyDataChangeEdge>;
  RequestKeyDataChangeInput: RequestKeyDataChangeInput;
  KeyDataInput: KeyDataInput;
  KeyDataDocumentInput: KeyDataDocumentInput;
  KeyEvidenceFileUnusable: ResolverTypeWrapper<KeyEvidenceFileUnusable>;
  ApproveKeyDataChangeInput: ApproveKeyDataChangeInput;
  RejectKeyDataChangeInput: RejectKeyDataChangeInput;
  WithdrawKeyDataChangeInput: WithdrawKeyDataChangeInput;
  AskForKeyDataEvidenceInput: AskForKeyDataEvidenceInput;
  ProvideKeyDataEvidenceInput: ProvideKeyDataEvidenceInput;
  RequestKeyDataChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestKeyDataChangeResult']>;
  DecideKeyDataChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideKeyDataChangeResult']>;
  AskForKeyDataEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForKeyDataEvidenceResult']>;
  ProvideKeyDataEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProvideKeyDataEvidenceResult']>;
  KeyDataEvidenceAsked: ResolverTypeWrapper<KeyDataEvidenceAsked>;
  KeyDataEvidenceProvided: ResolverTypeWrapper<KeyDataEvidenceProvided>;
  KeyDataChangeRequested: ResolverTypeWrapper<KeyDataChangeRequested>;
  KeyDataChangeDecided: ResolverTypeWrapper<KeyDataChangeDecided>;
  KeyDataChangeOpen: ResolverTypeWrapper<KeyDataChangeOpen>;
  KeyDataChangeNotFound: ResolverTypeWrapper<KeyDataChangeNotFound>;
  KeyDataChangeEnded: ResolverTypeWrapper<KeyDataChangeEnded>;
  StudentInTransfer: ResolverTypeWrapper<StudentInTransfer>;
  RecordFrozen: ResolverTypeWrapper<RecordFrozen>;
  RecordHasMoved: ResolverTypeWrapper<RecordHasMoved>;
  KeyEvidenceMissing: ResolverTypeWrapper<KeyEvidenceMissing>;
  NumberHeldElsewhere: ResolverTypeWrapper<NumberHeldElsewhere>;
  ProbableDouble: ResolverTypeWrapper<ProbableDouble>;
  EvidenceOutstanding: ResolverTypeWrapper<EvidenceOutstanding>;
  EvidenceNotAsked: ResolverTypeWrapper<EvidenceNotAsked>;
  OwnEntry: ResolverTypeWrapper<OwnEntry>;
  OnePersonOneStep: ResolverTypeWrapper<OnePersonOneStep>;
  ReasonMissing: ResolverTypeWrapper<ReasonMissing>;
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
  Student: Student | FederationReferenceTypes['Student'];
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  StudentFocus: StudentFocus;
  FocusHint: FocusHint;
  FocusDeclarationConnection: FocusDeclarationConnection;
  FocusDeclarationEdge: FocusDeclarationEdge;
  FocusDeclaration: FocusDeclaration;
  DeclareMigrantChildInput: DeclareMigrantChildInput;
  DeclareLeftBehindInput: DeclareLeftBehindInput;
  DeclareFactResult: ResolversUnionTypes<ResolversParentTypes>['DeclareFactResult'];
  FactDeclared: FactDeclared;
  FocusDifferenceConnection: FocusDifferenceConnection;
  FocusDifferenceEdge: FocusDifferenceEdge;
  FocusDifference: FocusDifference;
  Guardian: Guardian;
  CodeValue: CodeValue;
  CodeTable: CodeTable;
  StudentConnection: StudentConnection;
  StudentEdge: StudentEdge;
  StudentFilter: StudentFilter;
  StudentOrder: StudentOrder;
  MatchStudentInput: MatchStudentInput;
  MatchByNumberInput: MatchByNumberInput;
  MatchByGuardianInput: MatchByGuardianInput;
  GraduateRowInput: GraduateRowInput;
  GraduateMatch: GraduateMatch;
  MatchStudentResult: ResolversUnionTypes<ResolversParentTypes>['MatchStudentResult'];
  StudentMatch: StudentMatch;
  MatchLimitReached: MatchLimitReached;
  CancelRosterImportInput: CancelRosterImportInput;
  CancelRosterImportResult: ResolversUnionTypes<ResolversParentTypes>['CancelRosterImportResult'];
  RosterImportCancelled: RosterImportCancelled;
  RosterImportNotFound: RosterImportNotFound;
  RosterImportEnded: RosterImportEnded;
  IssueGuardianCodeInput: IssueGuardianCodeInput;
  IssueGuardianCodeResult: ResolversUnionTypes<ResolversParentTypes>['IssueGuardianCodeResult'];
  GuardianCodeIssued: GuardianCodeIssued;
  StudentNotFound: StudentNotFound;
  TransferPreflight: TransferPreflight | FederationReferenceTypes['TransferPreflight'];
  Transfer: Transfer | FederationReferenceTypes['Transfer'];
  RecordPackage: RecordPackage;
  RecordGap: RecordGap;
  PackagedRecord: PackagedRecord;
  PackagedDetail: PackagedDetail;
  PackagedNumber: PackagedNumber;
  PackagedSpell: PackagedSpell;
  School: School | FederationReferenceTypes['School'];
  Class: Class | FederationReferenceTypes['Class'];
  TransferBlocker: TransferBlocker;
  RosterImport: RosterImport;
  RosterImportFilter: RosterImportFilter;
  RosterImportConnection: RosterImportConnection;
  RosterImportEdge: RosterImportEdge;
  RosterMessageConnection: RosterMessageConnection;
  RosterMessageEdge: RosterMessageEdge;
  RosterProblem: RosterProblem;
  RosterMessage: RosterMessage;
  StudentChangeConnection: StudentChangeConnection;
  StudentChangeEdge: StudentChangeEdge;
  StudentChange: StudentChange;
  ChangedValue: ChangedValue;
  CorrectStudentInput: CorrectStudentInput;
  StudentFieldsInput: StudentFieldsInput;
  FamilyMemberInput: FamilyMemberInput;
  FamilyMemberChangeInput: FamilyMemberChangeInput;
  CorrectStudentResult: ResolversUnionTypes<ResolversParentTypes>['CorrectStudentResult'];
  StudentPhoto: StudentPhoto;
  SetStudentPhotoInput: SetStudentPhotoInput;
  SetStudentPhotoResult: ResolversUnionTypes<ResolversParentTypes>['SetStudentPhotoResult'];
  StudentPhotoSet: StudentPhotoSet;
  PhotoInvalid: PhotoInvalid;
  PhotoFileUnusable: PhotoFileUnusable;
  StudentCorrected: StudentCorrected;
  StudentChangedMeanwhile: StudentChangedMeanwhile;
  StudentFieldInvalid: StudentFieldInvalid;
  NothingToCorrect: NothingToCorrect;
  ProblemCase: ProblemCase;
  ProblemCaseFilter: ProblemCaseFilter;
  ProblemCaseConnection: ProblemCaseConnection;
  ProblemCaseEdge: ProblemCaseEdge;
  KeyDataChange: KeyDataChange;
  ChangedField: ChangedField;
  KeyDataStep: KeyDataStep;
  KeyDataEvidence: KeyDataEvidence;
  KeyDataDocument: KeyDataDocument;
  KeyDataChangeFile: KeyDataChangeFile;
  KeyDataChangeFilter: KeyDataChangeFilter;
  KeyDataChangeConnection: KeyDataChangeConnection;
  KeyDataChangeEdge: KeyDataChangeEdge;
  RequestKeyDataChangeInput: RequestKeyDataChangeInput;
  KeyDataInput: KeyDataInput;
  KeyDataDocumentInput: KeyDataDocumentInput;
  KeyEvidenceFileUnusable: KeyEvidenceFileUnusable;
  ApproveKeyDataChangeInput: ApproveKeyDataChangeInput;
  RejectKeyDataChangeInput: RejectKeyDataChangeInput;
  WithdrawKeyDataChangeInput: WithdrawKeyDataChangeInput;
  AskForKeyDataEvidenceInput: AskForKeyDataEvidenceInput;
  ProvideKeyDataEvidenceInput: ProvideKeyDataEvidenceInput;
  RequestKeyDataChangeResult: ResolversUnionTypes<ResolversParentTypes>['RequestKeyDataChangeResult'];
  DecideKeyDataChangeResult: ResolversUnionTypes<ResolversParentTypes>['DecideKeyDataChangeResult'];
  AskForKeyDataEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['AskForKeyDataEvidenceResult'];
  ProvideKeyDataEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['ProvideKeyDataEvidenceResult'];
  KeyDataEvidenceAsked: KeyDataEvidenceAsked;
  KeyDataEvidenceProvided: KeyDataEvidenceProvided;
  KeyDataChangeRequested: KeyDataChangeRequested;
  KeyDataChangeDecided: KeyDataChangeDecided;
  KeyDataChangeOpen: KeyDataChangeOpen;
  KeyDataChangeNotFound: KeyDataChangeNotFound;
  KeyDataChangeEnded: KeyDataChangeEnded;
  StudentInTransfer: StudentInTransfer;
  RecordFrozen: RecordFrozen;
  RecordHasMoved: RecordHasMoved;
  KeyEvidenceMissing: KeyEvidenceMissing;
  NumberHeldElsewhere: NumberHeldElsewhere;
  ProbableDouble: ProbableDouble;
  EvidenceOutstanding: EvidenceOutstanding;
  EvidenceNotAsked: EvidenceNotAsked;
  OwnEntry: OwnEntry;
  OnePersonOneStep: OnePersonOneStep;
  ReasonMissing: ReasonMissing;
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
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType, RequireFields<QueryStudentArgs, 'id'>>;
  students?: Resolver<Maybe<ResolversTypes['StudentConnection']>, ParentType, ContextType, RequireFields<QueryStudentsArgs, 'first'>>;
  matchStudent?: Resolver<Maybe<ResolversTypes['MatchStudentResult']>, ParentType, ContextType, RequireFields<QueryMatchStudentArgs, 'by'>>;
  matchGraduates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GraduateMatch']>>, ParentType, ContextType, RequireFields<QueryMatchGraduatesArgs, 'rows'>>;
  transferPreflight?: Resolver<Maybe<ResolversTypes['TransferPreflight']>, ParentType, ContextType, RequireFields<QueryTransferPreflightArgs, 'studentId' | 'toSchoolId' | 'toClassId'>>;
  rosterImport?: Resolver<Maybe<ResolversTypes['RosterImport']>, ParentType, ContextType, RequireFields<QueryRosterImportArgs, 'id'>>;
  codeTable?: Resolver<Maybe<ResolversTypes['CodeTable']>, ParentType, ContextType, RequireFields<QueryCodeTableArgs, 'name'>>;
  rosterImports?: Resolver<Maybe<ResolversTypes['RosterImportConnection']>, ParentType, ContextType, RequireFields<QueryRosterImportsArgs, 'first'>>;
  keyDataChanges?: Resolver<Maybe<ResolversTypes['KeyDataChangeConnection']>, ParentType, ContextType, RequireFields<QueryKeyDataChangesArgs, 'first'>>;
  problemCases?: Resolver<Maybe<ResolversTypes['ProblemCaseConnection']>, ParentType, ContextType, RequireFields<QueryProblemCasesArgs, 'first'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  issueGuardianCode?: Resolver<Maybe<ResolversTypes['IssueGuardianCodeResult']>, ParentType, ContextType, RequireFields<MutationIssueGuardianCodeArgs, 'input'>>;
  cancelRosterImport?: Resolver<Maybe<ResolversTypes['CancelRosterImportResult']>, ParentType, ContextType, RequireFields<MutationCancelRosterImportArgs, 'input'>>;
  correctStudent?: Resolver<Maybe<ResolversTypes['CorrectStudentResult']>, ParentType, ContextType, RequireFields<MutationCorrectStudentArgs, 'input'>>;
  setStudentPhoto?: Resolver<Maybe<ResolversTypes['SetStudentPhotoResult']>, ParentType, ContextType, RequireFields<MutationSetStudentPhotoArgs, 'input'>>;
  declareMigrantChild?: Resolver<Maybe<ResolversTypes['DeclareFactResult']>, ParentType, ContextType, RequireFields<MutationDeclareMigrantChildArgs, 'input'>>;
  declareLeftBehind?: Resolver<Maybe<ResolversTypes['DeclareFactResult']>, ParentType, ContextType, RequireFields<MutationDeclareLeftBehindArgs, 'input'>>;
  requestKeyDataChange?: Resolver<Maybe<ResolversTypes['RequestKeyDataChangeResult']>, ParentType, ContextType, RequireFields<MutationRequestKeyDataChangeArgs, 'input'>>;
  approveKeyDataChange?: Resolver<Maybe<ResolversTypes['DecideKeyDataChangeResult']>, ParentType, ContextType, RequireFields<MutationApproveKeyDataChangeArgs, 'input'>>;
  rejectKeyDataChange?: Resolver<Maybe<ResolversTypes['DecideKeyDataChangeResult']>, ParentType, ContextType, RequireFields<MutationRejectKeyDataChangeArgs, 'input'>>;
  withdrawKeyDataChange?: Resolver<Maybe<ResolversTypes['DecideKeyDataChangeResult']>, ParentType, ContextType, RequireFields<MutationWithdrawKeyDataChangeArgs, 'input'>>;
  askForKeyDataEvidence?: Resolver<Maybe<ResolversTypes['AskForKeyDataEvidenceResult']>, ParentType, ContextType, RequireFields<MutationAskForKeyDataEvidenceArgs, 'input'>>;
  provideKeyDataEvidence?: Resolver<Maybe<ResolversTypes['ProvideKeyDataEvidenceResult']>, ParentType, ContextType, RequireFields<MutationProvideKeyDataEvidenceArgs, 'input'>>;
};

export type StudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Student'] = ResolversParentTypes['Student'], FederationReferenceType extends FederationReferenceTypes['Student'] = FederationReferenceTypes['Student']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Student']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numberKind?: Resolver<Maybe<ResolversTypes['StudentNumberKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  idType?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hukouDivision?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  hukouType?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  migrantChild?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  leftBehind?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  boarder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  orphan?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  disability?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  birthPlace?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  nativePlace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overseasStatus?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  politicalStatus?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  namePinyin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idValidity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  talent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bloodType?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  provincialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classSeat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entryMonth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  admissionMode?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  studentSource?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  mailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  homeAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onlyChild?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  preschool?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  martyrFamily?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  inclusive?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  purchasedPlace?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  wantsAid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  getsBoardingAid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  getsMeal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  transport?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  schoolBus?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  guardians?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Guardian']>>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  photo?: Resolver<Maybe<ResolversTypes['StudentPhoto']>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['StudentChangeConnection']>, ParentType, ContextType, RequireFields<StudentChangesArgs, 'first'>>;
  keyDataChanges?: Resolver<Maybe<ResolversTypes['KeyDataChangeConnection']>, ParentType, ContextType, RequireFields<StudentKeyDataChangesArgs, 'first'>>;
  focus?: Resolver<Maybe<ResolversTypes['StudentFocus']>, ParentType, ContextType>;
};

export type StudentFocusResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentFocus'] = ResolversParentTypes['StudentFocus']> = {
  migrantHint?: Resolver<ResolversTypes['FocusHint'], ParentType, ContextType>;
  leftBehindHint?: Resolver<ResolversTypes['FocusHint'], ParentType, ContextType>;
  leftWithoutCare?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  otherParentUnable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  caregiver?: Resolver<Maybe<ResolversTypes['Guardian']>, ParentType, ContextType>;
  lastContactOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  declarations?: Resolver<Maybe<ResolversTypes['FocusDeclarationConnection']>, ParentType, ContextType, RequireFields<StudentFocusDeclarationsArgs, 'first'>>;
};

export type FocusHintResolvers<ContextType = any, ParentType extends ResolversParentTypes['FocusHint'] = ResolversParentTypes['FocusHint']> = {
  likely?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['FocusHintReason'], ParentType, ContextType>;
  differs?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
};

export type FocusDeclarationConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['FocusDeclarationConnection'] = ResolversParentTypes['FocusDeclarationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FocusDeclarationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FocusDeclarationEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['FocusDeclarationEdge'] = ResolversParentTypes['FocusDeclarationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FocusDeclaration'], ParentType, ContextType>;
};

export type FocusDeclarationResolvers<ContextType = any, ParentType extends ResolversParentTypes['FocusDeclaration'] = ResolversParentTypes['FocusDeclaration']> = {
  fact?: Resolver<ResolversTypes['DeclaredFact'], ParentType, ContextType>;
  migrantChild?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  leftBehind?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  otherParentUnable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  caregiver?: Resolver<Maybe<ResolversTypes['Guardian']>, ParentType, ContextType>;
  lastContactOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeclareFactResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeclareFactResult'] = ResolversParentTypes['DeclareFactResult']> = {
  __resolveType: TypeResolveFn<'FactDeclared' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'StudentNotFound' | 'StudentChangedMeanwhile' | 'StudentFieldInvalid' | 'NothingToCorrect', ParentType, ContextType>;
};

export type FactDeclaredResolvers<ContextType = any, ParentType extends ResolversParentTypes['FactDeclared'] = ResolversParentTypes['FactDeclared']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FocusDifferenceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['FocusDifferenceConnection'] = ResolversParentTypes['FocusDifferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FocusDifferenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FocusDifferenceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['FocusDifferenceEdge'] = ResolversParentTypes['FocusDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FocusDifference'], ParentType, ContextType>;
};

export type FocusDifferenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['FocusDifference'] = ResolversParentTypes['FocusDifference']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['FocusHint'], ParentType, ContextType>;
};

export type GuardianResolvers<ContextType = any, ParentType extends ResolversParentTypes['Guardian'] = ResolversParentTypes['Guardian']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  isGuardian?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idType?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CodeValueResolvers<ContextType = any, ParentType extends ResolversParentTypes['CodeValue'] = ResolversParentTypes['CodeValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CodeTableResolvers<ContextType = any, ParentType extends ResolversParentTypes['CodeTable'] = ResolversParentTypes['CodeTable']> = {
  name?: Resolver<ResolversTypes['CodeTableName'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['CodeValue']>, ParentType, ContextType>;
};

export type StudentConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentConnection'] = ResolversParentTypes['StudentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StudentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StudentEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentEdge'] = ResolversParentTypes['StudentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Student'], ParentType, ContextType>;
};

export type GraduateMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraduateMatch'] = ResolversParentTypes['GraduateMatch']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['GraduateMatchCode'], ParentType, ContextType>;
  studentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  otherRow?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchStudentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchStudentResult'] = ResolversParentTypes['MatchStudentResult']> = {
  __resolveType: TypeResolveFn<'StudentMatch' | 'MatchLimitReached', ParentType, ContextType>;
};

export type StudentMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentMatch'] = ResolversParentTypes['StudentMatch']> = {
  student?: Resolver<ResolversTypes['Student'], ParentType, ContextType>;
  maskedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  birthMonth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatchLimitReachedResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchLimitReached'] = ResolversParentTypes['MatchLimitReached']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelRosterImportResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelRosterImportResult'] = ResolversParentTypes['CancelRosterImportResult']> = {
  __resolveType: TypeResolveFn<'RosterImportCancelled' | 'WrongHat' | 'WrongUnit' | 'RosterImportNotFound' | 'RosterImportEnded' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RosterImportCancelledResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterImportCancelled'] = ResolversParentTypes['RosterImportCancelled']> = {
  rosterImport?: Resolver<ResolversTypes['RosterImport'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterImportNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterImportNotFound'] = ResolversParentTypes['RosterImportNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RosterImportEndedResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterImportEnded'] = ResolversParentTypes['RosterImportEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueGuardianCodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['IssueGuardianCodeResult'] = ResolversParentTypes['IssueGuardianCodeResult']> = {
  __resolveType: TypeResolveFn<'GuardianCodeIssued' | 'WrongHat' | 'WrongUnit' | 'StudentNotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type GuardianCodeIssuedResolvers<ContextType = any, ParentType extends ResolversParentTypes['GuardianCodeIssued'] = ResolversParentTypes['GuardianCodeIssued']> = {
  student?: Resolver<ResolversTypes['Student'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentNotFound'] = ResolversParentTypes['StudentNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferPreflightResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferPreflight'] = ResolversParentTypes['TransferPreflight'], FederationReferenceType extends FederationReferenceTypes['TransferPreflight'] = FederationReferenceTypes['TransferPreflight']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TransferPreflight']> | FederationReferenceType, FederationReferenceType, ContextType>;
  studentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toSchoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toClassId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityBlockers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransferBlocker']>>, ParentType, ContextType>;
};

export type TransferResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'], FederationReferenceType extends FederationReferenceTypes['Transfer'] = FederationReferenceTypes['Transfer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transfer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordPackage?: Resolver<Maybe<ResolversTypes['RecordPackage']>, ParentType, ContextType>;
};

export type RecordPackageResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordPackage'] = ResolversParentTypes['RecordPackage']> = {
  checksum?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  frozenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  movedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['RecordGap']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['PackagedRecord'], ParentType, ContextType>;
  guardians?: Resolver<ReadonlyArray<ResolversTypes['Guardian']>, ParentType, ContextType>;
  numbers?: Resolver<ReadonlyArray<ResolversTypes['PackagedNumber']>, ParentType, ContextType>;
  spells?: Resolver<ReadonlyArray<ResolversTypes['PackagedSpell']>, ParentType, ContextType>;
};

export type RecordGapResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordGap'] = ResolversParentTypes['RecordGap']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PackagedRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['PackagedRecord'] = ResolversParentTypes['PackagedRecord']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numberKind?: Resolver<ResolversTypes['StudentNumberKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  birthDate?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  ethnicity?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  nationality?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  idType?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hukouDivision?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  hukouType?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  migrantChild?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leftBehind?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  boarder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orphan?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  disability?: Resolver<Maybe<ResolversTypes['CodeValue']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<ReadonlyArray<ResolversTypes['PackagedDetail']>, ParentType, ContextType>;
};

export type PackagedDetailResolvers<ContextType = any, ParentType extends ResolversParentTypes['PackagedDetail'] = ResolversParentTypes['PackagedDetail']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PackagedNumberResolvers<ContextType = any, ParentType extends ResolversParentTypes['PackagedNumber'] = ResolversParentTypes['PackagedNumber']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StudentNumberKind'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PackagedSpellResolvers<ContextType = any, ParentType extends ResolversParentTypes['PackagedSpell'] = ResolversParentTypes['PackagedSpell']> = {
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  students?: Resolver<Maybe<ResolversTypes['StudentConnection']>, ParentType, ContextType, RequireFields<SchoolStudentsArgs, 'first'>>;
  focusDifferences?: Resolver<Maybe<ResolversTypes['FocusDifferenceConnection']>, ParentType, ContextType, RequireFields<SchoolFocusDifferencesArgs, 'fact' | 'first'>>;
};

export type ClassResolvers<ContextType = any, ParentType extends ResolversParentTypes['Class'] = ResolversParentTypes['Class'], FederationReferenceType extends FederationReferenceTypes['Class'] = FederationReferenceTypes['Class']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Class']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  students?: Resolver<Maybe<ResolversTypes['StudentConnection']>, ParentType, ContextType, RequireFields<ClassStudentsArgs, 'first'>>;
};

export type TransferBlockerResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferBlocker'] = ResolversParentTypes['TransferBlocker']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RosterImportResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterImport'] = ResolversParentTypes['RosterImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RosterImportKind'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RosterImportStatus'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['RosterProblem']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  askedAgain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transferOffered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  placed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notPlaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['RosterMessageConnection'], ParentType, ContextType, RequireFields<RosterImportMessagesArgs, 'first'>>;
};

export type RosterImportConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterImportConnection'] = ResolversParentTypes['RosterImportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RosterImportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RosterImportEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterImportEdge'] = ResolversParentTypes['RosterImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RosterImport'], ParentType, ContextType>;
};

export type RosterMessageConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterMessageConnection'] = ResolversParentTypes['RosterMessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RosterMessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RosterMessageEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterMessageEdge'] = ResolversParentTypes['RosterMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RosterMessage'], ParentType, ContextType>;
};

export type RosterProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterProblem'] = ResolversParentTypes['RosterProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RosterMessageResolvers<ContextType = any, ParentType extends ResolversParentTypes['RosterMessage'] = ResolversParentTypes['RosterMessage']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StudentChangeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentChangeConnection'] = ResolversParentTypes['StudentChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StudentChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StudentChangeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentChangeEdge'] = ResolversParentTypes['StudentChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StudentChange'], ParentType, ContextType>;
};

export type StudentChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentChange'] = ResolversParentTypes['StudentChange']> = {
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['ChangedValue']>, ParentType, ContextType>;
  new?: Resolver<Maybe<ResolversTypes['ChangedValue']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangedValueResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangedValue'] = ResolversParentTypes['ChangedValue']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CorrectStudentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CorrectStudentResult'] = ResolversParentTypes['CorrectStudentResult']> = {
  __resolveType: TypeResolveFn<'StudentCorrected' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'StudentNotFound' | 'StudentChangedMeanwhile' | 'StudentFieldInvalid' | 'NothingToCorrect' | 'ProbableDouble' | 'MatchLimitReached', ParentType, ContextType>;
};

export type StudentPhotoResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentPhoto'] = ResolversParentTypes['StudentPhoto']> = {
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<StudentPhotoUrlArgs, 'purpose'>>;
};

export type SetStudentPhotoResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetStudentPhotoResult'] = ResolversParentTypes['SetStudentPhotoResult']> = {
  __resolveType: TypeResolveFn<'StudentPhotoSet' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'StudentNotFound' | 'StudentChangedMeanwhile' | 'StudentFieldInvalid' | 'NothingToCorrect' | 'PhotoInvalid' | 'PhotoFileUnusable', ParentType, ContextType>;
};

export type StudentPhotoSetResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentPhotoSet'] = ResolversParentTypes['StudentPhotoSet']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhotoInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhotoInvalid'] = ResolversParentTypes['PhotoInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['PhotoProblem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhotoFileUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhotoFileUnusable'] = ResolversParentTypes['PhotoFileUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentCorrectedResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentCorrected'] = ResolversParentTypes['StudentCorrected']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentChangedMeanwhileResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentChangedMeanwhile'] = ResolversParentTypes['StudentChangedMeanwhile']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentFieldInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentFieldInvalid'] = ResolversParentTypes['StudentFieldInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToCorrectResolvers<ContextType = any, ParentType extends ResolversParentTypes['NothingToCorrect'] = ResolversParentTypes['NothingToCorrect']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemCaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProblemCase'] = ResolversParentTypes['ProblemCase']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProblemCaseKind'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  otherStudent?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  heldElsewhere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProblemCaseConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProblemCaseConnection'] = ResolversParentTypes['ProblemCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProblemCaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProblemCaseEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProblemCaseEdge'] = ResolversParentTypes['ProblemCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProblemCase'], ParentType, ContextType>;
};

export type KeyDataChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChange'] = ResolversParentTypes['KeyDataChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['KeyDataChangeStatus'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['KeyDataProcedure'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['ChangedField']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['KeyDataDocument']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  toDecide?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['KeyDataEvidence']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['KeyDataStep']>, ParentType, ContextType>;
};

export type ChangedFieldResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangedField'] = ResolversParentTypes['ChangedField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['ChangedValue']>, ParentType, ContextType>;
  new?: Resolver<Maybe<ResolversTypes['ChangedValue']>, ParentType, ContextType>;
};

export type KeyDataStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataStep'] = ResolversParentTypes['KeyDataStep']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatedTo?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['KeyDataDecision']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KeyDataEvidenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataEvidence'] = ResolversParentTypes['KeyDataEvidence']> = {
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KeyDataEvidenceKind'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  providedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['KeyDataDocument']>, ParentType, ContextType>;
};

export type KeyDataDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataDocument'] = ResolversParentTypes['KeyDataDocument']> = {
  kind?: Resolver<ResolversTypes['KeyDataEvidenceKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['KeyDataChangeFile']>, ParentType, ContextType>;
};

export type KeyDataChangeFileResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeFile'] = ResolversParentTypes['KeyDataChangeFile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FileType'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<KeyDataChangeFileUrlArgs, 'purpose'>>;
};

export type KeyDataChangeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeConnection'] = ResolversParentTypes['KeyDataChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KeyDataChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type KeyDataChangeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeEdge'] = ResolversParentTypes['KeyDataChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KeyDataChange'], ParentType, ContextType>;
};

export type KeyEvidenceFileUnusableResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyEvidenceFileUnusable'] = ResolversParentTypes['KeyEvidenceFileUnusable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestKeyDataChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestKeyDataChangeResult'] = ResolversParentTypes['RequestKeyDataChangeResult']> = {
  __resolveType: TypeResolveFn<'KeyDataChangeRequested' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'StudentNotFound' | 'StudentChangedMeanwhile' | 'StudentFieldInvalid' | 'NothingToCorrect' | 'KeyDataChangeOpen' | 'StudentInTransfer' | 'RecordFrozen' | 'ReasonMissing' | 'KeyEvidenceMissing' | 'KeyEvidenceFileUnusable' | 'NumberHeldElsewhere' | 'ProbableDouble' | 'MatchLimitReached', ParentType, ContextType>;
};

export type DecideKeyDataChangeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['DecideKeyDataChangeResult'] = ResolversParentTypes['DecideKeyDataChangeResult']> = {
  __resolveType: TypeResolveFn<'KeyDataChangeDecided' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'KeyDataChangeNotFound' | 'KeyDataChangeEnded' | 'OwnEntry' | 'OnePersonOneStep' | 'ReasonMissing' | 'StudentInTransfer' | 'RecordFrozen' | 'RecordHasMoved' | 'StudentFieldInvalid' | 'NumberHeldElsewhere' | 'ProbableDouble', ParentType, ContextType>;
};

export type AskForKeyDataEvidenceResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskForKeyDataEvidenceResult'] = ResolversParentTypes['AskForKeyDataEvidenceResult']> = {
  __resolveType: TypeResolveFn<'KeyDataEvidenceAsked' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'KeyDataChangeNotFound' | 'KeyDataChangeEnded' | 'OwnEntry' | 'OnePersonOneStep' | 'ReasonMissing' | 'EvidenceOutstanding', ParentType, ContextType>;
};

export type ProvideKeyDataEvidenceResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProvideKeyDataEvidenceResult'] = ResolversParentTypes['ProvideKeyDataEvidenceResult']> = {
  __resolveType: TypeResolveFn<'KeyDataEvidenceProvided' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused' | 'KeyDataChangeNotFound' | 'KeyDataChangeEnded' | 'EvidenceNotAsked' | 'KeyEvidenceMissing' | 'KeyEvidenceFileUnusable', ParentType, ContextType>;
};

export type KeyDataEvidenceAskedResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataEvidenceAsked'] = ResolversParentTypes['KeyDataEvidenceAsked']> = {
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyDataEvidenceProvidedResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataEvidenceProvided'] = ResolversParentTypes['KeyDataEvidenceProvided']> = {
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyDataChangeRequestedResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeRequested'] = ResolversParentTypes['KeyDataChangeRequested']> = {
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyDataChangeDecidedResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeDecided'] = ResolversParentTypes['KeyDataChangeDecided']> = {
  changeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyDataChangeOpenResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeOpen'] = ResolversParentTypes['KeyDataChangeOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyDataChangeNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeNotFound'] = ResolversParentTypes['KeyDataChangeNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyDataChangeEndedResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyDataChangeEnded'] = ResolversParentTypes['KeyDataChangeEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentInTransferResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentInTransfer'] = ResolversParentTypes['StudentInTransfer']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordFrozenResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordFrozen'] = ResolversParentTypes['RecordFrozen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordHasMovedResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordHasMoved'] = ResolversParentTypes['RecordHasMoved']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyEvidenceMissingResolvers<ContextType = any, ParentType extends ResolversParentTypes['KeyEvidenceMissing'] = ResolversParentTypes['KeyEvidenceMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NumberHeldElsewhereResolvers<ContextType = any, ParentType extends ResolversParentTypes['NumberHeldElsewhere'] = ResolversParentTypes['NumberHeldElsewhere']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProbableDoubleResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProbableDouble'] = ResolversParentTypes['ProbableDouble']> = {
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

export type RefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'MatchLimitReached' | 'RosterImportNotFound' | 'RosterImportEnded' | 'StudentNotFound' | 'PhotoInvalid' | 'PhotoFileUnusable' | 'StudentChangedMeanwhile' | 'StudentFieldInvalid' | 'NothingToCorrect' | 'KeyEvidenceFileUnusable' | 'KeyDataChangeOpen' | 'KeyDataChangeNotFound' | 'KeyDataChangeEnded' | 'StudentInTransfer' | 'RecordFrozen' | 'RecordHasMoved' | 'KeyEvidenceMissing' | 'NumberHeldElsewhere' | 'ProbableDouble' | 'EvidenceOutstanding' | 'EvidenceNotAsked' | 'OwnEntry' | 'OnePersonOneStep' | 'ReasonMissing' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused', ParentType, ContextType>;
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
  identity?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Policy']>>, ParentType, ContextType>;
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
  Student?: StudentResolvers<ContextType>;
  StudentFocus?: StudentFocusResolvers<ContextType>;
  FocusHint?: FocusHintResolvers<ContextType>;
  FocusDeclarationConnection?: FocusDeclarationConnectionResolvers<ContextType>;
  FocusDeclarationEdge?: FocusDeclarationEdgeResolvers<ContextType>;
  FocusDeclaration?: FocusDeclarationResolvers<ContextType>;
  DeclareFactResult?: DeclareFactResultResolvers<ContextType>;
  FactDeclared?: FactDeclaredResolvers<ContextType>;
  FocusDifferenceConnection?: FocusDifferenceConnectionResolvers<ContextType>;
  FocusDifferenceEdge?: FocusDifferenceEdgeResolvers<ContextType>;
  FocusDifference?: FocusDifferenceResolvers<ContextType>;
  Guardian?: GuardianResolvers<ContextType>;
  CodeValue?: CodeValueResolvers<ContextType>;
  CodeTable?: CodeTableResolvers<ContextType>;
  StudentConnection?: StudentConnectionResolvers<ContextType>;
  StudentEdge?: StudentEdgeResolvers<ContextType>;
  GraduateMatch?: GraduateMatchResolvers<ContextType>;
  MatchStudentResult?: MatchStudentResultResolvers<ContextType>;
  StudentMatch?: StudentMatchResolvers<ContextType>;
  MatchLimitReached?: MatchLimitReachedResolvers<ContextType>;
  CancelRosterImportResult?: CancelRosterImportResultResolvers<ContextType>;
  RosterImportCancelled?: RosterImportCancelledResolvers<ContextType>;
  RosterImportNotFound?: RosterImportNotFoundResolvers<ContextType>;
  RosterImportEnded?: RosterImportEndedResolvers<ContextType>;
  IssueGuardianCodeResult?: IssueGuardianCodeResultResolvers<ContextType>;
  GuardianCodeIssued?: GuardianCodeIssuedResolvers<ContextType>;
  StudentNotFound?: StudentNotFoundResolvers<ContextType>;
  TransferPreflight?: TransferPreflightResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  RecordPackage?: RecordPackageResolvers<ContextType>;
  RecordGap?: RecordGapResolvers<ContextType>;
  PackagedRecord?: PackagedRecordResolvers<ContextType>;
  PackagedDetail?: PackagedDetailResolvers<ContextType>;
  PackagedNumber?: PackagedNumberResolvers<ContextType>;
  PackagedSpell?: PackagedSpellResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Class?: ClassResolvers<ContextType>;
  TransferBlocker?: TransferBlockerResolvers<ContextType>;
  RosterImport?: RosterImportResolvers<ContextType>;
  RosterImportConnection?: RosterImportConnectionResolvers<ContextType>;
  RosterImportEdge?: RosterImportEdgeResolvers<ContextType>;
  RosterMessageConnection?: RosterMessageConnectionResolvers<ContextType>;
  RosterMessageEdge?: RosterMessageEdgeResolvers<ContextType>;
  RosterProblem?: RosterProblemResolvers<ContextType>;
  RosterMessage?: RosterMessageResolvers<ContextType>;
  StudentChangeConnection?: StudentChangeConnectionResolvers<ContextType>;
  StudentChangeEdge?: StudentChangeEdgeResolvers<ContextType>;
  StudentChange?: StudentChangeResolvers<ContextType>;
  ChangedValue?: ChangedValueResolvers<ContextType>;
  CorrectStudentResult?: CorrectStudentResultResolvers<ContextType>;
  StudentPhoto?: StudentPhotoResolvers<ContextType>;
  SetStudentPhotoResult?: SetStudentPhotoResultResolvers<ContextType>;
  StudentPhotoSet?: StudentPhotoSetResolvers<ContextType>;
  PhotoInvalid?: PhotoInvalidResolvers<ContextType>;
  PhotoFileUnusable?: PhotoFileUnusableResolvers<ContextType>;
  StudentCorrected?: StudentCorrectedResolvers<ContextType>;
  StudentChangedMeanwhile?: StudentChangedMeanwhileResolvers<ContextType>;
  StudentFieldInvalid?: StudentFieldInvalidResolvers<ContextType>;
  NothingToCorrect?: NothingToCorrectResolvers<ContextType>;
  ProblemCase?: ProblemCaseResolvers<ContextType>;
  ProblemCaseConnection?: ProblemCaseConnectionResolvers<ContextType>;
  ProblemCaseEdge?: ProblemCaseEdgeResolvers<ContextType>;
  KeyDataChange?: KeyDataChangeResolvers<ContextType>;
  ChangedField?: ChangedFieldResolvers<ContextType>;
  KeyDataStep?: KeyDataStepResolvers<ContextType>;
  KeyDataEvidence?: KeyDataEvidenceResolvers<ContextType>;
  KeyDataDocument?: KeyDataDocumentResolvers<ContextType>;
  KeyDataChangeFile?: KeyDataChangeFileResolvers<ContextType>;
  KeyDataChangeConnection?: KeyDataChangeConnectionResolvers<ContextType>;
  KeyDataChangeEdge?: KeyDataChangeEdgeResolvers<ContextType>;
  KeyEvidenceFileUnusable?: KeyEvidenceFileUnusableResolvers<ContextType>;
  RequestKeyDataChangeResult?: RequestKeyDataChangeResultResolvers<ContextType>;
  DecideKeyDataChangeResult?: DecideKeyDataChangeResultResolvers<ContextType>;
  AskForKeyDataEvidenceResult?: AskForKeyDataEvidenceResultResolvers<ContextType>;
  ProvideKeyDataEvidenceResult?: ProvideKeyDataEvidenceResultResolvers<ContextType>;
  KeyDataEvidenceAsked?: KeyDataEvidenceAskedResolvers<ContextType>;
  KeyDataEvidenceProvided?: KeyDataEvidenceProvidedResolvers<ContextType>;
  KeyDataChangeRequested?: KeyDataChangeRequestedResolvers<ContextType>;
  KeyDataChangeDecided?: KeyDataChangeDecidedResolvers<ContextType>;
  KeyDataChangeOpen?: KeyDataChangeOpenResolvers<ContextType>;
  KeyDataChangeNotFound?: KeyDataChangeNotFoundResolvers<ContextType>;
  KeyDataChangeEnded?: KeyDataChangeEndedResolvers<ContextType>;
  StudentInTransfer?: StudentInTransferResolvers<ContextType>;
  RecordFrozen?: RecordFrozenResolvers<ContextType>;
  RecordHasMoved?: RecordHasMovedResolvers<ContextType>;
  KeyEvidenceMissing?: KeyEvidenceMissingResolvers<ContextType>;
  NumberHeldElsewhere?: NumberHeldElsewhereResolvers<ContextType>;
  ProbableDouble?: ProbableDoubleResolvers<ContextType>;
  EvidenceOutstanding?: EvidenceOutstandingResolvers<ContextType>;
  EvidenceNotAsked?: EvidenceNotAskedResolvers<ContextType>;
  OwnEntry?: OwnEntryResolvers<ContextType>;
  OnePersonOneStep?: OnePersonOneStepResolvers<ContextType>;
  ReasonMissing?: ReasonMissingResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  WrongHat?: WrongHatResolvers<ContextType>;
  WrongUnit?: WrongUnitResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Policies?: PoliciesResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
};


