// Generated from gateway/console/src/rooms/rosters.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CancelRosterImportInput = {
  readonly idempotencyKey: string;
  readonly importId: string;
};

export type RosterImportKind =
  | 'ROSTER'
  | 'ADMISSION_LIST';

export type RosterImportStatus =
  | 'QUEUED'
  | 'RUNNING'
  | 'DONE'
  | 'FAILED'
  | 'CANCELLED';

export type RosterImportsQueryVariables = Exact<{
  kind: RosterImportKind;
  first: number;
  after?: string | null | undefined;
}>;


export type RosterImportsQuery = { readonly rosterImports: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly fileName: string, readonly status: RosterImportStatus, readonly rows: number, readonly checked: number, readonly registered: number, readonly refused: number, readonly createdAt: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RosterImportCardQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RosterImportCardQuery = { readonly rosterImport: { readonly id: string, readonly kind: RosterImportKind, readonly fileName: string, readonly status: RosterImportStatus, readonly rows: number, readonly checked: number, readonly registered: number, readonly refused: number, readonly placed: number, readonly notPlaced: number, readonly askedAgain: number, readonly transferOffered: number, readonly createdAt: string, readonly finishedAt: string | null, readonly problem: { readonly message: string } | null, readonly messages: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly row: number, readonly column: string | null, readonly code: string, readonly message: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type CancelRosterImportMutationVariables = Exact<{
  input: CancelRosterImportInput;
}>;


export type CancelRosterImportMutation = { readonly cancelRosterImport:
    | { readonly __typename: 'RosterImportCancelled' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RosterImportNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RosterImportEnded', readonly message: string, readonly whoCanAct: string }
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

export const RosterImportsDocument = new TypedDocumentString(`
    query RosterImports($kind: RosterImportKind!, $first: Int!, $after: String) {
  rosterImports(first: $first, after: $after, filter: {kind: $kind}) {
    edges {
      node {
        id
        fileName
        status
        rows
        checked
        registered
        refused
        createdAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RosterImportsQuery, RosterImportsQueryVariables>;
export const RosterImportCardDocument = new TypedDocumentString(`
    query RosterImportCard($id: ID!, $first: Int!, $after: String) {
  rosterImport(id: $id) {
    id
    kind
    fileName
    status
    problem {
      message
    }
    rows
    checked
    registered
    refused
    placed
    notPlaced
    askedAgain
    transferOffered
    createdAt
    finishedAt
    messages(first: $first, after: $after) {
      totalCount
      edges {
        node {
          row
          column
          code
          message
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RosterImportCardQuery, RosterImportCardQueryVariables>;
export const CancelRosterImportDocument = new TypedDocumentString(`
    mutation CancelRosterImport($input: CancelRosterImportInput!) {
  cancelRosterImport(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<CancelRosterImportMutation, CancelRosterImportMutationVariables>;
