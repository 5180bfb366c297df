// Generated from gateway/console/src/rooms/problemcases.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ProblemCaseKind =
  | 'SAME_ID_NUMBER'
  | 'PROBABLE_DOUBLE';

export type ProblemCasesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ProblemCasesQuery = { readonly problemCases: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ProblemCaseKind, readonly heldElsewhere: boolean, readonly openedAt: string, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly otherStudent: { readonly id: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

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

export const ProblemCasesDocument = new TypedDocumentString(`
    query ProblemCases($first: Int!, $after: String) {
  problemCases(first: $first, after: $after) {
    edges {
      node {
        id
        kind
        heldElsewhere
        openedAt
        student {
          id
          name
          number
        }
        otherStudent {
          id
          name
        }
      }
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProblemCasesQuery, ProblemCasesQueryVariables>;
