import { freePorts, isFree } from './ports.ts';

test('ports are different, free, and none that an outgoing connection may take', async () => {
  const ports = await freePorts(40);
  expect(new Set(ports).size).toBe(40);
  expect(ports.filter((port) => port < 1024 || port >= 32_768)).toEqual([]);
  expect(await Promise.all(ports.map(isFree))).not.toContain(false);
});
