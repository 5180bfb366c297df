import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGatewayConfig } from './config.ts';
import { temporaryFolder } from './folder-testing.ts';
import { withSecretFiles } from './secret-files.ts';

const file = join(temporaryFolder('secret'), 'key');
writeFileSync(file, 'secret\n');

test('a setting is read from its file, without the line break at the end', () => {
  expect(withSecretFiles({ XUEJI_NUMBER_KEY_FILE: file, OTHER_FILE: file }).XUEJI_NUMBER_KEY).toBe('secret');
});

test('a missing file is named', () => {
  expect(() => withSecretFiles({ DATABASE_URL_FILE: `${file}-none` })).toThrow('Configuration: DATABASE_URL_FILE names a file');
});

test.each([
  ['', []],
  ['https://desk.example.cn, http://127.0.0.1:3000', ['https://desk.example.cn', 'http://127.0.0.1:3000']],
])('origins of web pages: %j', (given, origins) => {
  expect(readGatewayConfig({ ...GATEWAY, XUEJI_CORS_ORIGINS: given }).XUEJI_CORS_ORIGINS).toEqual(origins);
});

test.each(['*', 'desk.example.cn', 'https://desk.example.cn/', 'https://desk.example.cn/app'])('%s is not an origin', (given) => {
  expect(() => readGatewayConfig({ ...GATEWAY, XUEJI_CORS_ORIGINS: given })).toThrow('XUEJI_CORS_ORIGINS');
});

const GATEWAY = { PORT: '1', XUEJI_SUBGRAPHS: '{}', XUEJI_INTERNAL_KEY: 'key', XUEJI_JWKS: 'jwks' };
