/** Why a case ended without a move, for its guardian: the reason and what the guardian can do. Internal remarks are not shown. */
import { refusalOfCase } from '../case/refusal-text.ts';
import type { RejectionCode, Transfer } from '../case/transfer.ts';

export type Ending = {
  readonly code: string;
  /** Number of the step that rejected the case; null when no step did. */
  readonly step: number | null;
  readonly reason: string;
  readonly whatToDo: string;
};
type Words = Pick<Ending, 'reason' | 'whatToDo'>;

const ASK_AGAIN = '补正后可请转入学校重新申请。Have it corrected, and ask the receiving school to apply again.';

const REJECTED: Record<RejectionCode, Words> = {
  IDENTITY_MISMATCH: { reason: '学生身份信息不一致。The identity data of the child do not match.', whatToDo: ASK_AGAIN },
  INFORMATION_WRONG: { reason: '申请信息有误。The application contains wrong information.', whatToDo: ASK_AGAIN },
  EVIDENCE_INSUFFICIENT: {
    reason: '佐证材料不足。The documents do not prove the reason for the transfer.',
    whatToDo: '备齐材料后可请转入学校重新申请。Collect the missing documents, and ask the receiving school to apply again.',
  },
  GROUNDS_NOT_MET: {
    reason: '不符合转学条件。The conditions for a transfer are not met.',
    whatToDo: '可向转入学校或当地教育局询问条件。Ask the receiving school or its education bureau about the conditions.',
  },
  NO_SEAT: {
    reason: '学位不足。There is no free place.',
    whatToDo: '可请当地教育局安排其他学校。Ask the education bureau to name another school.',
  },
  OBJECTION: {
    reason: '审核单位有异议。A unit has objected to the transfer.',
    whatToDo: '可向审核单位询问理由。Ask the unit for its reasons.',
  },
  OTHER: {
    reason: '审核未通过。The transfer was not approved.',
    whatToDo: '请向转入学校询问具体原因。Ask the receiving school for the reason.',
  },
};
const WITHDRAWN: Words = {
  reason: '转入学校已撤销申请。The receiving school has withdrawn the application.',
  whatToDo: '请向转入学校询问。Ask the receiving school.',
};
const EXPIRED: Words = {
  reason: '半年内没有办结，申请已失效。The case was not finished within half a year and has expired.',
  whatToDo: '可请转入学校重新申请。Ask the receiving school to apply again.',
};

/** Null while the case is open, and when the child has moved. */
export function endingOf(transfer: Transfer): Ending | null {
  const { status, rejectionCode, steps } = transfer;
  if (status === 'REJECTED') {
    const step = steps.find(({ decision }) => decision === 'REJECTED')?.number ?? null;
    return { code: rejectionCode ?? 'OTHER', step, ...REJECTED[rejectionCode ?? 'OTHER'] };
  }
  if (status === 'WITHDRAWN') return { code: status, step: null, ...WITHDRAWN };
  if (status === 'EXPIRED') return { code: status, step: null, ...EXPIRED };
  const refusal = refusalOfCase(transfer);
  return refusal && { code: refusal.code, step: null, reason: refusal.message, whatToDo: refusal.whoCanAct };
}
