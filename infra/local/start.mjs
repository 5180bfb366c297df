/** `npm start`: main.ts on Node 24. */
const HELP = `npm start -- [--students N] [--port P] [--reset [--yes]]

  --students N   synthetic students of the demo, loaded once (20000)
  --port P       port of the gateway (4000)
  --reset        erases databases, events and logs first, and keeps the keys; asks before it does
  --yes          answers that question

XUEJI_HOME=FOLDER      where all state is kept (.xueji)
XUEJI_CACHE=FOLDER     where Kafka's jars are kept (~/.cache/xueji)
DATABASE_URL=URL       a PostgreSQL server of your own, instead of the embedded one
KAFKA_BROKERS=H:P,…    brokers of your own, instead of the embedded one
KAFKA_USER, KAFKA_PASSWORD      of these brokers, when they ask for credentials (SCRAM-SHA-512)
XUEJI_WEBHOOK_ALLOW_PRIVATE=1   webhooks may go to this machine
XUEJI_CORS_ORIGINS=URL,…        web pages of these origins may call
Every other setting is on one page: infra/runtime/config.ts`;

if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
  console.log(HELP);
} else {
  process.argv.splice(2, 0, 'infra/local/main.ts');
  await import('./with-node.mjs');
}
