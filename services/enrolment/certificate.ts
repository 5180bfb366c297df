/** Certificates of graduation: 毕业证书, 结业证书 and 肄业证书. The number says the school, the year, the kind and the place in the school's register. */
import type { Stage } from '@xueji/schema/events/contract.ts';

/** How a stage ends. Each is also a status of the placement and a kind of movement. */
export const GRADUATION_KINDS = ['GRADUATED', 'COMPLETED', 'ENDED_EARLY'] as const;
export type GraduationKind = (typeof GRADUATION_KINDS)[number];

/** The place of a certificate in the register of a school. It is given once, also when the certificate is revoked later. */
export type CertificateKey = {
  /** The code of the school on the day of issue. */
  readonly schoolCode: string;
  readonly year: number;
  readonly kind: GraduationKind;
  /** 1 to 99,999 for each school, year and kind. */
  readonly sequence: number;
};

export type Certificate = CertificateKey & {
  readonly studentId: string;
  /** Number of the student's movement that ended the stage. */
  readonly movement: number;
  readonly schoolId: string;
  readonly stage: Stage;
  readonly issuedOn: string;
  /** The day on which the graduation was undone. */
  readonly revokedOn: string | null;
};

const KIND_DIGITS: Record<GraduationKind, string> = { GRADUATED: '1', COMPLETED: '2', ENDED_EARLY: '3' };
const SEQUENCE_DIGITS = 5;

/** 20 digits: ten of the school, four of the year, one of the kind, five of the sequence. Two certificates never have the same number. */
export const certificateNumber = ({ schoolCode, year, kind, sequence }: CertificateKey): string =>
  `${schoolCode}${year}${KIND_DIGITS[kind]}${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;
