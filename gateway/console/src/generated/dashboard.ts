// Generated from gateway/console/src/rooms/dashboard.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type UnitLevel =
  | 'NATION'
  | 'PROVINCE'
  | 'CITY'
  | 'COUNTY'
  | 'SCHOOL';

export type Stage =
  | 'PRIMARY'
  | 'JUNIOR'
  | 'SENIOR'
  | 'SPECIAL';

export type DashboardQueryVariables = Exact<{
  code: string;
  first: number;
}>;


export type DashboardQuery = { readonly region: { readonly code: string, readonly name: string, readonly level: UnitLevel, readonly parent: { readonly code: string, readonly name: string, readonly parent: { readonly code: string, readonly name: string, readonly parent: { readonly code: string, readonly name: string, readonly parent: { readonly code: string, readonly name: string } | null } | null } | null } | null, readonly statistics: { readonly students: number, readonly onRolls: number, readonly male: number, readonly female: number, readonly migrant: number, readonly leftBehind: number, readonly boarder: number } | null, readonly statisticsByGrade: ReadonlyArray<{ readonly stage: Stage, readonly entryYear: number, readonly grade: number, readonly counts: { readonly students: number, readonly male: number, readonly female: number, readonly migrant: number, readonly leftBehind: number, readonly boarder: number } }> | null, readonly openTransfers: { readonly incoming: number, readonly outgoing: number } | null, readonly children: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly level: UnitLevel, readonly statistics: { readonly students: number, readonly male: number, readonly female: number, readonly boarder: number } | null, readonly openTransfers: { readonly incoming: number, readonly outgoing: number } | null } }> } } | null };

export type LeagueQueryVariables = Exact<{
  code: string;
}>;


export type LeagueQuery = { readonly region: { readonly transferLeague: { readonly asOf: string, readonly regions: ReadonlyArray<{ readonly requested: number, readonly completed: number, readonly open: number, readonly overdue: number, readonly completionRate: number | null, readonly region: { readonly code: string, readonly name: string } | null }> } | null } | null };

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

export const DashboardDocument = new TypedDocumentString(`
    query Dashboard($code: ID!, $first: Int!) {
  region(code: $code) {
    code
    name
    level
    parent {
      code
      name
      parent {
        code
        name
        parent {
          code
          name
          parent {
            code
            name
          }
        }
      }
    }
    statistics {
      students
      onRolls
      male
      female
      migrant
      leftBehind
      boarder
    }
    statisticsByGrade {
      stage
      entryYear
      grade
      counts {
        students
        male
        female
        migrant
        leftBehind
        boarder
      }
    }
    openTransfers {
      incoming
      outgoing
    }
    children(first: $first) {
      edges {
        node {
          code
          name
          level
          statistics {
            students
            male
            female
            boarder
          }
          openTransfers {
            incoming
            outgoing
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const LeagueDocument = new TypedDocumentString(`
    query League($code: ID!) {
  region(code: $code) {
    transferLeague {
      asOf
      regions {
        region {
          code
          name
        }
        requested
        completed
        open
        overdue
        completionRate
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LeagueQuery, LeagueQueryVariables>;
