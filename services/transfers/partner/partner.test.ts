import type { UrlRefusal } from '@xueji/infra/runtime/public-address.ts';
import { widest } from '@xueji/infra/runtime/scope.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { changePartnerScope, type Partner, registerPartner, resumePartner, suspendPartner, within } from './partner.ts';
import { urlRefusal } from './partner-refusals.ts';

const NOW = new Date('2026-11-24T10:00:00+08:00');
const nation = anActor('operator', '');
const henan = anActor('operator', '41');
const input = { clientId: 'rrt-system', name: '人人通', paths: ['41/4101', '41/4116'], types: null, fields: null };
const registered = (more: Partial<Partner> = {}): Partner => ({ ...(registerPartner('p', input, nation, NOW, false) as Partner), ...more });

test.each([
  [nation, input.paths, false, 'ACTIVE'],
  [henan, input.paths, false, 'ACTIVE'],
  [henan, ['41/4101', '44'], false, 'WrongUnit'],
  [henan, [''], false, 'WrongUnit'],
  [nation, input.paths, true, 'PartnerClientIdTaken'],
  [anActor('partner', ''), input.paths, false, 'WrongHat'],
  [anActor('office', ''), input.paths, true, 'WrongHat'],
] as const)('%o registers a partner of %j (taken: %s): %s', (actor, paths, taken, expected) => {
  const outcome = registerPartner('p', { ...input, paths }, actor, NOW, taken);
  expect('refused' in outcome ? outcome.refused : outcome.status).toBe(expected);
});

test.each([
  [
    ['44', '41', '41/4101', '41'],
    ['41', '44'],
  ],
  [['', '41'], ['']],
  [
    ['41/4101', '41/41010'],
    ['41/4101', '41/41010'],
  ],
] as const)('%j is %j', (paths, kept) => expect(widest(paths)).toEqual(kept));

test.each([
  [['41', '44'], '', ['41', '44']],
  [['41', '44'], '41', ['41']],
  [['41', '44'], '41/4101', ['41/4101']],
  [['41/4101', '41/4116', '44'], '41', ['41/4101', '41/4116']],
  [[''], '44/4402', ['44/4402']],
  [['41'], '44', []],
  [['41'], '4', []],
] as const)('registered for %j with a token of %s it sees %j', (paths, token, seen) => expect(within(paths, token)).toEqual(seen));

const changes = {
  suspend: (partner: Partner | null, actor = nation) => suspendPartner(partner, actor, NOW),
  resume: (partner: Partner | null, actor = nation) => resumePartner(partner, actor, NOW),
  change: (partner: Partner | null, actor = nation) =>
    changePartnerScope(partner, { paths: ['41'], types: ['TransferCompleted'], fields: ['CASE', 'EVENT'] }, actor, NOW),
};

test.each(Object.entries(changes))('%s: rights first, then whether there is such a partner', (_, change) => {
  expect(change(registered(), anActor('partner', '', 'rrt-system'))).toMatchObject({ refused: 'WrongHat' });
  expect(change(null)).toEqual({ refused: 'PartnerNotFound' });
  expect(change(registered(), anActor('operator', '44'))).toEqual({ refused: 'PartnerNotFound' });
});

test('a change counts up the version, and tells who made it', () => {
  expect(changes.suspend(registered(), henan)).toMatchObject({ status: 'SUSPENDED', version: 2, changedBy: henan.userId });
  expect(changes.resume(registered({ status: 'SUSPENDED' }))).toMatchObject({ status: 'ACTIVE', version: 2 });
  expect(changes.change(registered())).toMatchObject({
    paths: ['41'],
    types: ['TransferCompleted'],
    fields: ['CASE', 'EVENT'],
    version: 2,
  });
});

test('an operator gives a partner no unit that is not its own', () => {
  expect(changePartnerScope(registered(), { paths: ['41', '44'], types: null, fields: null }, henan, NOW)).toMatchObject({
    refused: 'WrongUnit',
  });
});

test.each<[UrlRefusal, boolean, boolean]>([
  ['NOT_HTTPS', false, true],
  ['NOT_PUBLIC', false, true],
  ['UNRESOLVABLE', false, false],
  ['HAS_USER_INFO', false, false],
  ['NOT_HTTPS', true, false],
  ['NOT_PUBLIC', true, false],
])('a webhook that is refused as %s (in production: %p) names the setting that allows it: %p', (reason, production, named) => {
  expect(urlRefusal(reason, production).message.includes('XUEJI_WEBHOOK_ALLOW_PRIVATE')).toBe(named);
});
