// Generated from gateway/console/src/rooms/pupil.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type PlacementStatus =
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ABROAD'
  | 'MISSING'
  | 'LEFT'
  | 'GRADUATED'
  | 'COMPLETED'
  | 'ENDED_EARLY'
  | 'WITHDRAWN'
  | 'EXPELLED'
  | 'DECEASED'
  | 'DELETED';

export type MovementKind =
  | 'REGISTERED'
  | 'ADMITTED'
  | 'TRANSFERRED'
  | 'SCHOOL_MERGED'
  | 'CLASS_CHANGED'
  | 'RETAINED'
  | 'SKIPPED'
  | 'SUSPENDED'
  | 'SUSPENSION_EXTENDED'
  | 'RESUMED'
  | 'WENT_ABROAD'
  | 'CAME_BACK'
  | 'WENT_MISSING'
  | 'FOUND'
  | 'LEFT'
  | 'RETURNED'
  | 'GRADUATED'
  | 'GRADUATED_EARLY'
  | 'COMPLETED'
  | 'ENDED_EARLY'
  | 'GRADUATION_UNDONE'
  | 'WITHDRAWN'
  | 'EXPELLED'
  | 'DIED'
  | 'DELETED'
  | 'RESTORED';

export type GraduationKind =
  | 'GRADUATED'
  | 'COMPLETED'
  | 'ENDED_EARLY';

export type StudentNumberKind =
  | 'G'
  | 'L'
  | 'J';

export type TransferStatus =
  | 'REQUESTED'
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'COMPLETED'
  | 'REFUSED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED';

export type PupilQueryVariables = Exact<{
  id: string;
}>;


export type PupilQuery = { readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null, readonly numberKind: StudentNumberKind | null, readonly revision: number | null, readonly namePinyin: string | null, readonly formerName: string | null, readonly birthDate: string | null, readonly idNumber: string | null, readonly address: string | null, readonly phone: string | null, readonly migrantChild: boolean | null, readonly boarder: boolean | null, readonly entryMonth: string | null, readonly sex: { readonly label: string } | null, readonly ethnicity: { readonly label: string } | null, readonly nationality: { readonly label: string } | null, readonly idType: { readonly label: string } | null, readonly hukouDivision: { readonly label: string } | null, readonly hukouType: { readonly label: string } | null, readonly health: { readonly label: string } | null, readonly leftBehind: { readonly label: string } | null, readonly disability: { readonly label: string } | null, readonly admissionMode: { readonly label: string } | null, readonly guardians: ReadonlyArray<{ readonly seq: number, readonly name: string, readonly isGuardian: boolean, readonly phone: string | null, readonly relation: { readonly label: string } }> | null, readonly placement: { readonly status: PlacementStatus, readonly grade: number, readonly held: boolean, readonly suspensionEndsOn: string | null, readonly school: { readonly id: string, readonly name: string }, readonly class: { readonly id: string, readonly name: string } } | null, readonly spells: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly status: PlacementStatus | null, readonly entryKind: MovementKind | null, readonly exitKind: MovementKind | null, readonly school: { readonly id: string, readonly name: string }, readonly class: { readonly id: string, readonly name: string } }> | null, readonly certificates: ReadonlyArray<{ readonly number: string, readonly kind: GraduationKind, readonly issuedOn: string, readonly revokedOn: string | null, readonly school: { readonly name: string } }> | null, readonly movements: { readonly edges: ReadonlyArray<{ readonly node: { readonly kind: MovementKind, readonly effectiveOn: string, readonly to: { readonly school: { readonly name: string }, readonly class: { readonly name: string } } } }> } | null, readonly transfers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly caseNumber: string, readonly status: TransferStatus, readonly requestedAt: string } }> } | null, readonly entitlements: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly from: string, readonly until: string | null, readonly programme: { readonly id: string, readonly name: string } | null } }> } | null, readonly changes: { readonly edges: ReadonlyArray<{ readonly node: { readonly changeId: string, readonly changedAt: string, readonly field: string, readonly changedBy: string | null, readonly old: { readonly value: string, readonly label: string | null } | null, readonly new: { readonly value: string, readonly label: string | null } | null } }> } | null } | null };

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

export const PupilDocument = new TypedDocumentString(`
    query Pupil($id: ID!) {
  student(id: $id) {
    id
    name
    number
    numberKind
    revision
    namePinyin
    formerName
    sex {
      label
    }
    birthDate
    ethnicity {
      label
    }
    nationality {
      label
    }
    idType {
      label
    }
    idNumber
    hukouDivision {
      label
    }
    hukouType {
      label
    }
    address
    phone
    health {
      label
    }
    migrantChild
    leftBehind {
      label
    }
    boarder
    disability {
      label
    }
    entryMonth
    admissionMode {
      label
    }
    guardians {
      seq
      name
      relation {
        label
      }
      isGuardian
      phone
    }
    placement {
      status
      grade
      held
      suspensionEndsOn
      school {
        id
        name
      }
      class {
        id
        name
      }
    }
    spells {
      from
      to
      status
      school {
        id
        name
      }
      class {
        id
        name
      }
      entryKind
      exitKind
    }
    certificates {
      number
      kind
      issuedOn
      revokedOn
      school {
        name
      }
    }
    movements(first: 50) {
      edges {
        node {
          kind
          effectiveOn
          to {
            school {
              name
            }
            class {
              name
            }
          }
        }
      }
    }
    transfers(first: 20) {
      edges {
        node {
          id
          caseNumber
          status
          requestedAt
        }
      }
    }
    entitlements(first: 20) {
      edges {
        node {
          id
          from
          until
          programme {
            id
            name
          }
        }
      }
    }
    changes(first: 20) {
      edges {
        node {
          changeId
          changedAt
          field
          old {
            value
            label
          }
          new {
            value
            label
          }
          changedBy
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PupilQuery, PupilQueryVariables>;
