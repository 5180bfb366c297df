// Generated from gateway/console/src/rooms/record-commands.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type DeclareMigrantChildInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
  readonly revision: number;
  readonly migrantChild: boolean;
  readonly from: string;
  readonly evidence: string;
};

export type DeclareLeftBehindInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
  readonly revision: number;
  readonly leftBehind: LeftBehindKind;
  readonly otherParentUnable?: boolean | null | undefined;
  readonly caregiver?: number | null | undefined;
  readonly lastContactOn?: string | null | undefined;
  readonly from: string;
  readonly evidence: string;
};

export type LeftBehindKind =
  | 'NONE'
  | 'ONE_PARENT'
  | 'BOTH_PARENTS';

export type SetStudentPhotoInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
  readonly revision: number;
  readonly fileId: string;
  readonly evidence?: string | null | undefined;
};

export type KeyDataProcedure =
  | 'ORDINARY'
  | 'CORRECTED_RECORD';

export type KeyDataEvidenceKind =
  | 'HOUSEHOLD_REGISTER'
  | 'ID_CARD'
  | 'BIRTH_CERTIFICATE'
  | 'POLICE_CERTIFICATE'
  | 'PASSPORT'
  | 'COURT_DECISION';

export type RequestKeyDataChangeInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
  readonly revision: number;
  readonly procedure?: KeyDataProcedure | null | undefined;
  readonly fields: KeyDataInput;
  readonly reason: string;
  readonly documents: ReadonlyArray<KeyDataDocumentInput>;
};

export type KeyDataInput = {
  readonly name?: string | null | undefined;
  readonly sex?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly ethnicity?: string | null | undefined;
  readonly idType?: string | null | undefined;
  readonly idNumber?: string | null | undefined;
  readonly nationality?: string | null | undefined;
};

export type KeyDataDocumentInput = {
  readonly kind: KeyDataEvidenceKind;
  readonly title: string;
  readonly fileId?: string | null | undefined;
};

export type SetStudentPhotoMutationVariables = Exact<{
  input: SetStudentPhotoInput;
}>;


export type SetStudentPhotoMutation = { readonly setStudentPhoto:
    | { readonly __typename: 'StudentPhotoSet' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentChangedMeanwhile', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingToCorrect', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PhotoInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PhotoFileUnusable', readonly message: string, readonly whoCanAct: string }
   | null };

export type RequestKeyDataChangeMutationVariables = Exact<{
  input: RequestKeyDataChangeInput;
}>;


export type RequestKeyDataChangeMutation = { readonly requestKeyDataChange:
    | { readonly __typename: 'KeyDataChangeRequested' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentChangedMeanwhile', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingToCorrect', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeOpen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentInTransfer', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RecordFrozen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyEvidenceMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyEvidenceFileUnusable', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NumberHeldElsewhere', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProbableDouble', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'MatchLimitReached', readonly message: string, readonly whoCanAct: string }
   | null };

export type DeclareMigrantChildMutationVariables = Exact<{
  input: DeclareMigrantChildInput;
}>;


export type DeclareMigrantChildMutation = { readonly declareMigrantChild:
    | { readonly __typename: 'FactDeclared' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentChangedMeanwhile', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingToCorrect', readonly message: string, readonly whoCanAct: string }
   | null };

export type DeclareLeftBehindMutationVariables = Exact<{
  input: DeclareLeftBehindInput;
}>;


export type DeclareLeftBehindMutation = { readonly declareLeftBehind:
    | { readonly __typename: 'FactDeclared' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentChangedMeanwhile', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingToCorrect', readonly message: string, readonly whoCanAct: string }
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

export const SetStudentPhotoDocument = new TypedDocumentString(`
    mutation SetStudentPhoto($input: SetStudentPhotoInput!) {
  setStudentPhoto(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<SetStudentPhotoMutation, SetStudentPhotoMutationVariables>;
export const RequestKeyDataChangeDocument = new TypedDocumentString(`
    mutation RequestKeyDataChange($input: RequestKeyDataChangeInput!) {
  requestKeyDataChange(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RequestKeyDataChangeMutation, RequestKeyDataChangeMutationVariables>;
export const DeclareMigrantChildDocument = new TypedDocumentString(`
    mutation DeclareMigrantChild($input: DeclareMigrantChildInput!) {
  declareMigrantChild(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<DeclareMigrantChildMutation, DeclareMigrantChildMutationVariables>;
export const DeclareLeftBehindDocument = new TypedDocumentString(`
    mutation DeclareLeftBehind($input: DeclareLeftBehindInput!) {
  declareLeftBehind(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<DeclareLeftBehindMutation, DeclareLeftBehindMutationVariables>;
