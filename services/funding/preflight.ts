/**
 * The effect of a move on a child's entitlements. Only for programmes that depend on the place of the school: a school does not learn about aid by
 * need before the child is there.
 */
import { entitles, PROGRAMMES, type Programme } from './policy/nutrition.ts';

export const BY_PLACE: readonly Programme[] = PROGRAMMES.filter(({ id }) => id === 'nutrition');

export type FundingOutcome = 'FOLLOWS' | 'ENDS' | 'MAY_BEGIN';
export type FundingNote = { readonly programme: Programme; readonly outcome: FundingOutcome; readonly message: string };

const MESSAGES: Record<FundingOutcome, string> = {
  FOLLOWS:
    '转学次日起在新学校继续享受，不中断、不重复。Goes on at the new school from the day after the move, without a gap and not twice.',
  ENDS: '新学校不在实施范围内，转学次日起停止享受。Ends with the day of the move: the new school lies outside the programme’s area.',
  MAY_BEGIN:
    '新学校在实施范围内，学段符合的自转学次日起享受。The new school lies within the programme’s area: begins on the day after the move, if the stage is covered.',
};

export type NotesAsked = {
  /** Programmes that the child is entitled to now. */
  readonly entitled: readonly string[];
  readonly toPath: string;
  /** First day at the new school if the child moves today. */
  readonly date: string;
};

export function fundingNotes({ entitled, toPath, date }: NotesAsked, programmes = BY_PLACE): FundingNote[] {
  return programmes.flatMap((programme) => {
    const isThere = programme.stages.some((stage) => entitles(programme, { stage, path: toPath, date }));
    const isHere = entitled.includes(programme.id);
    if (!isHere && !isThere) return [];
    const outcome = isHere ? (isThere ? 'FOLLOWS' : 'ENDS') : 'MAY_BEGIN';
    return [{ programme, outcome, message: MESSAGES[outcome] }];
  });
}
