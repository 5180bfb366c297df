/** `npm start`: main.ts on Node 24. */
process.argv.splice(2, 0, 'infra/local/main.ts');
await import('./with-node.mjs');
