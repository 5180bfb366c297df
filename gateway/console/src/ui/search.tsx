/** The search form above a list. Its values stand in the address, so a page can be opened again, sent to a colleague, and left with the back button. */
import { Button, Form, Space } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../messages.ts';

export function SearchForm<Values extends Record<string, string | undefined>>({
  values,
  onSearch,
  children,
}: {
  values: Values;
  onSearch: (values: Values) => void;
  children: ReactNode;
}) {
  const t = useText();
  const [form] = Form.useForm();
  const { after: _, ...shown } = values;
  const search = (given: Record<string, string | undefined>) =>
    onSearch(Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Values);
  return (
    <Form
      // A new address, for example by the back button, fills the form again.
      key={JSON.stringify(shown)}
      form={form}
      layout="inline"
      initialValues={shown}
      onFinish={search}
      style={{ rowGap: 8, marginBottom: 16 }}
      className="no-print"
    >
      {children}
      <Space>
        <Button type="primary" htmlType="submit">
          {t('search')}
        </Button>
        <Button onClick={() => search({})}>{t('reset')}</Button>
      </Space>
    </Form>
  );
}
