import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { refusalOfUpload } from '@xueji/infra/runtime/files-routes.ts';
import { anActor, aPartner } from '@xueji/infra/runtime/testing.ts';
import { accepted, aFile, answered, approver, CLOCK, evidenceOf, FROM, registrar, TO } from './case-testing.ts';
import { evidenceFor } from './evidence.ts';
import { askForEvidence, provideEvidence } from './review.ts';

const asked = accepted(askForEvidence(answered(), { kind: 'RESIDENCE', note: '居住证' }, approver(TO), CLOCK));
const given = accepted(provideEvidence(asked, evidenceOf(aFile()), registrar(), CLOCK));
const COUNTY = '41/4116/411628';

/** An approver who is a partner as well. */
const partnerAndApprover: Actor = { ...approver(TO), hats: ['approver', 'partner'] };

test.each<[string, Actor, boolean]>([
  ['the approver of the receiving school', approver(TO), true],
  ['the approver of the receiving county', approver(COUNTY), true],
  ['the approver of the sending school', approver(FROM), true],
  ['the registrar of the receiving school', registrar(), true],
  ['the registrar of the sending school', registrar(FROM), false],
  ['the registrar of the receiving county', registrar(COUNTY), false],
  ['the approver of a city that takes no step', approver('41/4116'), false],
  ['an approver of the nation', approver(''), false],
  ['an office of the receiving school', anActor('office', TO), false],
  ['a reader of the receiving school', anActor('reader', TO), false],
  ['an operator', anActor('operator', ''), false],
  ['a partner of the receiving school', aPartner([TO]), false],
  ['an approver who is a partner as well', partnerAndApprover, false],
])('%s opens the files: %s', (_, actor, opens) => {
  const [document] = evidenceFor(given, actor)[0]?.documents ?? [];
  expect(document).toEqual({
    title: '居住证',
    sha256: aFile().sha256,
    ...(opens && { file: expect.objectContaining({ id: aFile().id }) }),
  });
});

test('the superior unit that may take a late step opens the files', () => {
  const steps = given.steps.map((step) => ({ ...step, escalations: [{ toUnit: '41/4116', at: CLOCK.now.toISOString() }] }));
  expect(evidenceFor({ ...given, steps }, approver('41/4116'))[0]?.documents[0]).toHaveProperty('file');
});

test.each<[string, Actor, string | undefined]>([
  ['a registrar', registrar(), undefined],
  ['an approver', approver(TO), 'WrongHat'],
  ['a partner', aPartner([TO]), 'WrongHat'],
  ['a registrar who is a partner as well', { ...registrar(), hats: ['registrar', 'partner'] }, 'WrongHat'],
])('%s uploads: %s', (_, actor, refused) => {
  expect(refusalOfUpload(actor)?.refused).toBe(refused);
});
