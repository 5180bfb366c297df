/** Every migration of identity, in order. */
import { Baseline1705000000100 } from './1705000000100-Baseline.ts';
import { ProblemCases1705200000000 } from './1705200000000-ProblemCases.ts';
import { DisputedClaims1705200000010 } from './1705200000010-DisputedClaims.ts';
import { ClaimsOfStudents1705200000020 } from './1705200000020-ClaimsOfStudents.ts';

export const MIGRATIONS = [Baseline1705000000100, ProblemCases1705200000000, DisputedClaims1705200000010, ClaimsOfStudents1705200000020];
