// Generated from gateway/console/src/rooms/pupil-commands.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type StatusChangeKind =
  | 'SUSPEND'
  | 'EXTEND_SUSPENSION'
  | 'RESUME'
  | 'RETAIN'
  | 'SKIP'
  | 'WITHDRAW'
  | 'EXPEL'
  | 'GRADUATE_EARLY'
  | 'DEATH'
  | 'MISSING'
  | 'FOUND'
  | 'GO_ABROAD'
  | 'COME_BACK'
  | 'LEAVE'
  | 'RETURN'
  | 'DELETE'
  | 'RESTORE'
  | 'UNDO_GRADUATION';

export type ProofKind =
  | 'GUARDIAN_APPLICATION'
  | 'HOSPITAL'
  | 'RECOVERY'
  | 'DEATH'
  | 'POLICE'
  | 'EXIT'
  | 'SCHOOL_RECORD'
  | 'DECISION'
  | 'OTHER';

export type RequestStatusChangeInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
  readonly kind: StatusChangeKind;
  readonly reason?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly effectiveOn: string;
  readonly toClassId?: string | null | undefined;
  readonly documents: ReadonlyArray<ProofDocumentInput>;
};

export type ProofDocumentInput = {
  readonly kind: ProofKind;
  readonly title: string;
  readonly fileId: string;
};

export type IssueGuardianCodeInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
};

export type CorrectStudentInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
  readonly revision: number;
  readonly fields?: StudentFieldsInput | null | undefined;
  readonly addMembers?: ReadonlyArray<FamilyMemberInput> | null | undefined;
  readonly changeMembers?: ReadonlyArray<FamilyMemberChangeInput> | null | undefined;
  readonly removeMembers?: ReadonlyArray<number> | null | undefined;
  readonly evidence?: string | null | undefined;
};

export type StudentFieldsInput = {
  readonly birthPlace?: string | null | undefined;
  readonly nativePlace?: string | null | undefined;
  readonly nationality?: string | null | undefined;
  readonly overseasStatus?: string | null | undefined;
  readonly politicalStatus?: string | null | undefined;
  readonly health?: string | null | undefined;
  readonly namePinyin?: string | null | undefined;
  readonly formerName?: string | null | undefined;
  readonly idValidity?: string | null | undefined;
  readonly hukouDivision?: string | null | undefined;
  readonly hukouType?: string | null | undefined;
  readonly talent?: string | null | undefined;
  readonly bloodType?: string | null | undefined;
  readonly provincialNumber?: string | null | undefined;
  readonly classSeat?: string | null | undefined;
  readonly entryMonth?: string | null | undefined;
  readonly admissionMode?: string | null | undefined;
  readonly boarder?: boolean | null | undefined;
  readonly studentSource?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly mailAddress?: string | null | undefined;
  readonly homeAddress?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly homepage?: string | null | undefined;
  readonly onlyChild?: boolean | null | undefined;
  readonly preschool?: boolean | null | undefined;
  readonly leftBehind?: string | null | undefined;
  readonly migrantChild?: boolean | null | undefined;
  readonly orphan?: boolean | null | undefined;
  readonly martyrFamily?: boolean | null | undefined;
  readonly inclusive?: string | null | undefined;
  readonly disability?: string | null | undefined;
  readonly purchasedPlace?: boolean | null | undefined;
  readonly wantsAid?: boolean | null | undefined;
  readonly getsBoardingAid?: boolean | null | undefined;
  readonly getsMeal?: boolean | null | undefined;
  readonly distanceKm?: number | null | undefined;
  readonly transport?: string | null | undefined;
  readonly schoolBus?: boolean | null | undefined;
  readonly note?: string | null | undefined;
};

export type FamilyMemberInput = {
  readonly name: string;
  readonly relation: string;
  readonly isGuardian: boolean;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly idType?: string | null | undefined;
  readonly idNumber?: string | null | undefined;
};

export type FamilyMemberChangeInput = {
  readonly seq: number;
  readonly name?: string | null | undefined;
  readonly relation?: string | null | undefined;
  readonly isGuardian?: boolean | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly idType?: string | null | undefined;
  readonly idNumber?: string | null | undefined;
};

export type StatusChangeReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatusChangeReasonsQuery = { readonly codeTable: { readonly values: ReadonlyArray<{ readonly code: string, readonly label: string }> } | null };

export type RequestStatusChangeMutationVariables = Exact<{
  input: RequestStatusChangeInput;
}>;


export type RequestStatusChangeMutation = { readonly requestStatusChange:
    | { readonly __typename: 'StatusChangeRequested' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PupilNotHere', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeNotAllowed', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeOpen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmittedElsewhere', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonNotAllowed', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EffectiveDateInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NewClassUnsuitable', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProofMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProofFileUnusable', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type CorrectStudentMutationVariables = Exact<{
  input: CorrectStudentInput;
}>;


export type CorrectStudentMutation = { readonly correctStudent:
    | { readonly __typename: 'StudentCorrected' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentChangedMeanwhile', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingToCorrect', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProbableDouble', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'MatchLimitReached', readonly message: string, readonly whoCanAct: string }
   | null };

export type IssueGuardianCodeMutationVariables = Exact<{
  input: IssueGuardianCodeInput;
}>;


export type IssueGuardianCodeMutation = { readonly issueGuardianCode:
    | { readonly __typename: 'GuardianCodeIssued', readonly code: string }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const StatusChangeReasonsDocument = new TypedDocumentString(`
    query StatusChangeReasons {
  codeTable(name: STATUS_CHANGE_REASON) {
    values {
      code
      label
    }
  }
}
    `) as unknown as TypedDocumentString<StatusChangeReasonsQuery, StatusChangeReasonsQueryVariables>;
export const RequestStatusChangeDocument = new TypedDocumentString(`
    mutation RequestStatusChange($input: RequestStatusChangeInput!) {
  requestStatusChange(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RequestStatusChangeMutation, RequestStatusChangeMutationVariables>;
export const CorrectStudentDocument = new TypedDocumentString(`
    mutation CorrectStudent($input: CorrectStudentInput!) {
  correctStudent(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectStudentMutation, CorrectStudentMutationVariables>;
export const IssueGuardianCodeDocument = new TypedDocumentString(`
    mutation IssueGuardianCode($input: IssueGuardianCodeInput!) {
  issueGuardianCode(input: $input) {
    __typename
    ... on GuardianCodeIssued {
      code
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<IssueGuardianCodeMutation, IssueGuardianCodeMutationVariables>;
