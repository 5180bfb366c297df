/** How long uploaded files are kept: no longer than their purpose needs (个人信息保护法 art. 19), and records of access six months at the least. */
export const FILE_TERMS = {
  /** A file that no request names: it was uploaded, and then not used. */
  waitingHours: 24,
  /** Documents of a change of key data, from the end of its case: long enough for a complaint and for the yearly inspections. */
  evidenceDaysAfterEnd: 3 * 365,
  /** Who opened which file, when, and for what purpose. */
  accessDays: 3 * 365,
} as const;
