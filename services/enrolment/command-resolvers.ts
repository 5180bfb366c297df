/** Shared by the resolvers of commands: converts a refusal to its GraphQL type. */
import { type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import { COMMAND_REFUSALS, type CommandRefusal } from './refusals.ts';

const refusalOf = refusalType(COMMAND_REFUSALS);
export const toRefusal = (outcome: Refused) => refusalOf(outcome as Refused<CommandRefusal>);
