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

export type Query = {
  /** Who asks: the person or system of the token, its unit, and what it may do. */
  readonly viewer: Maybe<Viewer>;
  /**
   * A region, school, class, student or transfer by its id. Null when the id is unknown or lies outside the caller's unit. A student is found here once a
   * school has placed the child; `student(id)` finds every student of the caller's unit.
   */
  readonly node: Maybe<Node>;
  /** A region by its GB/T 2260 code (`410000`, `410100`, `410105`) or `CN`. A code that is no more leads to the region that stands for it today. */
  readonly region: Maybe<Region>;
  readonly school: Maybe<School>;
  /** A school by its ten-digit 标识码. The code of a school that has merged leads to its successor. */
  readonly schoolByCode: Maybe<School>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRegionArgs = {
  code: Scalars['ID']['input'];
};


export type QuerySchoolArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySchoolByCodeArgs = {
  code: Scalars['String']['input'];
};

export type Mutation = {
  /** Opens a school with its stages and classes. A registrar of the county (or above) does it. */
  readonly openSchool: Maybe<OpenSchoolResult>;
  /**
   * Renames a school, moves it to another bureau or county, or changes its locality or stages. Fields that are not given stay. A registrar of the bureau
   * that runs it, or above, does it; for a move the caller's unit covers the old bureau and the new one. From the answer on, rights and approvals follow
   * the new bureau; lists and open cases follow within a minute, and no request fails meanwhile.
   */
  readonly changeSchool: Maybe<ChangeSchoolResult>;
  /**
   * Merges a school into another one, which must teach its stages. Its classes go on there with their pupils and reserved seats; a class number that is
   * taken there is replaced by the next free one. Open transfers, to-dos, partners' units and entitlements follow to the successor. The old code leads to
   * the successor. A registrar of a bureau that covers both does it. It cannot be undone.
   */
  readonly mergeSchools: Maybe<MergeSchoolsResult>;
  /** Closes a school that has no pupil and no open transfer. A registrar of the bureau that runs it, or above, does it. It cannot be undone. */
  readonly closeSchool: Maybe<CloseSchoolResult>;
  /** Opens a region below another one. The operator of the nation does it, as the ministry of civil affairs publishes it. */
  readonly openRegion: Maybe<OpenRegionResult>;
  /**
   * Renames a region, gives it another code, or moves it below another region. Fields that are not given stay. Tokens with the old code stay good, and all
   * schools, pupils and cases below it follow within a minute. No request fails meanwhile, and none sees a pupil twice or not at all. The operator of the
   * nation does it.
   */
  readonly changeRegion: Maybe<ChangeRegionResult>;
  /**
   * Merges a region into another one of its level, which takes its schools, cases and the regions below it. The old code leads to the successor. The
   * operator of the nation does it. It cannot be undone.
   */
  readonly mergeRegions: Maybe<MergeRegionsResult>;
  /** Opens a class in an existing school. A registrar of the school or of a unit above it does it. */
  readonly openClass: Maybe<OpenClassResult>;
  /** Closes a class to newcomers. Refused while a seat is reserved by an open transfer. */
  readonly closeClass: Maybe<CloseClassResult>;
  /**
   * Graduates (毕业) every active pupil of a class whom no transfer holds: the spell ends today, the seat is free, and the school keeps the record until
   * a next school asks. In the last grade from 1 June to 30 July; a class that has missed it, on any day. A registrar of the school or of a unit above it
   * does it. Sent again, also under the same key, it graduates those who stayed the first time.
   */
  readonly graduateClass: Maybe<GraduateClassResult>;
  /** Says, or takes back with null, where the caller's own unit can be reached by telephone. Its registrar or approver does it; anyone reads it. */
  readonly setOfficePhone: Maybe<SetOfficePhoneResult>;
};


export type MutationOpenSchoolArgs = {
  input: OpenSchoolInput;
};


export type MutationChangeSchoolArgs = {
  input: ChangeSchoolInput;
};


export type MutationMergeSchoolsArgs = {
  input: MergeSchoolsInput;
};


export type MutationCloseSchoolArgs = {
  input: CloseSchoolInput;
};


export type MutationOpenRegionArgs = {
  input: OpenRegionInput;
};


export type MutationChangeRegionArgs = {
  input: ChangeRegionInput;
};


export type MutationMergeRegionsArgs = {
  input: MergeRegionsInput;
};


export type MutationOpenClassArgs = {
  input: OpenClassInput;
};


export type MutationCloseClassArgs = {
  input: CloseClassInput;
};


export type MutationGraduateClassArgs = {
  input: GraduateClassInput;
};


export type MutationSetOfficePhoneArgs = {
  input: SetOfficePhoneInput;
};

/** An object with an id that never changes (Relay). */
export type Node = {
  /** Opaque; `node(id)` finds the object again. */
  readonly id: Scalars['ID']['output'];
};

/** A bureau of any level, or a school: what a token is issued for, and what a list can be asked for. */
export type Unit = {
  /** GB/T 2260 code of a region, `CN` for the nation, or the ten-digit 标识码 of a school. */
  readonly code: Scalars['ID']['output'];
  /** Full official name, in Chinese. */
  readonly name: Scalars['String']['output'];
  /** How high the unit stands. */
  readonly level: UnitLevel;
};

/** How high a unit stands, from the nation down to a school. */
export type UnitLevel =
  /** 教育部 */
  | 'NATION'
  /** 省、自治区、直辖市 */
  | 'PROVINCE'
  /** 市、地区、自治州 */
  | 'CITY'
  /** 县、区 */
  | 'COUNTY'
  /** 学校 */
  | 'SCHOOL';

/** The person or system that a token was issued for. */
export type Viewer = {
  /** Subject of the token. Two tokens of one person have the same. */
  readonly id: Scalars['ID']['output'];
  /** Roles that the person has in this unit. */
  readonly hats: ReadonlyArray<Hat>;
  /** The unit that the token was issued for. Everything that the caller reads lies in it. */
  readonly unit: Maybe<Unit>;
  /** What these hats allow. A command still asks for the right unit and the right state. */
  readonly may: ReadonlyArray<Permission>;
};

/** A role of a person or system in its unit. */
export type Hat =
  /** 学籍管理员: enters pupils, classes and cases. */
  | 'REGISTRAR'
  /** 学籍主管领导: confirms what a registrar has entered. */
  | 'APPROVER'
  /** A programme office: reads students and eligibility lists. */
  | 'OFFICE'
  /** A dashboard: reads counts, and nothing of single students. */
  | 'READER'
  /** A partner system: reads what it is registered for, and nothing else, with every other hat too. */
  | 'PARTNER'
  /** Runs the system: registers partners, imports the calendar. Reads nothing of students. */
  | 'OPERATOR';

/** What a caller may do in its unit. */
export type Permission =
  /** Enter pupils, classes and cases. */
  | 'ENTER'
  /** Confirm or reject what a registrar has entered. */
  | 'APPROVE'
  /** Read students of the unit. */
  | 'READ_STUDENTS'
  /** Read counts of the unit. */
  | 'READ_COUNTS'
  /** Read the feed of transfers. */
  | 'READ_FEED'
  /** Register partners, import the calendar, and see what stands still. */
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
  /** What the standard calls it, in Chinese. */
  readonly label: Scalars['String']['output'];
};

/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type Region = Unit & Node & {
  /** The same as `code`. */
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly level: UnitLevel;
  /** Place in the tree of units, e.g. `41/4101/410105`. */
  readonly path: Scalars['String']['output'];
  readonly parent: Maybe<Region>;
  /** First day of this code; null when it is older than the table of regions. */
  readonly validFrom: Maybe<Scalars['LocalDate']['output']>;
  /** First day on which this code was no more; null while it is in force. */
  readonly endedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The region that stands for this one since it ended: the same under a new code, or the one into which it merged. */
  readonly successor: Maybe<Region>;
  /** What the region was called before, and where it stood, the oldest first. */
  readonly history: ReadonlyArray<UnitState>;
  /** Of the education bureau, e.g. `0371-66012345`; null when it has named none. */
  readonly officePhone: Maybe<Scalars['String']['output']>;
  /** Regions below, as they are today: those directly below, or, with `filter.level`, all of one level. */
  readonly children: RegionConnection;
  /** Schools of this region and of all below it. */
  readonly schools: SchoolConnection;
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

/** Which regions a list shows. Conditions that are given must all hold. */
export type RegionFilter = {
  /** Regions of this level, however far below: `COUNTY` asked of the nation gives every county. Regions directly below when not given. */
  readonly level?: InputMaybe<UnitLevel>;
  /** Part of the name. Width of characters, case and spaces do not matter. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** The order of regions. */
export type RegionOrder = {
  /** What the list is sorted by. */
  readonly field: RegionOrderField;
  /** Up or down. */
  readonly direction?: OrderDirection;
};

/** What regions can be sorted by. */
export type RegionOrderField =
  /** By code, which a region keeps for life: each region is shown exactly once, whatever changes while pages are read. */
  | 'CODE'
  /** By name, character by character. A region that is renamed while pages are read may be missing or shown twice. */
  | 'NAME';

/** A page of regions. */
export type RegionConnection = {
  /** The regions of this page. */
  readonly edges: ReadonlyArray<RegionEdge>;
  /** Whether there are more, and how to go on. */
  readonly pageInfo: PageInfo;
};

/** A region in a list. */
export type RegionEdge = {
  /** Hand it in as `after` to go on behind this region. */
  readonly cursor: Scalars['String']['output'];
  /** The region. */
  readonly node: Region;
};

/** A unit as it was for a time. */
export type UnitState = {
  /** The name of the unit in that time. */
  readonly name: Scalars['String']['output'];
  /** The path of the unit in that time: the line of bureaus above it. */
  readonly path: Scalars['String']['output'];
  /** First day; null when it is older than this was kept. */
  readonly from: Maybe<Scalars['LocalDate']['output']>;
  /** First day on which it was no longer so. */
  readonly until: Scalars['LocalDate']['output'];
};

export type School = Unit & Node & {
  readonly id: Scalars['ID']['output'];
  /** 标识码: category 2, province 2, sequence 6. */
  readonly code: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Always `SCHOOL`. */
  readonly level: UnitLevel;
  /** Kind of school, from the first two digits of its code. */
  readonly category: CodeValue;
  /** E.g. `41/4101/410105/2141000123`. */
  readonly path: Scalars['String']['output'];
  readonly locality: Locality;
  /** The county in which the school lies. Statistics by region count its pupils here, whoever runs it. */
  readonly county: Region;
  /** The bureau that runs the school: as a rule its county, but a city or a province may run a school itself. Approvals follow it. */
  readonly authority: Maybe<Region>;
  /** The day on which the school was opened; null when it is older than this was kept. */
  readonly openedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The day on which the school was closed, or merged into its successor; null while it goes on. */
  readonly endedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The school into which this one has merged. */
  readonly successor: Maybe<School>;
  /** What the school was called before, and where it stood, the oldest first. */
  readonly history: ReadonlyArray<UnitState>;
  /** Of the school's registry; null when it has named none. */
  readonly officePhone: Maybe<Scalars['String']['output']>;
  readonly stages: ReadonlyArray<SchoolStage>;
  /** Classes of the school, closed ones included. */
  readonly classes: ClassConnection;
};


export type SchoolClassesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClassFilter>;
  orderBy?: InputMaybe<ClassOrder>;
};

/** Which schools a list shows. Conditions that are given must all hold. */
export type SchoolFilter = {
  /** Schools that teach this stage. */
  readonly stage?: InputMaybe<Stage>;
  /** Schools in this kind of place. */
  readonly locality?: InputMaybe<Locality>;
  /** Part of the name. Width of characters, case and spaces do not matter. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** The order of schools. */
export type SchoolOrder = {
  /** What the list is sorted by. */
  readonly field: SchoolOrderField;
  /** Up or down. */
  readonly direction?: OrderDirection;
};

/** What schools can be sorted by. */
export type SchoolOrderField =
  /** By id, which never changes: each school that stays in the region is shown exactly once, whatever changes while pages are read. */
  | 'ID'
  /** By region and code. A school that is moved to another region while pages are read may be missing or shown twice. */
  | 'REGION'
  /** By name, character by character. A school that is renamed while pages are read may be missing or shown twice. */
  | 'NAME';

/** Which classes a list shows. Conditions that are given must all hold. */
export type ClassFilter = {
  /** Classes of this stage. */
  readonly stage?: InputMaybe<Stage>;
  /** Classes of the cohort that entered the stage in this year. */
  readonly entryYear?: InputMaybe<Scalars['Int']['input']>;
  /** True for classes that take newcomers, false for closed ones. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for classes with a free seat, false for full ones. */
  readonly hasFreeSeat?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The order of classes. */
export type ClassOrder = {
  /** What the list is sorted by. */
  readonly field: ClassOrderField;
  /** Up or down. */
  readonly direction?: OrderDirection;
};

/** What classes can be sorted by. */
export type ClassOrderField =
  /** By stage, entry year and number, which never change: each class is shown exactly once, whatever changes while pages are read. */
  | 'COHORT'
  /** By free seats. A class that fills up while pages are read may be missing or shown twice. */
  | 'FREE_SEATS';

/** A page of classes. */
export type ClassConnection = {
  /** The classes of this page. */
  readonly edges: ReadonlyArray<ClassEdge>;
  /** Whether there are more, and how to go on. */
  readonly pageInfo: PageInfo;
  /** Classes that the filter fits, on all pages. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A class in a list. */
export type ClassEdge = {
  /** Hand it in as `after` to go on behind this class. */
  readonly cursor: Scalars['String']['output'];
  /** The class. */
  readonly node: Class;
};

/** 城乡分类, first digits: 11x 城区, 12x 镇区, 2xx 乡村. */
export type Locality =
  | 'URBAN'
  | 'TOWN'
  | 'RURAL';

export type SchoolStage = {
  readonly stage: Stage;
  /** Years of schooling (学制) of this stage here: 6 and 3 in 六三制, 5 and 4 in 五四制. They decide which grades are level in a transfer. */
  readonly years: Scalars['Int']['output'];
};

export type SchoolConnection = {
  readonly edges: ReadonlyArray<SchoolEdge>;
  readonly pageInfo: PageInfo;
  /** Schools that the filter fits, on all pages, counted now. Null when they are more than 200,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

export type SchoolEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: School;
};

export type Class = Node & {
  readonly id: Scalars['ID']['output'];
  readonly school: School;
  readonly stage: Stage;
  /** Year in which this cohort entered the stage. */
  readonly entryYear: Scalars['Int']['output'];
  readonly classNo: Scalars['Int']['output'];
  /** E.g. 2026级3班. */
  readonly name: Scalars['String']['output'];
  /** Most pupils that it may hold. */
  readonly limit: Scalars['Int']['output'];
  /** Pupils who sit in the class. */
  readonly seated: Scalars['Int']['output'];
  /** Seats that open transfers have reserved for pupils who sit elsewhere. */
  readonly reserved: Scalars['Int']['output'];
  /** Seats that nobody can have any more: `seated` and `reserved` together. The class is full when it reaches `limit`. */
  readonly taken: Scalars['Int']['output'];
  /** True while the class takes newcomers. */
  readonly open: Scalars['Boolean']['output'];
};

export type Transfer = Node & {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
};

export type Student = Node & {
  readonly id: Scalars['ID']['output'];
  /** Where the student is now; null when not placed, or outside the caller's unit. */
  readonly placement: Maybe<Placement>;
  /** Enrolments by time, the current one last. */
  readonly spells: Maybe<ReadonlyArray<Spell>>;
};

/** One row says where a student is now: at most one active enrolment is its primary key. */
export type Placement = {
  readonly school: School;
  readonly class: Class;
  readonly stage: Stage;
  readonly entryYear: Scalars['Int']['output'];
  /** 1 in the first school year of the stage; the school year begins on 1 September. Never above the last grade of the stage. */
  readonly grade: Scalars['Int']['output'];
  /** True when the cohort is past its last grade and its school has not graduated it. Statistics and eligibility lists count the pupil apart until then. */
  readonly outlived: Scalars['Boolean']['output'];
  readonly status: PlacementStatus;
  /** True while a transfer is open: no other status change may start. */
  readonly held: Scalars['Boolean']['output'];
};

/** 就读状态. Further ones come with the status changes. */
export type PlacementStatus =
  | 'ACTIVE'
  | 'SUSPENDED'
  /** 毕业: school and class are those that graduated the student, who sits in no class now. */
  | 'GRADUATED';

export type Spell = {
  readonly school: School;
  readonly class: Class;
  readonly from: Scalars['LocalDate']['output'];
  /** Last day; null while it lasts. */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
};

export type TransferPreflight = {
  readonly studentId: Scalars['ID']['output'];
  readonly toSchoolId: Scalars['ID']['output'];
  readonly toClassId: Scalars['ID']['output'];
  /**
   * What the placement, the school and the class have against it: every rule that would refuse it now, as `requestTransfer` would. For registrars;
   * the receiving school is the caller's own.
   */
  readonly enrolmentBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
  /** For the rules of other services, and shown to nobody; null while the child or the class is not known. */
  readonly facts: Maybe<PreflightFacts>;
};

export type PreflightFacts = {
  readonly stage: Scalars['String']['output'];
  /** In the last grade of the stage at the sending school. */
  readonly graduating: Scalars['Boolean']['output'];
  /** Graduated, and in no class now. */
  readonly graduated: Scalars['Boolean']['output'];
  readonly fromPath: Scalars['String']['output'];
  readonly toPath: Scalars['String']['output'];
};

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

export type OpenSchoolInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly code: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  /** The county in which the school lies: six digits, GB/T 2260. */
  readonly countyCode: Scalars['String']['input'];
  /** The bureau that runs the school, by the code of its region, e.g. `410100` for a school of the city. The county when it is not given. */
  readonly authorityCode?: InputMaybe<Scalars['String']['input']>;
  readonly locality: Locality;
  readonly stages: ReadonlyArray<SchoolStageInput>;
  /** At most 500. */
  readonly classes: ReadonlyArray<NewClassInput>;
};

export type ChangeSchoolInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly schoolId: Scalars['ID']['input'];
  /** 2 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The bureau that runs the school from now on, by the code of its region. It lies in the same province. */
  readonly authorityCode?: InputMaybe<Scalars['String']['input']>;
  /** The county in which the school lies from now on: six digits, GB/T 2260. */
  readonly countyCode?: InputMaybe<Scalars['String']['input']>;
  readonly locality?: InputMaybe<Locality>;
  /** All stages from now on. A stage that has classes here cannot be left out. */
  readonly stages?: InputMaybe<ReadonlyArray<SchoolStageInput>>;
};

export type MergeSchoolsInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** The school that ends. */
  readonly schoolId: Scalars['ID']['input'];
  /** The school that goes on with its classes. */
  readonly successorId: Scalars['ID']['input'];
};

export type CloseSchoolInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly schoolId: Scalars['ID']['input'];
};

export type OpenRegionInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** Six digits, GB/T 2260, never used before. Its first digits are those of the region above. */
  readonly code: Scalars['String']['input'];
  /** 2 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Code of the region directly above. */
  readonly parentCode: Scalars['String']['input'];
};

export type ChangeRegionInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** The code of the region today. */
  readonly code: Scalars['String']['input'];
  /** 2 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The code from now on: of the same level, never used before. Its first digits are those of the region above. */
  readonly newCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the region directly above from now on. */
  readonly parentCode?: InputMaybe<Scalars['String']['input']>;
};

export type MergeRegionsInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** The region that ends. */
  readonly code: Scalars['String']['input'];
  /** The region of the same level that takes its place. */
  readonly successorCode: Scalars['String']['input'];
};

export type SchoolStageInput = {
  readonly stage: Stage;
  readonly years: Scalars['Int']['input'];
};

export type NewClassInput = {
  readonly stage: Stage;
  /**
   * Year in which this cohort enters or entered the stage: the next school year at the latest. The class was in its last grade last school year at the
   * earliest.
   */
  readonly entryYear: Scalars['Int']['input'];
  readonly classNo: Scalars['Int']['input'];
  /** Pupils, 1 to 65. */
  readonly limit: Scalars['Int']['input'];
};

export type OpenClassInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly schoolId: Scalars['ID']['input'];
  readonly class: NewClassInput;
};

export type SetOfficePhoneInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** 5 to 20 characters: digits in groups, with an area or country code in front. Null takes the number back. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

export type CloseClassInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly classId: Scalars['ID']['input'];
};

export type GraduateClassInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly classId: Scalars['ID']['input'];
};

export type OpenSchoolResult = SchoolOpened | WrongHat | WrongUnit | CountyUnknown | RegionUnknown | SchoolExists | SchoolInputInvalid | IdempotencyKeyReused;

export type ChangeSchoolResult = SchoolChanged | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | RegionUnknown | CountyUnknown | SchoolInputInvalid | StageInUse | NothingChanged | IdempotencyKeyReused;

export type MergeSchoolsResult = SchoolsMerged | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | MergeWithItself | PlacesDiffer | StagesDiffer | ClassNumbersUsedUp | IdempotencyKeyReused;

export type CloseSchoolResult = SchoolClosed | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | SchoolInUse | IdempotencyKeyReused;

export type OpenRegionResult = RegionOpened | WrongHat | WrongUnit | RegionUnknown | UnitEnded | CodeUsed | RegionInputInvalid | IdempotencyKeyReused;

export type ChangeRegionResult = RegionChanged | WrongHat | WrongUnit | RegionUnknown | UnitEnded | CodeUsed | RegionInputInvalid | NothingChanged | IdempotencyKeyReused;

export type MergeRegionsResult = RegionsMerged | WrongHat | WrongUnit | RegionUnknown | UnitEnded | MergeWithItself | RegionInputInvalid | IdempotencyKeyReused;

export type OpenClassResult = ClassOpened | WrongHat | WrongUnit | SchoolNotFound | UnitEnded | ClassExists | ClassInputInvalid | IdempotencyKeyReused;

export type CloseClassResult = ClassClosed | WrongHat | WrongUnit | ClassNotFound | SeatsReserved | IdempotencyKeyReused;

export type GraduateClassResult = ClassGraduated | WrongHat | WrongUnit | ClassNotFound | ClassNotGraduating | GraduationOutOfSeason | IdempotencyKeyReused;

export type SetOfficePhoneResult = OfficePhoneSet | WrongHat | PhoneInvalid | IdempotencyKeyReused;

export type OfficePhoneSet = {
  readonly phone: Maybe<Scalars['String']['output']>;
};

/** It is no telephone number. */
export type PhoneInvalid = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type SchoolOpened = {
  readonly school: School;
};

export type SchoolChanged = {
  readonly school: School;
};

export type SchoolsMerged = {
  /** The successor, with the classes of both. */
  readonly school: School;
};

export type SchoolClosed = {
  readonly school: School;
};

export type RegionOpened = {
  readonly region: Region;
};

export type RegionChanged = {
  /** The region under its code of today. */
  readonly region: Region;
};

export type RegionsMerged = {
  /** The successor. */
  readonly region: Region;
};

export type ClassOpened = {
  readonly class: Class;
};

export type ClassClosed = {
  readonly class: Class;
};

export type ClassGraduated = {
  readonly class: Class;
  /** Pupils graduated by this command. */
  readonly graduated: Scalars['Int']['output'];
  /** Pupils of the class who stay, at most 65. */
  readonly notGraduated: ReadonlyArray<NotGraduated>;
};

/** A pupil of the class who did not graduate with it. */
export type NotGraduated = {
  readonly student: Maybe<Student>;
  readonly reason: NotGraduatedReason;
};

export type NotGraduatedReason =
  /** An open transfer holds the placement. */
  | 'HELD'
  /** 休学: only active pupils graduate. */
  | 'SUSPENDED';

/** The class has not reached the last grade of its stage at this school. */
export type ClassNotGraduating = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The last grade graduates from 1 June to 30 July. */
export type GraduationOutOfSeason = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** No county has this code. */
export type CountyUnknown = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** A school with this 标识码 is open already. A code is never used twice. */
export type SchoolExists = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The code is not ten digits of a school category and the county's province, a stage is missing, or a class has no stage, an entry year that
 * does not fit the stage, a bad limit or a twin.
 */
export type SchoolInputInvalid = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** No region has this code today. */
export type RegionUnknown = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The school or region has ended: it was closed, merged, or has another code now. */
export type UnitEnded = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The code was used before. A code is never used twice. */
export type CodeUsed = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The code does not fit the level or the region above, or the name has not 2 to 100 characters. */
export type RegionInputInvalid = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The input names nothing that differs from today. */
export type NothingChanged = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** A unit cannot merge into itself. */
export type MergeWithItself = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The schools lie in different counties, and statistics count pupils by county. `changeSchool` changes the county first. */
export type PlacesDiffer = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The successor does not teach a stage of the school, or teaches it in another number of years. */
export type StagesDiffer = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The successor has no free class number left in a stage and entry year. */
export type ClassNumbersUsedUp = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** A stage that has classes here cannot be left out. */
export type StageInUse = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The school has pupils or open transfers. It can merge into another school instead. */
export type SchoolInUse = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type SchoolNotFound = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type ClassNotFound = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** This class number is taken in that stage and entry year. */
export type ClassExists = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The school does not teach this stage, the entry year does not fit the stage, or the limit is not 1 to 65. */
export type ClassInputInvalid = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** An open transfer has reserved a seat here; the class may be closed when it has ended. */
export type SeatsReserved = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Stage of schooling (学段). */
export type Stage =
  /** 小学 */
  | 'PRIMARY'
  /** 初中 */
  | 'JUNIOR'
  /** 普通高中 */
  | 'SENIOR';

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
  /** Rules about schools: sizes of classes, level grades, seasons of graduation. */
  readonly enrolment: Maybe<ReadonlyArray<Policy>>;
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
  OpenSchoolResult:
    | ( SchoolOpened )
    | ( WrongHat )
    | ( WrongUnit )
    | ( CountyUnknown )
    | ( RegionUnknown )
    | ( SchoolExists )
    | ( SchoolInputInvalid )
    | ( IdempotencyKeyReused )
  ;
  ChangeSchoolResult:
    | ( SchoolChanged )
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
    | ( SchoolsMerged )
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
    | ( SchoolClosed )
    | ( WrongHat )
    | ( WrongUnit )
    | ( SchoolNotFound )
    | ( UnitEnded )
    | ( SchoolInUse )
    | ( IdempotencyKeyReused )
  ;
  OpenRegionResult:
    | ( RegionOpened )
    | ( WrongHat )
    | ( WrongUnit )
    | ( RegionUnknown )
    | ( UnitEnded )
    | ( CodeUsed )
    | ( RegionInputInvalid )
    | ( IdempotencyKeyReused )
  ;
  ChangeRegionResult:
    | ( RegionChanged )
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
    | ( RegionsMerged )
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
    | ( ClassGraduated )
    | ( WrongHat )
    | ( WrongUnit )
    | ( ClassNotFound )
    | ( ClassNotGraduating )
    | ( GraduationOutOfSeason )
    | ( IdempotencyKeyReused )
  ;
  SetOfficePhoneResult:
    | ( OfficePhoneSet )
    | ( WrongHat )
    | ( PhoneInvalid )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Region )
    | ( School )
    | ( Class )
    | ( Transfer )
    | ( Student )
  ;
  Unit:
    | ( Region )
    | ( School )
  ;
  Refusal:
    | ( PhoneInvalid )
    | ( ClassNotGraduating )
    | ( GraduationOutOfSeason )
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Unit: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Unit']>;
  UnitLevel: UnitLevel;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  Hat: Hat;
  Permission: Permission;
  OrderDirection: OrderDirection;
  CodeValue: ResolverTypeWrapper<CodeValue>;
  Region: ResolverTypeWrapper<Region>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  RegionFilter: RegionFilter;
  RegionOrder: RegionOrder;
  RegionOrderField: RegionOrderField;
  RegionConnection: ResolverTypeWrapper<RegionConnection>;
  RegionEdge: ResolverTypeWrapper<RegionEdge>;
  UnitState: ResolverTypeWrapper<UnitState>;
  School: ResolverTypeWrapper<School>;
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
  SchoolConnection: ResolverTypeWrapper<SchoolConnection>;
  SchoolEdge: ResolverTypeWrapper<SchoolEdge>;
  Class: ResolverTypeWrapper<Class>;
  Transfer: ResolverTypeWrapper<Transfer>;
  Student: ResolverTypeWrapper<Student>;
  Placement: ResolverTypeWrapper<Placement>;
  PlacementStatus: PlacementStatus;
  Spell: ResolverTypeWrapper<Spell>;
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
  CloseClassInput: CloseClassInput;
  GraduateClassInput: GraduateClassInput;
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
  SetOfficePhoneResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOfficePhoneResult']>;
  OfficePhoneSet: ResolverTypeWrapper<OfficePhoneSet>;
  PhoneInvalid: ResolverTypeWrapper<PhoneInvalid>;
  SchoolOpened: ResolverTypeWrapper<SchoolOpened>;
  SchoolChanged: ResolverTypeWrapper<SchoolChanged>;
  SchoolsMerged: ResolverTypeWrapper<SchoolsMerged>;
  SchoolClosed: ResolverTypeWrapper<SchoolClosed>;
  RegionOpened: ResolverTypeWrapper<RegionOpened>;
  RegionChanged: ResolverTypeWrapper<RegionChanged>;
  RegionsMerged: ResolverTypeWrapper<RegionsMerged>;
  ClassOpened: ResolverTypeWrapper<ClassOpened>;
  ClassClosed: ResolverTypeWrapper<ClassClosed>;
  ClassGraduated: ResolverTypeWrapper<ClassGraduated>;
  NotGraduated: ResolverTypeWrapper<NotGraduated>;
  NotGraduatedReason: NotGraduatedReason;
  ClassNotGraduating: ResolverTypeWrapper<ClassNotGraduating>;
  GraduationOutOfSeason: ResolverTypeWrapper<GraduationOutOfSeason>;
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
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Unit: ResolversInterfaceTypes<ResolversParentTypes>['Unit'];
  Viewer: Omit<Viewer, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> } | FederationReferenceTypes['Viewer'];
  CodeValue: CodeValue;
  Region: Region | FederationReferenceTypes['Region'];
  Int: Scalars['Int']['output'];
  RegionFilter: RegionFilter;
  RegionOrder: RegionOrder;
  RegionConnection: RegionConnection;
  RegionEdge: RegionEdge;
  UnitState: UnitState;
  School: School | FederationReferenceTypes['School'];
  SchoolFilter: SchoolFilter;
  SchoolOrder: SchoolOrder;
  ClassFilter: ClassFilter;
  Boolean: Scalars['Boolean']['output'];
  ClassOrder: ClassOrder;
  ClassConnection: ClassConnection;
  ClassEdge: ClassEdge;
  SchoolStage: SchoolStage;
  SchoolConnection: SchoolConnection;
  SchoolEdge: SchoolEdge;
  Class: Class | FederationReferenceTypes['Class'];
  Transfer: Transfer;
  Student: Student | FederationReferenceTypes['Student'];
  Placement: Placement;
  Spell: Spell;
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
  CloseClassInput: CloseClassInput;
  GraduateClassInput: GraduateClassInput;
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
  SetOfficePhoneResult: ResolversUnionTypes<ResolversParentTypes>['SetOfficePhoneResult'];
  OfficePhoneSet: OfficePhoneSet;
  PhoneInvalid: PhoneInvalid;
  SchoolOpened: SchoolOpened;
  SchoolChanged: SchoolChanged;
  SchoolsMerged: SchoolsMerged;
  SchoolClosed: SchoolClosed;
  RegionOpened: RegionOpened;
  RegionChanged: RegionChanged;
  RegionsMerged: RegionsMerged;
  ClassOpened: ClassOpened;
  ClassClosed: ClassClosed;
  ClassGraduated: ClassGraduated;
  NotGraduated: NotGraduated;
  ClassNotGraduating: ClassNotGraduating;
  GraduationOutOfSeason: GraduationOutOfSeason;
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
  graduateClass?: Resolver<Maybe<ResolversTypes['GraduateClassResult']>, ParentType, ContextType, RequireFields<MutationGraduateClassArgs, 'input'>>;
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
  classNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
};

export type SpellResolvers<ContextType = any, ParentType extends ResolversParentTypes['Spell'] = ResolversParentTypes['Spell']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'ClassGraduated' | 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'ClassNotGraduating' | 'GraduationOutOfSeason' | 'IdempotencyKeyReused', ParentType, ContextType>;
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
  notGraduated?: Resolver<ReadonlyArray<ResolversTypes['NotGraduated']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotGraduatedResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotGraduated'] = ResolversParentTypes['NotGraduated']> = {
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NotGraduatedReason'], ParentType, ContextType>;
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

export type RefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'PhoneInvalid' | 'ClassNotGraduating' | 'GraduationOutOfSeason' | 'CountyUnknown' | 'SchoolExists' | 'SchoolInputInvalid' | 'RegionUnknown' | 'UnitEnded' | 'CodeUsed' | 'RegionInputInvalid' | 'NothingChanged' | 'MergeWithItself' | 'PlacesDiffer' | 'StagesDiffer' | 'ClassNumbersUsedUp' | 'StageInUse' | 'SchoolInUse' | 'SchoolNotFound' | 'ClassNotFound' | 'ClassExists' | 'ClassInputInvalid' | 'SeatsReserved' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused', ParentType, ContextType>;
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
  Transfer?: TransferResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  Spell?: SpellResolvers<ContextType>;
  TransferPreflight?: TransferPreflightResolvers<ContextType>;
  PreflightFacts?: PreflightFactsResolvers<ContextType>;
  TransferBlocker?: TransferBlockerResolvers<ContextType>;
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
  ClassNotGraduating?: ClassNotGraduatingResolvers<ContextType>;
  GraduationOutOfSeason?: GraduationOutOfSeasonResolvers<ContextType>;
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
  Refusal?: RefusalResolvers<ContextType>;
  WrongHat?: WrongHatResolvers<ContextType>;
  WrongUnit?: WrongUnitResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Policies?: PoliciesResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
};


