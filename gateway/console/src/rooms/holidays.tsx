/** The yearly notice of holidays, which working-day terms follow. */
import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { ImportHolidayNoticeDocument } from '../generated/holidays.ts';
import { useCommand } from '../graph.ts';
import { useText } from '../messages.ts';
import { CommandButton, required } from '../ui/command.tsx';

type Notice = { year: number; holidays: Dayjs[]; workdays: Dayjs[]; source: string; replaces?: string };

/** The yearly notice of the State Council (节假日安排): days off, and weekend days that are worked. */
export function HolidayNotice() {
  const t = useText();
  const send = useCommand(ImportHolidayNoticeDocument);
  const rules = required(t);
  const daysOf = (days: readonly Dayjs[] = []) => days.map((day) => day.format('YYYY-MM-DD'));
  return (
    <CommandButton<Notice>
      title={t('holidayNotice')}
      help={t('holidayNoticeHelp')}
      initialValues={{ year: dayjs().year() + 1 }}
      send={async ({ year, holidays, workdays, source, replaces }, idempotencyKey) =>
        (
          await send.mutateAsync({
            input: {
              idempotencyKey,
              year,
              holidays: daysOf(holidays),
              workdays: daysOf(workdays),
              source,
              replaces: replaces?.trim() || null,
            },
          })
        ).data.importHolidayNotice
      }
    >
      <Form.Item name="year" label={t('year')} rules={rules}>
        <InputNumber min={2000} max={2100} />
      </Form.Item>
      <Form.Item name="holidays" label={t('holidays')} rules={rules}>
        <DatePicker multiple style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="workdays" label={t('workdays')}>
        <DatePicker multiple style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="source" label={t('source')} rules={rules}>
        <Input />
      </Form.Item>
      <Form.Item name="replaces" label={t('replacesNotice')}>
        <Input />
      </Form.Item>
    </CommandButton>
  );
}
