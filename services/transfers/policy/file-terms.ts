/**
 * How long uploaded files are kept. No national rule names a term for evidence of transfers: personal data are kept no longer than their purpose needs
 * (个人信息保护法 art. 19), and records of access six months at the least (网络安全法 art. 21).
 */
export const FILE_TERMS = {
  /** A file that no case refers to: it was uploaded, and then not given. */
  waitingHours: 24,
  /** Evidence, from the end of its case: long enough for a complaint and for the yearly inspections. */
  evidenceDaysAfterEnd: 3 * 365,
  /** Who opened which file, when, and for what purpose. */
  accessDays: 3 * 365,
} as const;
