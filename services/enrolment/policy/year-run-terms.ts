/** How long the lines of a year run are kept after its end. The run itself stays, with the number of pupils and classes of each kind. */
export const YEAR_RUN_TERMS = {
  /** A dry run is out of date as soon as pupils move. Two seasons of graduation lie within this time. */
  dryRunDays: 90,
  /** Longer than the 30 days in which a graduation can be undone, and than the yearly inspections of three school years. */
  runDays: 3 * 365,
} as const;
