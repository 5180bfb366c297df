import type { FieldGroup } from '@xueji/schema/partner-fields.ts';
import { toldOf } from './public-event.ts';

const EVENT = { transferId: 't', step: 2 };
const PARTIES = { studentId: 's', fromSchoolId: null, toSchoolId: 'to' };

test.each<[FieldGroup[] | null, object]>([
  [null, { transferId: 't', studentId: 's', fromSchoolId: null, toSchoolId: 'to', step: 2 }],
  [['EVENT'], { transferId: 't', step: 2 }],
  [['EVENT', 'SCHOOLS'], { transferId: 't', fromSchoolId: null, toSchoolId: 'to', step: 2 }],
  [['EVENT', 'STUDENT_IDENTITY'], { transferId: 't', studentId: 's', step: 2 }],
])('a webhook of a partner that is granted %j tells %j', (groups, told) => expect(toldOf(EVENT, PARTIES, groups)).toEqual(told));

test('an event whose transfer is gone tells nulls', () => {
  expect(toldOf({ transferId: 't', step: null }, null, null)).toEqual({
    transferId: 't',
    studentId: null,
    fromSchoolId: null,
    toSchoolId: null,
  });
});
