/** The users of a home's broker. Their passwords lie beside its keys, and only the owner of the home can read them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contractsOf, topicsOf } from '@xueji/schema/events/topics.ts';
import { aclsOfAccessKeeper, aclsOfServices, type KafkaLogin } from '../runtime/kafka-access.ts';
import { ensureSecret } from './keys.ts';

const SERVICE_USERS = ['identity', 'enrolment', 'transfers', 'funding', 'statistics'] as const;
/** Who lets partners read the public topic. The service transfers acts as this user for that alone. */
const ACCESS_KEEPER = 'access-keeper';
const ADMIN = 'admin';

type ServiceUser = (typeof SERVICE_USERS)[number];
type Secret = { password: string; file: string };
export type KafkaUsers = {
  /** May do everything; no service acts as this user. */
  admin: KafkaLogin;
  /** Those with SCRAM, by name. */
  scram: Record<string, Secret>;
};

/** Made once, with the home. */
export function ensureKafkaUsers(home: string): KafkaUsers {
  const folder = join(home, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secretOf = (user: string): Secret => ({
    password: ensureSecret(folder, `kafka-${user}`),
    file: join(folder, `kafka-${user}-key`),
  });
  return {
    admin: { mechanism: 'plain', username: ADMIN, password: secretOf(ADMIN).password },
    scram: Object.fromEntries([...SERVICE_USERS, ACCESS_KEEPER].map((user) => [user, secretOf(user)])),
  };
}

/** Settings of a service's process. Passwords are given as files, so that none stands in an environment. */
export const kafkaSettings = ({ scram }: KafkaUsers, service: ServiceUser): Record<string, string> => ({
  KAFKA_USER: service,
  KAFKA_PASSWORD_FILE: scram[service]?.file ?? '',
  ...(service === 'transfers' && { KAFKA_ACCESS_USER: ACCESS_KEEPER, KAFKA_ACCESS_PASSWORD_FILE: scram[ACCESS_KEEPER]?.file ?? '' }),
});

/** What our users may do: the list of topics says which service writes and reads which. */
export const aclsOfUsers = (namespace: string) => [
  ...aclsOfServices(
    SERVICE_USERS.map((service) => ({ service, writes: topicsOf(service), reads: Object.keys(contractsOf(service)) })),
    namespace,
  ),
  ...aclsOfAccessKeeper(ACCESS_KEEPER),
];
