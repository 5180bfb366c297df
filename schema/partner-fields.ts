/**
 * What of the graph partners may select. A registration names groups; a field that stands in none of them, nor among a partner's own, is refused.
 * Fields are written by type, as coordinates of the supergraph; a field may stand in several groups.
 */
import { fieldsOfPartners } from './codes/student-fields.ts';

type Fields = Readonly<Record<string, string>>;

const STUDENT = { Query: 'student', Transfer: 'student' };

const NODE = { Node: 'id' };
const CODE = { CodeValue: 'code label' };

export const FIELD_GROUPS = {
  EVENT: {
    Query: 'transferFeed verifyFeed',
    TransferFeed: 'items end hasMore',
    TransferEvent: 'id cursor previousCursor type occurredAt step transfer',
    Transfer: 'id',
    FeedVerification: 'complete count digest end parts',
    FeedPart: 'from to count digest',
  },
  CASE: {
    Query: 'transfer transfers transferByCaseNumber policies',
    Policies: 'province on identity enrolment transfers funding',
    Policy: 'id file provinces from until articles words',
    Article: 'code title url',
    TransferConnection: 'edges pageInfo',
    TransferEdge: 'cursor node',
    Student: 'openTransfer transfers',
    Transfer: 'caseNumber status scope steps term recordPackageSha256 requestedAt approvedAt completedAt endedAt timeline',
    ApprovalStep: 'number party level unit unitPath state enteredAt dueAt escalatedToUnits escalatedTo decidedAt',
    Term: 'dueAt overdue workingDaysLeft provisional unit unitPath',
    TimelineConnection: 'edges pageInfo',
    TimelineEdge: 'cursor node',
    TimelineEntry: 'id type occurredAt step unit unitPath recount',
    DeadlineRecount: 'oldDueAt newDueAt notice',
  },
  CASE_GROUNDS: {
    Transfer: 'reason refusal rejectionReason rejectionCode evidence',
    ApprovalStep: 'opinion',
    TransferRefusal: 'code message whoCanAct source',
    EvidenceRequest: 'step kind note askedAt unit askedBy providedAt documents',
    EvidenceDocument: 'title sha256',
  },
  SCHOOLS: {
    Query: 'region school schoolByCode node',
    ...NODE,
    Transfer: 'fromSchool toSchool',
    TimelineEntry: 'school region',
    School: 'id code name level category path locality county authority openedOn endedOn successor history officePhone stages classes',
    ...CODE,
    SchoolStage: 'stage years',
    Class: 'id school stage entryYear entryYears classNo name limit seated reserved taken open sizeBand aboveStandard',
    ClassConnection: 'edges pageInfo totalCount',
    ClassEdge: 'cursor node',
    Region: 'id code name level path parent validFrom endedOn successor history officePhone children schools',
    UnitState: 'name path from until',
    RegionConnection: 'edges pageInfo',
    RegionEdge: 'cursor node',
    SchoolConnection: 'edges pageInfo totalCount',
    SchoolEdge: 'cursor node',
  },
  STUDENT_IDENTITY: {
    Query: 'student students node',
    ...NODE,
    School: 'id students',
    Class: 'id students',
    Transfer: 'student',
    StudentConnection: 'edges pageInfo totalCount',
    StudentEdge: 'cursor node',
    Student: `id number numberKind ${fieldsOfPartners('STUDENT_IDENTITY')}`,
    ...CODE,
  },
  STUDENT_CARE: {
    ...STUDENT,
    Student: `id guardians ${fieldsOfPartners('STUDENT_CARE')}`,
    Guardian: 'name relation isGuardian phone',
    ...CODE,
  },
  PLACEMENT: {
    ...STUDENT,
    Transfer: 'student toClass',
    Student: 'id placement spells movements',
    Placement: 'school class stage entryYear grade outlived status held suspensionEndsOn',
    Spell: 'school class from to stage status entryKind exitKind',
    MovementConnection: 'edges pageInfo',
    MovementEdge: 'cursor node',
    Movement: 'kind effectiveOn from to',
    MovementSide: 'school class stage entryYear status',
    School: 'id',
    Class: 'id stage entryYear classNo name',
  },
  PROGRAMMES: {
    ...STUDENT,
    Query: 'student programme programmes',
    Student: 'id entitlements',
    Entitlement: 'id programme student school class from until',
    EntitlementConnection: 'edges pageInfo',
    Programme: 'id name source rates',
    Rate: 'amount unit from until',
    Money: 'fen',
    School: 'id eligibilityList',
    Region: 'code eligibilityList entitled',
    EligibilityList: 'totalCount outlived edges pageInfo',
    EntitlementEdge: 'cursor node',
    ProgrammeCount: 'programme students',
  },
  STATISTICS: {
    Query: 'region statisticsStatus',
    Region: 'code name statistics statisticsByGrade openTransfers transferLeague',
    StatisticsStatus: 'students facts countedAt lag',
    TopicLag: 'topic newestAt behind parked',
    StudentCounts: 'students onRolls male female migrant leftBehind boarder outlived',
    GradeCounts: 'stage entryYear grade counts',
    OpenTransfers: 'incoming outgoing',
    TransferLeague: 'asOf total regions',
    LeagueRow: 'region requested completed refused rejected withdrawn expired open overdue completionRate steps',
    StepDwell: 'level decided late waiting overdue meanHours p90Hours',
  },
} as const satisfies Record<string, Fields>;

export type FieldGroup = keyof typeof FIELD_GROUPS;

const REFUSAL = 'message whoCanAct';
/** A partner's own registration and webhooks: whoever is registered, suspended or neither may ask for them, and is answered for itself. */
export const OWN_FIELDS: Fields = {
  Query: 'partner viewer codeTable',
  CodeTable: 'name title standard values',
  Viewer: 'id hats unit may partner',
  Unit: 'code name level',
  Partner: 'id clientId name registeredUnits units types fields status registeredAt changedAt webhooks',
  Webhook:
    'id url types maxBatch status cursor behind failedAttempts failingSince nextAttemptAt lastError lastErrorAt lastDeliveredAt signsWithPreviousSecret deliveries',
  WebhookDeliveryConnection: 'edges pageInfo',
  WebhookDeliveryEdge: 'cursor node',
  PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
  WebhookDelivery: 'requestId eventIds eventId type cursor attempt statusCode error tookMs at',
  Mutation: 'addWebhook changeWebhook removeWebhook pauseWebhook resumeWebhook testWebhook rotateWebhookSecret resendWebhook',
  WebhookAdded: 'webhook secret',
  WebhookSecretRotated: 'webhook secret',
  WebhookChanged: 'webhook',
  WebhookRemoved: 'id',
  Refusal: REFUSAL,
  WrongHat: REFUSAL,
  WrongUnit: REFUSAL,
  IdempotencyKeyReused: REFUSAL,
  PartnerNotActive: REFUSAL,
  TooManyWebhooks: REFUSAL,
  WebhookNotFound: REFUSAL,
  WebhookUrlRefused: `reason ${REFUSAL}`,
};

/** Facts of a student that no partner sees, with any registration. */
export const CLOSED_FIELDS: Fields = {
  Student: `${fieldsOfPartners(undefined)} revision changes keyDataChanges focus photo`,
  Guardian: 'seq address idType idNumber',
};

/** The work of schools, authorities and operators: in no group, on purpose. */
export const WITHHELD_FIELDS: Fields = {
  Query: `matchStudent matchGraduates transferPreflight transfersToDecide rosterImport rosterImports problemCases partners keyDataChanges
    statusChange statusChanges statusChangesToDecide suspendedStudents yearRun yearRuns`.replaceAll(/\s+/g, ' '),
  School: 'unplaced classSizes size focusDifferences admissionPlans admissions graduatesWithoutAdmission watchList',
  Region: 'unplaced classSizes admissionPlans admissions graduatesWithoutAdmission watchList',
  Class: 'limitReason',
  ...CLOSED_FIELDS,
  Student: `statusChanges certificates ${CLOSED_FIELDS.Student}`,
  Movement: 'reason',
  Transfer: 'recordPackage',
  TimelineEntry: 'actedBy',
  ApprovalStep: 'decidedBy',
  EvidenceDocument: 'file',
  File: 'id name type size url',
  KeyDataChangeFile: 'id name type size url',
  StudentPhoto: 'setAt url',
};

/** `Student.name` and so on. */
export const coordinatesOf = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([type, names]) => names.split(' ').map((name) => `${type}.${name}`));
