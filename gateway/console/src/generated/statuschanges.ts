// Generated from gateway/console/src/rooms/statuschanges.graphql by npm run generate. Do not edit.
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
