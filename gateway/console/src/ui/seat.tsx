/** Which class somebody gets a seat in. */
import { Form, Select } from 'antd';
import { useText } from '../messages.ts';
import { required } from './command.tsx';

type Class = { readonly id: string; readonly name: string; readonly limit: number; readonly taken: number };

/** The field is named `classId`. */
export function ClassField({ classes }: { classes: readonly Class[] }) {
  const t = useText();
  const options = classes.map(({ id, name, limit, taken }) => ({
    value: id,
    label: `${name}（${t('freeSeats', { seats: limit - taken })}）`,
  }));
  return (
    <Form.Item name="classId" label={t('class')} rules={required(t)}>
      <Select options={options} />
    </Form.Item>
  );
}
