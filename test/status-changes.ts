/** Status changes through the gateway, as a school and its bureau work on them. */
import { randomUUID } from 'node:crypto';
import type { School, World } from './world.ts';

export type ChangeAsked = {
  readonly studentId: string;
  readonly kind: string;
  readonly reason?: string;
  readonly note?: string;
  readonly effectiveOn?: string;
  readonly toClassId?: string | undefined;
  readonly proofs: readonly string[];
};

const REQUEST = `mutation ($input: RequestStatusChangeInput!) { requestStatusChange(input: $input) {
  __typename ... on StatusChangeRequested { statusChange { id } } ... on Refusal { message } } }`;
const APPROVE = `mutation ($input: ApproveStatusChangesInput!) { approveStatusChanges(input: $input) {
  __typename ... on StatusChangesJudged { results { __typename } } } }`;
const TO_DECIDE = '{ statusChangesToDecide(first: 100) { edges { node { id } } } }';

/** The registrar of the school uploads the documents and asks. Returns the id of the case. */
export async function askForChange({ registrar }: School, { proofs, effectiveOn = '2026-10-12', ...asked }: ChangeAsked): Promise<string> {
  const documents = await Promise.all(
    proofs.map(async (kind) => {
      const file = await registrar.uploadFile(Buffer.from(`%PDF-1.7\n${randomUUID()}\n%%EOF`), '证明.pdf', '/status-change-files');
      return { kind, title: '证明', fileId: file.body.id };
    }),
  );
  const input = { ...asked, effectiveOn, documents, idempotencyKey: randomUUID() };
  const { requestStatusChange } = await registrar.ask<{ requestStatusChange: { __typename: string; statusChange?: { id: string } } }>(
    REQUEST,
    {
      input,
    },
  );
  if (!requestStatusChange.statusChange) throw new Error(JSON.stringify(requestStatusChange));
  return requestStatusChange.statusChange.id;
}

/** The approvers of the school and of its county find the case in their lists, and approve it. */
export async function approveChange(world: World, school: School, id: string): Promise<void> {
  for (const approver of [school.approver, await world.as('approver', school.countyPath)]) {
    const { statusChangesToDecide } = await approver.ask<{ statusChangesToDecide: { edges: { node: { id: string } }[] } }>(TO_DECIDE);
    if (!statusChangesToDecide.edges.some(({ node }) => node.id === id)) throw new Error(`${id} is not in the list of ${approver.path}`);
    const input = { idempotencyKey: randomUUID(), ids: [id], opinion: '材料齐全' };
    const { approveStatusChanges } = await approver.ask<{ approveStatusChanges: { results: { __typename: string }[] } }>(APPROVE, {
      input,
    });
    if (approveStatusChanges.results[0]?.__typename !== 'StatusChangeStepTaken') throw new Error(JSON.stringify(approveStatusChanges));
  }
}

export async function changeStatus(world: World, school: School, asked: ChangeAsked): Promise<void> {
  await approveChange(world, school, await askForChange(school, asked));
}
