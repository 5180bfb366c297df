/** Gives each user of the brokers its rights, and needs the administrator's password for it. A step of its own, before the services start. */
import { aclsOfUsers } from '../local/kafka-users.ts';
import { createAcls } from '../runtime/kafka-access.ts';
import { withSecretFiles } from '../runtime/secret-files.ts';

const { KAFKA_BROKERS = '', KAFKA_ADMIN_PASSWORD = '' } = withSecretFiles(process.env);
await createAcls(
  { brokers: KAFKA_BROKERS, login: { mechanism: 'plain', username: 'admin', password: KAFKA_ADMIN_PASSWORD } },
  aclsOfUsers(''),
);
