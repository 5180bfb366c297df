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
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type Query = {
  /** A student by id; null when unknown or outside the caller's unit. A guest (the receiving school of an open transfer) sees the masked record. */
  readonly student: Maybe<Student>;
  /**
   * Students whose records the caller's unit holds, or a unit below it. In the default order each student who stays in the list is shown exactly once,
   * though records move while pages are read. Refused with FORBIDDEN for callers who read no students.
   */
  readonly students: Maybe<StudentConnection>;
  /**
   * Finds one student for a registrar who wants to ask for a transfer. Everything typed must agree exactly, and the answer is masked. It is null
   * whatever was wrong, and null also when two students fit. Searches in vain are counted a person and a unit, and refused beyond a limit; every search
   * is kept: who, when, which way, found or not.
   */
  readonly matchStudent: Maybe<MatchStudentResult>;
  /**
   * Everything that would stand in the way of a transfer, before anyone asks for it. For a registrar of the receiving school, about a student whom this
   * person has found by `matchStudent` within the last 24 hours; null about any other. It changes nothing, and promises nothing: a seat may be
   * taken before the transfer is asked for.
   */
  readonly transferPreflight: Maybe<TransferPreflight>;
  /** A roster import by id; null when unknown or entered by another unit. */
  readonly rosterImport: Maybe<RosterImport>;
  /** A national code table. Tables change by a year or two: read them again, rather than build them in. */
  readonly codeTable: Maybe<CodeTable>;
  /**
   * Roster imports that the caller's unit, or a unit below it, has entered. Each is shown exactly once; one that comes while pages are read stands before
   * the first page.
   */
  readonly rosterImports: Maybe<RosterImportConnection>;
};


/**
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type QueryStudentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type QueryStudentsArgs = {
  unit?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StudentFilter>;
  orderBy?: InputMaybe<StudentOrder>;
};


/**
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type QueryMatchStudentArgs = {
  by: MatchStudentInput;
};


/**
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type QueryTransferPreflightArgs = {
  studentId: Scalars['ID']['input'];
  toSchoolId: Scalars['ID']['input'];
  toClassId: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type QueryRosterImportArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type QueryCodeTableArgs = {
  name: CodeTableName;
};


/**
 * The graph of national student records. Three rules for every client. Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. Codes of national tables come with their label, so a code that you do not know can be
 * shown all the same. Ids and cursors are opaque: keep them as they are, and build none yourself.
 */
export type QueryRosterImportsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RosterImportFilter>;
  orderBy?: InputMaybe<RosterImportOrder>;
};

export type Mutation = {
  /**
   * Makes a one-time code for a guardian to show to the new school, so that nobody needs to know the child's numbers. A registrar of the school that holds
   * the record makes it; it takes the place of the child's earlier code, ends after 7 days or with the move, and serves the first person who finds the
   * child with it and nobody else.
   */
  readonly issueGuardianCode: Maybe<IssueGuardianCodeResult>;
};


export type MutationIssueGuardianCodeArgs = {
  input: IssueGuardianCodeInput;
};

/** A child with one record for life (一人一籍). */
export type Student = {
  readonly id: Scalars['ID']['output'];
  /** 学籍号, masked: a G number contains the ID number, an L number the birth date. */
  readonly number: Maybe<Scalars['String']['output']>;
  readonly numberKind: Maybe<StudentNumberKind>;
  /** Shown in full to the unit that holds the record; masked for a guest. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** 性别, GB/T 2261.1. */
  readonly sex: Maybe<CodeValue>;
  /** Null for a guest. */
  readonly birthDate: Maybe<Scalars['LocalDate']['output']>;
  /** 民族, GB/T 3304. */
  readonly ethnicity: Maybe<CodeValue>;
  /** 国籍/地区, GB/T 2659, e.g. CHN. */
  readonly nationality: Maybe<CodeValue>;
  /** 身份证件类型, as the collection form codes it. */
  readonly idType: Maybe<CodeValue>;
  /** First and last character only. */
  readonly idNumber: Maybe<Scalars['String']['output']>;
  /** 户口所在地, GB/T 2260. Null for a guest. */
  readonly hukouDivision: Maybe<CodeValue>;
  /** 户口性质. Null for a guest. */
  readonly hukouType: Maybe<CodeValue>;
  /** Null for a guest. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** Masked. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** 健康状况. Null for a guest. */
  readonly health: Maybe<CodeValue>;
  readonly migrantChild: Maybe<Scalars['Boolean']['output']>;
  /** 留守儿童: which parents have been away for three months or more. */
  readonly leftBehind: Maybe<CodeValue>;
  readonly boarder: Maybe<Scalars['Boolean']['output']>;
  /** Null for a guest. */
  readonly orphan: Maybe<Scalars['Boolean']['output']>;
  /** 残疾类型, GB/T 26341. Null for a guest. */
  readonly disability: Maybe<CodeValue>;
  /** Empty for a guest. */
  readonly guardians: Maybe<ReadonlyArray<Guardian>>;
};

/** 家庭成员或监护人. */
export type Guardian = {
  readonly name: Scalars['String']['output'];
  /** 关系, GB/T 4761. */
  readonly relation: CodeValue;
  readonly isGuardian: Scalars['Boolean']['output'];
  /** Masked. */
  readonly phone: Maybe<Scalars['String']['output']>;
};

/** G formal, L temporary, J formal for those without a usable ID number. All have the same force. */
export type StudentNumberKind =
  | 'G'
  | 'L'
  | 'J';

/** A value of a national code table. */
export type CodeValue = {
  /** As the standard writes it, e.g. `01`. Standards grow: show the label of a code that you do not know, and keep the code. */
  readonly code: Scalars['String']['output'];
  /** What the standard calls it, in Chinese. */
  readonly label: Scalars['String']['output'];
};

/** A national code table. */
export type CodeTable = {
  /** Its name in this graph. */
  readonly name: CodeTableName;
  /** What the table is called, in Chinese. */
  readonly title: Scalars['String']['output'];
  /** The standard or form that states it. */
  readonly standard: Scalars['String']['output'];
  /** Its values, by code. */
  readonly values: ReadonlyArray<CodeValue>;
};

/** Code tables of persons and schooling. Regions are read by `region`. */
export type CodeTableName =
  /** 性别 */
  | 'SEX'
  /** 民族 */
  | 'ETHNICITY'
  /** 国籍/地区 */
  | 'NATIONALITY'
  /** 身份证件类型 */
  | 'ID_TYPE'
  /** 户口性质 */
  | 'HUKOU_TYPE'
  /** 港澳台侨外 */
  | 'OVERSEAS_STATUS'
  /** 政治面貌 */
  | 'POLITICAL_STATUS'
  /** 健康状况 */
  | 'HEALTH'
  /** 残疾类型 */
  | 'DISABILITY'
  /** 家庭关系 */
  | 'RELATION'
  /** 留守儿童 */
  | 'LEFT_BEHIND'
  /** 随班就读 */
  | 'INCLUSIVE_PLACEMENT'
  /** 入学方式 */
  | 'ADMISSION_MODE'
  /** 就读方式 */
  | 'ATTENDANCE_MODE'
  /** 学生来源 */
  | 'STUDENT_SOURCE'
  /** 上下学交通方式 */
  | 'TRANSPORT'
  /** 是否 */
  | 'YES_NO'
  /** 学段 */
  | 'STAGE'
  /** 学校类别, the first two digits of a 标识码 */
  | 'SCHOOL_CATEGORY'
  /** 城乡分类 */
  | 'URBAN_RURAL_CLASS';

export type StudentConnection = {
  readonly edges: ReadonlyArray<StudentEdge>;
  readonly pageInfo: PageInfo;
  /** Students that the filter fits, on all pages, counted now. Null when they are more than 200,000: the statistics of the unit tell larger numbers. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type StudentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Student;
};

/** Which students a list shows. Conditions that are given must all hold. A filter that the caller may not use is refused with FORBIDDEN. */
export type StudentFilter = {
  /** Students whose last enrolment is at this school: its pupils, and its graduates until a next school takes them. */
  readonly schoolId?: InputMaybe<Scalars['ID']['input']>;
  /** Students whose last enrolment is in this class. */
  readonly classId?: InputMaybe<Scalars['ID']['input']>;
  /** Beginning of the name. Spaces, width of characters, case and kinds of middle dots do not matter. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A whole student number (学籍号) or number of an identity document. For registrars. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Where the record stands. */
  readonly status?: InputMaybe<StudentStatus>;
  /** Students who belong to all of these groups. Not for partners. */
  readonly focus?: InputMaybe<ReadonlyArray<FocusGroup>>;
};

/** Where a student's record stands. `placement` tells more. */
export type StudentStatus =
  /** In a class of a school, suspended pupils included. */
  | 'IN_SCHOOL'
  /** 毕业: the school that graduated the student holds the record until a next school takes it. */
  | 'GRADUATED'
  /** Registered, and in no class yet. */
  | 'NOT_PLACED';

/** Groups of students who need special care (重点关注群体). */
export type FocusGroup =
  /** 进城务工人员随迁子女 */
  | 'MIGRANT_CHILD'
  /** 留守儿童: one parent or both are away. */
  | 'LEFT_BEHIND'
  /** 寄宿生 */
  | 'BOARDER'
  /** 孤儿 */
  | 'ORPHAN'
  /** 残疾学生 */
  | 'DISABLED';

/** The order of students. */
export type StudentOrder = {
  /** What the list is sorted by. */
  readonly field: StudentOrderField;
  /** Up or down. */
  readonly direction?: OrderDirection;
};

/** What students can be sorted by. */
export type StudentOrderField =
  /** By id, which never changes: each student who stays in the list is shown exactly once, whatever changes while pages are read. */
  | 'ID'
  /** By name, character by character. A student who is renamed while pages are read may be missing or shown twice. */
  | 'NAME'
  /** By region and code of the school. A student who moves while pages are read may be missing or shown twice. */
  | 'SCHOOL';

/** Whether a list goes up or down. */
export type OrderDirection =
  /** The smallest first. */
  | 'ASC'
  /** The largest first. */
  | 'DESC';

/** Exactly one of the three ways. */
export type MatchStudentInput = {
  readonly number?: InputMaybe<MatchByNumberInput>;
  readonly guardian?: InputMaybe<MatchByGuardianInput>;
  /** What the guardian shows, e.g. `7KQ2M-X0R4T`; small letters, gaps and O for 0 do not matter. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

export type MatchByNumberInput = {
  /** A student number (学籍号) or the number of an identity document. */
  readonly number: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
};

export type MatchByGuardianInput = {
  /** The child's. */
  readonly name: Scalars['String']['input'];
  readonly birthDate: Scalars['LocalDate']['input'];
  /** Telephone of a guardian, as the child's school has it. */
  readonly guardianPhone: Scalars['String']['input'];
};

export type MatchStudentResult = StudentMatch | MatchLimitReached;

/** A masked match, enough to ask for a transfer and no more. */
export type StudentMatch = {
  /** Its id only; the other fields are null until a transfer is open. */
  readonly student: Student;
  /** E.g. 张*明. */
  readonly maskedName: Scalars['String']['output'];
  /** E.g. 2015-03. */
  readonly birthMonth: Scalars['String']['output'];
};

/** The caller, or the caller's unit, has searched in vain too often within the last hour. Nothing was looked up. */
export type MatchLimitReached = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type IssueGuardianCodeInput = {
  /** Unique for each command of one caller; the same key with the same input gives the first code again. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly studentId: Scalars['ID']['input'];
};

export type IssueGuardianCodeResult = GuardianCodeIssued | WrongHat | WrongUnit | StudentNotFound | IdempotencyKeyReused;

export type GuardianCodeIssued = {
  readonly student: Student;
  /** Ten characters, e.g. `7KQ2M-X0R4T`. It is shown here and kept nowhere. */
  readonly code: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** No such student, or none whose record the caller's unit holds. */
export type StudentNotFound = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * What is known of a transfer before it is asked for. Each service lists what it knows itself, and a list is null when its service does not answer: then it
 * is not known whether something stands in the way. Its three ids are its key, the same in every service; only identity hands one out, for a student whom
 * the caller has found, so the others answer with codes and look at the caller's hat alone.
 */
export type TransferPreflight = {
  readonly studentId: Scalars['ID']['output'];
  readonly toSchoolId: Scalars['ID']['output'];
  readonly toClassId: Scalars['ID']['output'];
  /** What the record itself has against it. */
  readonly identityBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
};

export type Transfer = {
  readonly id: Scalars['ID']['output'];
  /**
   * What the sending school held on the day of the move, frozen. Null before the move, and outside the two schools and the units above them; for registrars,
   * approvers and offices. The sending school reads it for ever, though the student has left.
   */
  readonly recordPackage: Maybe<RecordPackage>;
};

/**
 * The file that travels with the child (学籍档案). Frozen in the transaction in which the record moves, and never changed; ID numbers, student numbers and
 * phones are masked here as everywhere. Entitlements follow the child by themselves and are not in it.
 */
export type RecordPackage = {
  /** SHA-256, in hex, of the whole unmasked content as canonical JSON (RFC 8785, UTF-8); the same stands in the transfer's log. */
  readonly checksum: Scalars['String']['output'];
  readonly frozenAt: Scalars['DateTime']['output'];
  /** Last day at the sending school. */
  readonly movedOn: Scalars['LocalDate']['output'];
  /** True when nothing is missing that the collection form requires. */
  readonly complete: Scalars['Boolean']['output'];
  /** What is missing, the required fields first. */
  readonly gaps: ReadonlyArray<RecordGap>;
  readonly record: PackagedRecord;
  readonly guardians: ReadonlyArray<Guardian>;
  /** Every number that the child ever had, by time. */
  readonly numbers: ReadonlyArray<PackagedNumber>;
  /** Schools and classes up to the move, by time. */
  readonly spells: ReadonlyArray<PackagedSpell>;
};

export type RecordGap = {
  /** Name of the field, e.g. `address`; `guardian` when there is none, `guardianPhone` when no guardian has one. */
  readonly field: Scalars['String']['output'];
  /** Required by the collection form (★); a photo is not, and is wanted. */
  readonly required: Scalars['Boolean']['output'];
};

export type PackagedRecord = {
  /** Masked. */
  readonly number: Scalars['String']['output'];
  readonly numberKind: StudentNumberKind;
  readonly name: Scalars['String']['output'];
  /** 性别, GB/T 2261.1. */
  readonly sex: CodeValue;
  readonly birthDate: Scalars['LocalDate']['output'];
  /** 民族, GB/T 3304. */
  readonly ethnicity: CodeValue;
  /** 国籍/地区, GB/T 2659, e.g. CHN. */
  readonly nationality: CodeValue;
  /** 身份证件类型, as the collection form codes it. */
  readonly idType: CodeValue;
  /** Masked. */
  readonly idNumber: Maybe<Scalars['String']['output']>;
  /** 户口所在地, GB/T 2260. */
  readonly hukouDivision: Maybe<CodeValue>;
  /** 户口性质. */
  readonly hukouType: Maybe<CodeValue>;
  readonly address: Maybe<Scalars['String']['output']>;
  /** Masked. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** 健康状况. */
  readonly health: Maybe<CodeValue>;
  readonly migrantChild: Scalars['Boolean']['output'];
  /** 留守儿童: which parents had been away for three months or more. */
  readonly leftBehind: CodeValue;
  readonly boarder: Scalars['Boolean']['output'];
  readonly orphan: Scalars['Boolean']['output'];
  /** 残疾类型, GB/T 26341. */
  readonly disability: Maybe<CodeValue>;
  readonly registeredAt: Scalars['DateTime']['output'];
  /** The other cells of the collection form, as codes where the form has codes. */
  readonly details: ReadonlyArray<PackagedDetail>;
};

export type PackagedDetail = {
  /** Name of the field, e.g. `birthPlace`. */
  readonly field: Scalars['String']['output'];
  /** The cell, as a code where the form has codes. */
  readonly value: Scalars['String']['output'];
  /** What the code means; null when the cell holds no code. */
  readonly label: Maybe<Scalars['String']['output']>;
};

export type PackagedNumber = {
  /** Masked. */
  readonly number: Scalars['String']['output'];
  readonly kind: StudentNumberKind;
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Null for the one in force. */
  readonly supersededAt: Maybe<Scalars['DateTime']['output']>;
};

export type PackagedSpell = {
  readonly school: Maybe<School>;
  readonly class: Maybe<Class>;
  readonly stage: Stage;
  readonly entryYear: Scalars['Int']['output'];
  readonly from: Scalars['LocalDate']['output'];
  /** Last day. */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
};

export type School = {
  readonly id: Scalars['ID']['output'];
  /**
   * Students whose last enrolment is at this school: its pupils, and its graduates until a next school takes them. Only those whom the caller may read;
   * null for callers who read no students.
   */
  readonly students: Maybe<StudentConnection>;
};


export type SchoolStudentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StudentFilter>;
  orderBy?: InputMaybe<StudentOrder>;
};

export type Class = {
  readonly id: Scalars['ID']['output'];
  /** Students whose last enrolment is in this class. Only those whom the caller may read; null for callers who read no students. */
  readonly students: Maybe<StudentConnection>;
};


export type ClassStudentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StudentFilter>;
  orderBy?: InputMaybe<StudentOrder>;
};

/** Stage of schooling (学段). */
export type Stage =
  /** 小学 */
  | 'PRIMARY'
  /** 初中 */
  | 'JUNIOR'
  /** 普通高中 */
  | 'SENIOR';

/** Something that would refuse a transfer, and who can lift it. */
export type TransferBlocker = {
  /** Spelled as the refusal that it would be. */
  readonly code: Scalars['String']['output'];
  /** For a tired registrar, in Chinese and English. */
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
  /** The rule's own source, e.g. an article; null for a plain fact. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/**
 * The job of one uploaded roster (`POST /roster-imports`, CSV in UTF-8 or GB18030, or UTF-16 with a BOM as Excel saves "Unicode text"). Good rows are
 * registered, each other row has a message; a row that enrolment could not place keeps its student, and says so.
 */
export type RosterImport = {
  readonly id: Scalars['ID']['output'];
  readonly fileName: Scalars['String']['output'];
  readonly status: RosterImportStatus;
  /** Why the file as a whole was not read; null otherwise. */
  readonly problem: Maybe<RosterProblem>;
  readonly rows: Scalars['Int']['output'];
  /** Rows checked so far; progress. */
  readonly checked: Scalars['Int']['output'];
  readonly registered: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
  /** Rows that enrolment has answered, placed or not. */
  readonly placed: Scalars['Int']['output'];
  readonly notPlaced: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Row messages in order of row number. */
  readonly messages: RosterMessageConnection;
};


/**
 * The job of one uploaded roster (`POST /roster-imports`, CSV in UTF-8 or GB18030, or UTF-16 with a BOM as Excel saves "Unicode text"). Good rows are
 * registered, each other row has a message; a row that enrolment could not place keeps its student, and says so.
 */
export type RosterImportMessagesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which imports a list shows. Conditions that are given must all hold. */
export type RosterImportFilter = {
  /** How far the import is. */
  readonly status?: InputMaybe<RosterImportStatus>;
  /** True for imports with a row that was refused or not placed, false for those without. */
  readonly hasRefusals?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The order of imports. The time of an import never changes, so each import is shown exactly once. */
export type RosterImportOrder =
  /** The newest first. */
  | 'NEWEST'
  /** The oldest first. */
  | 'OLDEST';

/** A page of roster imports. */
export type RosterImportConnection = {
  /** The imports of this page. */
  readonly edges: ReadonlyArray<RosterImportEdge>;
  /** Whether there are more, and how to go on. */
  readonly pageInfo: PageInfo;
  /** Imports that the filter fits, on all pages. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A roster import in a list. */
export type RosterImportEdge = {
  /** Hand it in as `after` to go on behind this import. */
  readonly cursor: Scalars['String']['output'];
  /** The import. */
  readonly node: RosterImport;
};

/** A page of row messages. */
export type RosterMessageConnection = {
  /** The messages of this page. */
  readonly edges: ReadonlyArray<RosterMessageEdge>;
  /** Whether there are more, and how to go on. */
  readonly pageInfo: PageInfo;
  /** Messages of the import that are kept, on all pages. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A row message in a list. */
export type RosterMessageEdge = {
  /** Hand it in as `after` to go on behind this message. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: RosterMessage;
};

export type RosterImportStatus =
  /** Uploaded, waiting. */
  | 'QUEUED'
  /** Being checked, chunk by chunk. */
  | 'RUNNING'
  /** Every row is registered or refused. Placements may still be on their way: see `placed` and `notPlaced`. */
  | 'DONE'
  /** The file could not be read: see `problem`. */
  | 'FAILED';

export type RosterProblem = {
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type RosterMessage = {
  /** Row of the file as a spreadsheet shows it. Messages about the header have its row. */
  readonly row: Scalars['Int']['output'];
  /** Header of the cell; null when it concerns the whole row. */
  readonly column: Maybe<Scalars['String']['output']>;
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Why a command was not carried out. Nothing was changed; the message says what was tried and what would have been allowed. */
export type Refusal = {
  /** For a tired registrar, in Chinese and English. */
  readonly message: Scalars['String']['output'];
  /** Who can lift it. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller does not wear the hat that this command asks for. */
export type WrongHat = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller belongs to another unit than the one that may do this. */
export type WrongUnit = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** This idempotency key was used before for another input. The first command stands. */
export type IdempotencyKeyReused = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Where a page of a connection ends (Relay). */
export type PageInfo = {
  /** True when there are rows behind this page: ask again with `after: endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when this page was asked for with `after`. Lists are read forwards only: there is no `before` and no `last`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row; null when the page is empty. It is good for the same list, order and filter only. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** Rules of policy in force on a day: those of the nation and those of one province. */
export type Policies = {
  /** Two digits of GB/T 2260; `CN` for the rules of the nation alone. */
  readonly province: Scalars['ID']['output'];
  /** The day on which the rules are in force. */
  readonly on: Scalars['LocalDate']['output'];
  /** Rules about students’ records: how often a child may be looked for. */
  readonly identity: Maybe<ReadonlyArray<Policy>>;
};

/** A rule of policy: a row of a policy file. */
export type Policy = {
  /** Never given to another rule: decisions name the rule that they were made by. */
  readonly id: Scalars['ID']['output'];
  /** Policy file in which it stands, e.g. `transfers/chains`. */
  readonly file: Scalars['String']['output'];
  /** Provinces in which it holds, two digits of GB/T 2260; null for the nation. */
  readonly provinces: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day on which it holds no more; null while it lasts. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
  /** Documents that it comes from. */
  readonly articles: ReadonlyArray<Article>;
  /** The rule in plain words, in Chinese and English. */
  readonly words: Scalars['String']['output'];
};

/** A law, rule or notice that rules of policy come from. */
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
  MatchStudentResult:
    | ( StudentMatch )
    | ( MatchLimitReached )
  ;
  IssueGuardianCodeResult:
    | ( GuardianCodeIssued )
    | ( WrongHat )
    | ( WrongUnit )
    | ( StudentNotFound )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( MatchLimitReached )
    | ( StudentNotFound )
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
  Guardian: ResolverTypeWrapper<Guardian>;
  StudentNumberKind: StudentNumberKind;
  CodeValue: ResolverTypeWrapper<CodeValue>;
  CodeTable: ResolverTypeWrapper<CodeTable>;
  CodeTableName: CodeTableName;
  StudentConnection: ResolverTypeWrapper<StudentConnection>;
  StudentEdge: ResolverTypeWrapper<StudentEdge>;
  StudentFilter: StudentFilter;
  StudentStatus: StudentStatus;
  FocusGroup: FocusGroup;
  StudentOrder: StudentOrder;
  StudentOrderField: StudentOrderField;
  OrderDirection: OrderDirection;
  MatchStudentInput: MatchStudentInput;
  MatchByNumberInput: MatchByNumberInput;
  MatchByGuardianInput: MatchByGuardianInput;
  MatchStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MatchStudentResult']>;
  StudentMatch: ResolverTypeWrapper<StudentMatch>;
  MatchLimitReached: ResolverTypeWrapper<MatchLimitReached>;
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
  RosterImportStatus: RosterImportStatus;
  RosterProblem: ResolverTypeWrapper<RosterProblem>;
  RosterMessage: ResolverTypeWrapper<RosterMessage>;
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
  MatchStudentResult: ResolversUnionTypes<ResolversParentTypes>['MatchStudentResult'];
  StudentMatch: StudentMatch;
  MatchLimitReached: MatchLimitReached;
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
  transferPreflight?: Resolver<Maybe<ResolversTypes['TransferPreflight']>, ParentType, ContextType, RequireFields<QueryTransferPreflightArgs, 'studentId' | 'toSchoolId' | 'toClassId'>>;
  rosterImport?: Resolver<Maybe<ResolversTypes['RosterImport']>, ParentType, ContextType, RequireFields<QueryRosterImportArgs, 'id'>>;
  codeTable?: Resolver<Maybe<ResolversTypes['CodeTable']>, ParentType, ContextType, RequireFields<QueryCodeTableArgs, 'name'>>;
  rosterImports?: Resolver<Maybe<ResolversTypes['RosterImportConnection']>, ParentType, ContextType, RequireFields<QueryRosterImportsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  issueGuardianCode?: Resolver<Maybe<ResolversTypes['IssueGuardianCodeResult']>, ParentType, ContextType, RequireFields<MutationIssueGuardianCodeArgs, 'input'>>;
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
  guardians?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Guardian']>>, ParentType, ContextType>;
};

export type GuardianResolvers<ContextType = any, ParentType extends ResolversParentTypes['Guardian'] = ResolversParentTypes['Guardian']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['CodeValue'], ParentType, ContextType>;
  isGuardian?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RosterImportStatus'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['RosterProblem']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type RefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'MatchLimitReached' | 'StudentNotFound' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused', ParentType, ContextType>;
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
  Guardian?: GuardianResolvers<ContextType>;
  CodeValue?: CodeValueResolvers<ContextType>;
  CodeTable?: CodeTableResolvers<ContextType>;
  StudentConnection?: StudentConnectionResolvers<ContextType>;
  StudentEdge?: StudentEdgeResolvers<ContextType>;
  MatchStudentResult?: MatchStudentResultResolvers<ContextType>;
  StudentMatch?: StudentMatchResolvers<ContextType>;
  MatchLimitReached?: MatchLimitReachedResolvers<ContextType>;
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
  Refusal?: RefusalResolvers<ContextType>;
  WrongHat?: WrongHatResolvers<ContextType>;
  WrongUnit?: WrongUnitResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Policies?: PoliciesResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
};


