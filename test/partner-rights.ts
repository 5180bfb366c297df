/** Rows of `rights.test.ts` about partners and webhooks. */
import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';

export type PartnerIds = { partnerId: string; webhookId: string; spare: string[] };
type Row = { ask(): [query: string, variables?: object]; expect: Record<string, string> & { others: string } };

const ADD = 'mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { ... on WebhookAdded { webhook { id } } } }';
// No process listens on the discard port.
const url = 'http://127.0.0.1:9/';

/** A partner's webhooks, two of them to be removed. */
export async function preparePartner(partner: Client): Promise<PartnerIds> {
  const add = async () => {
    const { addWebhook } = await partner.ask<{ addWebhook: { webhook: { id: string } } }>(ADD, {
      input: { idempotencyKey: randomUUID(), url },
    });
    return addWebhook.webhook.id;
  };
  const { partner: self } = await partner.ask<{ partner: { id: string } }>('{ partner { id } }');
  return { partnerId: self.id, webhookId: await add(), spare: [await add(), await add()] };
}

const command =
  (name: string, type: string, input: () => object): Row['ask'] =>
  () => [
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename } }`,
    { input: { idempotencyKey: randomUUID(), ...input() } },
  ];

export const partnerReads = (ids: () => PartnerIds): Record<string, Row> => ({
  'Query.partner': {
    ask: () => [
      'query ($id: ID!) { result: partner(id: $id) { clientId fields webhooks { url deliveries(first: 5) { edges { node { type } } } } } }',
      { id: ids().partnerId },
    ],
    expect: { nationalPartner: 'yes', operator: 'yes', others: 'null' },
  },
  'Query.partners': {
    ask: () => ['{ result: partners(first: 5) { edges { node { id } } } }'],
    expect: { operator: 'yes', others: '[]' },
  },
});

export function partnerCommands(ids: () => PartnerIds): Record<string, Row> {
  const partner = () => ({ id: ids().partnerId });
  const webhook = () => ({ id: ids().webhookId });
  let removed = 0;
  const onWebhook = (name: string): Row => ({
    ask: command(name, 'WebhookInput', webhook),
    expect: { nationalPartner: 'WebhookChanged', operator: 'WebhookChanged', others: 'WrongHat' },
  });
  const onPartner = (name: string): Row => ({
    ask: command(name, 'PartnerInput', partner),
    expect: { operator: 'PartnerChanged', others: 'WrongHat' },
  });
  return {
    'Mutation.registerPartner': {
      ask: command('registerPartner', 'RegisterPartnerInput', () => ({ clientId: randomUUID(), name: '人人通', units: ['41'] })),
      expect: { operator: 'PartnerRegistered', others: 'WrongHat' },
    },
    'Mutation.changePartnerScope': {
      ask: command('changePartnerScope', 'ChangePartnerScopeInput', () => ({ ...partner(), units: [''] })),
      expect: { operator: 'PartnerChanged', others: 'WrongHat' },
    },
    'Mutation.suspendPartner': onPartner('suspendPartner'),
    'Mutation.resumePartner': onPartner('resumePartner'),
    'Mutation.addWebhook': {
      ask: command('addWebhook', 'AddWebhookInput', () => ({ url })),
      expect: { nationalPartner: 'WebhookAdded', others: 'WrongHat' },
    },
    'Mutation.changeWebhook': {
      ask: command('changeWebhook', 'ChangeWebhookInput', () => ({ ...webhook(), maxBatch: 10 })),
      expect: { nationalPartner: 'WebhookChanged', others: 'WrongHat' },
    },
    'Mutation.pauseWebhook': onWebhook('pauseWebhook'),
    'Mutation.resumeWebhook': onWebhook('resumeWebhook'),
    'Mutation.testWebhook': onWebhook('testWebhook'),
    'Mutation.rotateWebhookSecret': {
      ask: command('rotateWebhookSecret', 'WebhookInput', webhook),
      expect: { nationalPartner: 'WebhookSecretRotated', others: 'WrongHat' },
    },
    'Mutation.resendWebhook': { ...onWebhook('resendWebhook'), ask: command('resendWebhook', 'ResendWebhookInput', webhook) },
    'Mutation.removeWebhook': {
      // The permitted actors run one after the other, each with another webhook.
      ask: command('removeWebhook', 'WebhookInput', () => ({ id: ids().spare[removed++ % 2] })),
      expect: { nationalPartner: 'WebhookRemoved', operator: 'WebhookRemoved', others: 'WrongHat' },
    },
  };
}
