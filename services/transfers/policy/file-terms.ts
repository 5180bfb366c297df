/**
 * Retention of uploaded files. No national rule sets a term for evidence of transfers. Personal data may be kept only as long as their purpose needs
 * (个人信息保护法 art. 19), and records of access must be kept for at least six months (网络安全法 art. 21).
 */
export const FILE_TERMS = {
  /** An uploaded file that is not attached to a case. */
  waitingHours: 24,
  /** Evidence, from the end of its case: long enough for a complaint and for the yearly inspections. */
  evidenceDaysAfterEnd: 3 * 365,
  /** Records of who opened which file, when, and for what purpose. */
  accessDays: 3 * 365,
} as const;
