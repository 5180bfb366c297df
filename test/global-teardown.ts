export default async function stopServers(): Promise<void> {
  await (globalThis as { stopTestServers?: () => Promise<unknown> }).stopTestServers?.();
}
