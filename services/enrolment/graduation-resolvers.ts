/** Graduation of a class and certificates in GraphQL. */
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { GraduationExceptionInput, MutationGraduateClassArgs } from '@xueji/schema/generated/enrolment.ts';
import { type Certificate, certificateNumber } from './certificate.ts';
import { toRefusal } from './command-resolvers.ts';
import type { GraduationException, StayReason } from './graduation.ts';
import type { GraduateClassInput, GraduationDone } from './graduation-store.ts';
import type { Loaders } from './loaders.ts';

export type GraduationPorts = { graduateClass: CommandPort<GraduateClassInput, GraduationDone | Refused> };
type Context = RequestContext & GraduationPorts & Pick<Loaders, 'schools' | 'classes' | 'placements' | 'certificates'>;

export const exceptionsOf = (given: readonly GraduationExceptionInput[]): GraduationException[] =>
  given.map(({ studentId, kind }, at) => ({ studentId: idOf(studentId, `input.exceptions[${at}].studentId`), kind }));

async function toGraduation(outcome: GraduationDone | Refused, { classes }: Context) {
  if (isRefused(outcome)) return toRefusal(outcome);
  const { classId, ...done } = outcome;
  return { __typename: 'ClassGraduated', class: await classes.clear(classId).load(classId), ...done };
}

export const graduationMutations = {
  async graduateClass(_: unknown, { input: { idempotencyKey, classId, exceptions } }: MutationGraduateClassArgs, context: Context) {
    // Without exceptions the input is that of an older release, and so is its idempotency key.
    const input = { classId: idOf(classId, 'input.classId'), ...(exceptions && { exceptions: exceptionsOf(exceptions) }) };
    return toGraduation(await context.graduateClass(commandOf(context, idempotencyKey, input)), context);
  },
};

export const graduationFields = {
  NotGraduated: {
    student: ({ studentId }: { studentId: string; reason: StayReason }) => ({ id: studentId }),
  },
  Student: {
    /** Null for a student whom the actor may not see: such a student is not one without certificates. */
    certificates: async ({ id }: { id: string }, _: unknown, { placements, certificates }: Context) =>
      isId(id) && (await placements.load(id)) ? certificates.load(id) : null,
  },
  Certificate: {
    number: certificateNumber,
    school: ({ schoolId }: Certificate, _: unknown, { schools }: Context) => schools.load(schoolId),
  },
};
