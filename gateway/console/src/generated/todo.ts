// Generated from gateway/console/src/rooms/todo.graphql by npm run generate. Do not edit.
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

export type StatusChangeStatus =
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'DONE'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'ENDED';

export type ApproveStatusChangesInput = {
  readonly idempotencyKey: string;
  readonly ids: ReadonlyArray<string>;
  readonly opinion?: string | null | undefined;
};

export type TransferStatus =
  | 'REQUESTED'
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'COMPLETED'
  | 'REFUSED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED';

export type ApproveTransfersInput = {
  readonly idempotencyKey: string;
  readonly ids: ReadonlyArray<string>;
  readonly opinion?: string | null | undefined;
};

export type ToDoQueryVariables = Exact<{
  first: number;
}>;


export type ToDoQuery = { readonly transfersToDecide: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly caseNumber: string, readonly requestedAt: string, readonly student: { readonly id: string, readonly name: string | null } | null, readonly fromSchool: { readonly id: string, readonly name: string } | null, readonly toSchool: { readonly id: string, readonly name: string } | null, readonly term: { readonly dueAt: string, readonly overdue: boolean, readonly workingDaysLeft: number, readonly unit:
            | { readonly code: string, readonly name: string }
            | { readonly code: string, readonly name: string }
           | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly statusChangesToDecide: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: StatusChangeKind, readonly dueAt: string | null, readonly overdue: boolean, readonly effectiveOn: string, readonly school: { readonly id: string, readonly name: string }, readonly student: { readonly id: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null, readonly keyDataChanges: { readonly totalCount: number | null } | null };

export type ApproveTransfersMutationVariables = Exact<{
  input: ApproveTransfersInput;
}>;


export type ApproveTransfersMutation = { readonly approveTransfers:
    | { readonly __typename: 'TransfersJudged', readonly results: ReadonlyArray<
        | { readonly __typename: 'TransferStepTaken', readonly transfer: { readonly id: string, readonly status: TransferStatus } | null }
        | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'TransferNotFound', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'TransferNotInReview', readonly message: string, readonly whoCanAct: string }
      > }
    | { readonly __typename: 'BatchSizeOutOfRange', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ApproveStatusChangesMutationVariables = Exact<{
  input: ApproveStatusChangesInput;
}>;


export type ApproveStatusChangesMutation = { readonly approveStatusChanges:
    | { readonly __typename: 'StatusChangesJudged', readonly results: ReadonlyArray<
        | { readonly __typename: 'StatusChangeStepTaken', readonly statusChange: { readonly id: string, readonly status: StatusChangeStatus } | null }
        | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'StatusChangeNotFound', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'StatusChangeNotInReview', readonly message: string, readonly whoCanAct: string }
      > }
    | { readonly __typename: 'BatchSizeOutOfRange', readonly message: string, readonly whoCanAct: string }
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

export const ToDoDocument = new TypedDocumentString(`
    query ToDo($first: Int!) {
  transfersToDecide(first: $first) {
    edges {
      node {
        id
        caseNumber
        requestedAt
        student {
          id
          name
        }
        fromSchool {
          id
          name
        }
        toSchool {
          id
          name
        }
        term {
          dueAt
          overdue
          workingDaysLeft
          unit {
            code
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  statusChangesToDecide(first: $first) {
    edges {
      node {
        id
        kind
        dueAt
        overdue
        effectiveOn
        school {
          id
          name
        }
        student {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  keyDataChanges(first: 1, filter: {toDecide: true}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ToDoQuery, ToDoQueryVariables>;
export const ApproveTransfersDocument = new TypedDocumentString(`
    mutation ApproveTransfers($input: ApproveTransfersInput!) {
  approveTransfers(input: $input) {
    __typename
    ... on TransfersJudged {
      results {
        __typename
        ... on TransferStepTaken {
          transfer {
            id
            status
          }
        }
        ... on Refusal {
          message
          whoCanAct
        }
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveTransfersMutation, ApproveTransfersMutationVariables>;
export const ApproveStatusChangesDocument = new TypedDocumentString(`
    mutation ApproveStatusChanges($input: ApproveStatusChangesInput!) {
  approveStatusChanges(input: $input) {
    __typename
    ... on StatusChangesJudged {
      results {
        __typename
        ... on StatusChangeStepTaken {
          statusChange {
            id
            status
          }
        }
        ... on Refusal {
          message
          whoCanAct
        }
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveStatusChangesMutation, ApproveStatusChangesMutationVariables>;
