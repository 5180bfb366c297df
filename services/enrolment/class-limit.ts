/** The limit of a class (班额): a school sets it up to a size, and a bureau beyond that, with a reason. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { type ClassLimit, type ClassSize, isLimitValid, reasonOf } from './policy/class-size.ts';
import { refuseLimitOfSchool, type SchoolClass } from './school-class.ts';

export type LimitRefusal = 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'ClassLimitInvalid' | 'ClassHasMorePupils';

export type LimitAsked = {
  readonly actor: Actor;
  readonly input: ClassLimit;
  readonly schoolClass: SchoolClass | undefined;
  readonly schoolPath: string;
  readonly size: ClassSize;
};

/** The class with its new limit, which is never below the seats that are taken. */
export function changeLimit({ actor, input, schoolClass, schoolPath, size }: LimitAsked): SchoolClass | Refused<LimitRefusal> {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(schoolClass ? schoolPath : actor.path));
  if (!schoolClass) return { refused: 'ClassNotFound' };
  if (!covers(actor.path, schoolPath)) return wrongUnit(['registrar'], unitOrAbove(schoolPath));
  const ofSchool = refuseLimitOfSchool(input.limit, size, actor, schoolPath);
  if (ofSchool) return ofSchool;
  if (!isLimitValid(input, size)) return { refused: 'ClassLimitInvalid' };
  if (input.limit < schoolClass.taken) return { refused: 'ClassHasMorePupils' };
  return { ...schoolClass, limit: input.limit, limitReason: reasonOf(input, size) };
}
