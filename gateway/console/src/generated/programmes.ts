// Generated from gateway/console/src/rooms/programmes.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { readonly programmes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly source: string }> | null };

export type EntitledFragment = { readonly totalCount: number, readonly outlived: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly from: string, readonly until: string | null, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly school: { readonly id: string, readonly name: string } | null, readonly class: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type EligibilityOfSchoolQueryVariables = Exact<{
  school: string;
  programme: string;
  first: number;
  after?: string | null | undefined;
}>;


export type EligibilityOfSchoolQuery = { readonly schoolByCode: { readonly id: string, readonly name: string, readonly eligibilityList: { readonly totalCount: number, readonly outlived: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly from: string, readonly until: string | null, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly school: { readonly id: string, readonly name: string } | null, readonly class: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type EligibilityOfRegionQueryVariables = Exact<{
  region: string;
  programme: string;
  first: number;
  after?: string | null | undefined;
}>;


export type EligibilityOfRegionQuery = { readonly region: { readonly code: string, readonly name: string, readonly eligibilityList: { readonly totalCount: number, readonly outlived: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly from: string, readonly until: string | null, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly school: { readonly id: string, readonly name: string } | null, readonly class: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

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
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes {
  programmes {
    id
    name
    source
  }
}
    `) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const EligibilityOfSchoolDocument = new TypedDocumentString(`
    query EligibilityOfSchool($school: String!, $programme: ID!, $first: Int!, $after: String) {
  schoolByCode(code: $school) {
    id
    name
    eligibilityList(programme: $programme, first: $first, after: $after) {
      ...Entitled
    }
  }
}
    fragment Entitled on EligibilityList {
  totalCount
  outlived
  edges {
    node {
      id
      from
      until
      student {
        id
        name
        number
      }
      school {
        id
        name
      }
      class {
        id
        name
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<EligibilityOfSchoolQuery, EligibilityOfSchoolQueryVariables>;
export const EligibilityOfRegionDocument = new TypedDocumentString(`
    query EligibilityOfRegion($region: ID!, $programme: ID!, $first: Int!, $after: String) {
  region(code: $region) {
    code
    name
    eligibilityList(programme: $programme, first: $first, after: $after) {
      ...Entitled
    }
  }
}
    fragment Entitled on EligibilityList {
  totalCount
  outlived
  edges {
    node {
      id
      from
      until
      student {
        id
        name
        number
      }
      school {
        id
        name
      }
      class {
        id
        name
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<EligibilityOfRegionQuery, EligibilityOfRegionQueryVariables>;
