// Generated from gateway/console/src/rooms/watch.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type WatchKind =
  | 'CLASS_ABOVE_STANDARD'
  | 'SUSPENSION_ENDS'
  | 'SUSPENSION_OVERDUE'
  | 'DEATH_REPORTED_LATE'
  | 'MISSING'
  | 'LEFT';

export type WatchedFragment = { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly kind: WatchKind, readonly on: string | null, readonly school: { readonly id: string, readonly name: string } | null, readonly class: { readonly id: string, readonly name: string, readonly seated: number, readonly limit: number } | null, readonly student: { readonly id: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type WatchOfRegionQueryVariables = Exact<{
  code: string;
  kind: WatchKind;
  first: number;
  after?: string | null | undefined;
}>;


export type WatchOfRegionQuery = { readonly region: { readonly code: string, readonly watchList: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly kind: WatchKind, readonly on: string | null, readonly school: { readonly id: string, readonly name: string } | null, readonly class: { readonly id: string, readonly name: string, readonly seated: number, readonly limit: number } | null, readonly student: { readonly id: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type WatchOfSchoolQueryVariables = Exact<{
  code: string;
  kind: WatchKind;
  first: number;
  after?: string | null | undefined;
}>;


export type WatchOfSchoolQuery = { readonly schoolByCode: { readonly id: string, readonly watchList: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly kind: WatchKind, readonly on: string | null, readonly school: { readonly id: string, readonly name: string } | null, readonly class: { readonly id: string, readonly name: string, readonly seated: number, readonly limit: number } | null, readonly student: { readonly id: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

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
export const WatchOfRegionDocument = new TypedDocumentString(`
    query WatchOfRegion($code: ID!, $kind: WatchKind!, $first: Int!, $after: String) {
  region(code: $code) {
    code
    watchList(kind: $kind, first: $first, after: $after) {
      ...Watched
    }
  }
}
    fragment Watched on WatchConnection {
  totalCount
  edges {
    node {
      kind
      on
      school {
        id
        name
      }
      class {
        id
        name
        seated
        limit
      }
      student {
        id
        name
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<WatchOfRegionQuery, WatchOfRegionQueryVariables>;
export const WatchOfSchoolDocument = new TypedDocumentString(`
    query WatchOfSchool($code: String!, $kind: WatchKind!, $first: Int!, $after: String) {
  schoolByCode(code: $code) {
    id
    watchList(kind: $kind, first: $first, after: $after) {
      ...Watched
    }
  }
}
    fragment Watched on WatchConnection {
  totalCount
  edges {
    node {
      kind
      on
      school {
        id
        name
      }
      class {
        id
        name
        seated
        limit
      }
      student {
        id
        name
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<WatchOfSchoolQuery, WatchOfSchoolQueryVariables>;
