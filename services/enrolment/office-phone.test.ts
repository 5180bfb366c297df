import { anActor } from '@xueji/infra/runtime/testing.ts';
import { setOfficePhone } from './office-phone.ts';

const now = new Date('2026-11-25T08:00:00+08:00');
const approver = anActor('approver', '41/4116/411628');
const set = (phone: string | null, actor = approver) => setOfficePhone({ phone }, actor, now);

test.each(['12345', '0371-66012345', '+86 10 6609 6114', ' 400-810-8888 '])('accepts %p', (phone) => {
  expect(set(phone)).toEqual({ path: approver.path, phone: phone.trim(), setBy: approver.userId, setAt: now });
});

test.each(['', '1234', '110a', '--12345', '0371--66012345', '0371-66012345-0000000', '１２３４５'])('refuses %p', (phone) => {
  expect(set(phone)).toEqual({ refused: 'PhoneInvalid' });
});

test('is removed with null, and a reader may not set it', () => {
  expect(set(null)).toMatchObject({ phone: null });
  expect(set('12345', anActor('reader', ''))).toMatchObject({ refused: 'WrongHat' });
});
