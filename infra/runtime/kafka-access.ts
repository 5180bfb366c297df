/** Who may do what at the broker. It refuses everything that no entry here allows. */
import kafkajs, { type AclEntry, type AclOperationTypes, type Admin, Kafka as KafkaJS, logLevel, type SASLOptions } from 'kafkajs';
import { cureIdleTimers } from './kafkajs-cures.ts';

// Node finds only some names of this CommonJS package; these come with the default.
const {
  AclOperationTypes: Operation,
  AclPermissionTypes: Permission,
  AclResourceTypes: ResourceType,
  ResourcePatternTypes: Pattern,
} = kafkajs;
const { READ, WRITE, CREATE, DESCRIBE, ALTER } = Operation;

export type KafkaLogin = { mechanism: 'plain' | 'scram-sha-512'; username: string; password: string };
export type KafkaServer = { brokers: string; login?: KafkaLogin | undefined };
export const loginOf = (username: string | undefined, password: string | undefined): KafkaLogin | undefined =>
  username && password ? { mechanism: 'scram-sha-512', username, password } : undefined;

/** What one service does at the broker. Its consumer group has its own name. */
export type ServiceAccess = { service: string; writes: readonly string[]; reads: readonly string[] };

/** Put before each topic and group, so that several systems share a broker. */
export const namespaced = (namespace: string, name: string): string => (namespace === '' ? name : `${namespace}.${name}`);

/** The broker's name for a partner. No user of ours has a colon in its name, so a partner can never be one of them. */
export const partnerPrincipal = (clientId: string): string => `partner:${clientId}`;

/** How the names of a partner's consumer groups begin. The encoding has no colon, so no prefix is the beginning of another one. */
export const partnerGroupPrefix = (clientId: string): string => `partner:${encodeURIComponent(clientId)}:`;

/** Runs `work` as this user, who must be an administrator for most of it. */
export async function asAdmin<R>(
  { brokers, login, timeoutMs = 10_000, retries = 3 }: KafkaServer & { timeoutMs?: number; retries?: number },
  work: (admin: Admin) => Promise<R>,
): Promise<R> {
  cureIdleTimers();
  const admin = new KafkaJS({
    clientId: 'xueji-admin',
    brokers: brokers.split(','),
    ...(login && { sasl: login as SASLOptions }),
    connectionTimeout: timeoutMs,
    authenticationTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    retry: { retries, initialRetryTime: 100 },
    logLevel: logLevel.NOTHING,
  }).admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

type Resource = Pick<AclEntry, 'resourceType' | 'resourceName' | 'resourcePatternType'>;

const topic = (name: string): Resource => ({
  resourceType: ResourceType.TOPIC,
  resourceName: name,
  resourcePatternType: Pattern.LITERAL,
});
const group = (name: string): Resource => ({ ...topic(name), resourceType: ResourceType.GROUP });
const groupsFrom = (prefix: string): Resource => ({ ...group(prefix), resourcePatternType: Pattern.PREFIXED });
const CLUSTER: Resource = { ...topic('kafka-cluster'), resourceType: ResourceType.CLUSTER };

const allow = (user: string, resource: Resource, operations: readonly AclOperationTypes[]): AclEntry[] =>
  operations.map((operation) => ({
    principal: `User:${user}`,
    host: '*',
    ...resource,
    operation,
    permissionType: Permission.ALLOW,
  }));

/** Each service reads and writes its own topics and no others. Whichever service starts first creates a topic. */
export const aclsOfServices = (services: readonly ServiceAccess[], namespace: string): AclEntry[] =>
  services.flatMap(({ service, writes, reads }) => [
    ...writes.flatMap((name) => allow(service, topic(namespaced(namespace, name)), [WRITE, DESCRIBE, CREATE])),
    ...reads.flatMap((name) => allow(service, topic(namespaced(namespace, name)), [READ, DESCRIBE, CREATE])),
    ...allow(service, group(namespaced(namespace, service)), [READ, DESCRIBE]),
  ]);

/** The user who lets partners in, and puts them out. */
export const aclsOfAccessKeeper = (user: string): AclEntry[] => allow(user, CLUSTER, [ALTER, DESCRIBE]);

export async function createAcls(server: KafkaServer, acl: AclEntry[]): Promise<void> {
  await asAdmin(server, (admin) => admin.createAcls({ acl }));
}

export type PartnerTopic = { topic: string; namespace: string };

/** Lets exactly these partners read the topic, each with consumer groups of its own. The broker asks for each fetch, so an end takes effect at once. */
export async function allowPartners(
  server: KafkaServer,
  { topic: name, namespace }: PartnerTopic,
  clientIds: readonly string[],
): Promise<{ added: string[]; removed: string[] }> {
  const resource = topic(namespaced(namespace, name));
  const groupsOf = (principal: string) =>
    groupsFrom(namespaced(namespace, partnerGroupPrefix(principal.slice(partnerPrincipal('').length))));
  return asAdmin(server, async (admin) => {
    const wanted = new Set(clientIds.map(partnerPrincipal));
    const allowed = await principalsOf(admin, resource);
    const added = [...wanted].filter((principal) => !allowed.has(principal));
    const removed = [...allowed].filter((principal) => principal.startsWith(partnerPrincipal('')) && !wanted.has(principal));
    // The topic comes last: its entry is what the next run looks at, so a run that was cut off is done again.
    for (const principal of added) {
      await admin.createAcls({ acl: allow(principal, groupsOf(principal), [READ]) });
      await admin.createAcls({ acl: allow(principal, resource, [READ]) });
    }
    for (const principal of removed) {
      await admin.deleteAcls({ filters: [{ ...groupsOf(principal), ...ANY, principal: `User:${principal}` }] });
      await admin.deleteAcls({ filters: [{ ...resource, ...ANY, principal: `User:${principal}` }] });
    }
    return { added, removed };
  });
}

const ANY = { operation: Operation.ANY, permissionType: Permission.ANY };

async function principalsOf(admin: Admin, resource: Resource): Promise<Set<string>> {
  const { resources } = await admin.describeAcls({ ...resource, ...ANY });
  return new Set(resources.flatMap(({ acls }) => acls.map(({ principal }) => principal.slice('User:'.length))));
}
