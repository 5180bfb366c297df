/** The page for guardians: the progress of one case, on a phone, without an account. */
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Descriptions, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { LanguageSwitch } from '../frame.tsx';
import { TRANSFER_STATUS } from '../labels.ts';
import { useLabel, useLanguage, useText } from '../messages.ts';
import { requiredText } from '../ui/command.tsx';
import { Moment } from '../ui/parts.tsx';

type Step = {
  number: number;
  of: number;
  since: string | null;
  waitsForEvidence: boolean;
  dueAt: string;
  workingDaysLeft: number;
  unitToCall: string | null;
  phone: string | null;
};
type Progress = {
  caseNumber: string;
  status: string;
  requestedAt: string;
  endedAt: string | null;
  ending: { reason: string; whatToDo: string } | null;
  step: Step | null;
  pass: string | null;
};
type Asked = { caseNumber: string; code: string };

/** The pass replaces the code after its first use. The phone keeps it, so that the guardian types the code only once. */
const keptPass = (caseNumber: string): string | null => localStorage.getItem(`xueji-pass-${caseNumber}`);
const keepPass = (caseNumber: string, pass: string): void => localStorage.setItem(`xueji-pass-${caseNumber}`, pass);

async function track({ caseNumber, code }: Asked, language: string): Promise<Progress> {
  const number = caseNumber.trim().toUpperCase();
  const response = await fetch('/track', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ caseNumber: number, code: code.trim() || (keptPass(number) ?? '') }),
  });
  const body = (await response.json().catch(() => ({}))) as Progress & { errors?: { message: string }[] };
  if (!response.ok) throw new Error(body.errors?.[0]?.message ?? `HTTP ${response.status}`);
  if (body.pass) keepPass(number, body.pass);
  return body;
}

/** What a QR code of a slip gives after `#`. A browser never sends this part to a server. */
function askedIn(hash: string): Asked {
  const given = new URLSearchParams(hash.slice(1));
  return { caseNumber: given.get('case') ?? '', code: given.get('code') ?? '' };
}

export function Track() {
  const t = useText();
  const language = useLanguage();
  const [given] = useState(() => askedIn(location.hash));
  const asked = useMutation({ mutationFn: (values: Asked) => track(values, language) });
  const rules = requiredText(t);
  return (
    <main style={{ maxWidth: 560, margin: '0 auto', padding: 16 }}>
      <Flex justify="space-between" align="center" style={{ marginBottom: 16 }}>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {t('trackTitle')}
        </Typography.Title>
        <LanguageSwitch />
      </Flex>
      <p>{t('trackHelp')}</p>
      <Form<Asked> layout="vertical" initialValues={given} onFinish={(values) => asked.mutate({ ...values, code: values.code ?? '' })}>
        <Form.Item name="caseNumber" label={t('caseNumber')} rules={rules}>
          <Input autoComplete="off" autoCapitalize="characters" size="large" />
        </Form.Item>
        <Form.Item name="code" label={t('trackingCode')} help={t('trackCodeHelp')}>
          <Input autoComplete="off" autoCapitalize="characters" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={asked.isPending} style={{ marginBlock: 16 }}>
          {t('search')}
        </Button>
      </Form>
      {asked.error && <Alert type="error" showIcon role="alert" title={asked.error.message} />}
      {asked.data && <ProgressCard progress={asked.data} />}
    </main>
  );
}

function ProgressCard({ progress: { caseNumber, status, requestedAt, endedAt, ending, step } }: { progress: Progress }) {
  const t = useText();
  const label = useLabel();
  const items = [
    { key: 'status', label: t('status'), children: label(TRANSFER_STATUS, status) },
    { key: 'requested', label: t('requestedAt'), children: <Moment at={requestedAt} /> },
    ...(endedAt ? [{ key: 'ended', label: t('endedAt'), children: <Moment at={endedAt} /> }] : []),
    ...(step ? stepItems(step, t) : []),
  ];
  return (
    <Card title={caseNumber}>
      <Descriptions size="small" column={1} items={items} />
      {step?.waitsForEvidence && <Alert type="warning" showIcon title={t('trackEvidence')} />}
      {ending && <Alert type="info" showIcon title={ending.reason} description={ending.whatToDo} />}
    </Card>
  );
}

const stepItems = ({ number, of, unitToCall, phone, workingDaysLeft, since }: Step, t: ReturnType<typeof useText>) => [
  { key: 'step', label: t('steps'), children: t('stepOf', { number, of }) },
  { key: 'unit', label: t('waitsFor'), children: unitToCall },
  { key: 'phone', label: t('officePhone'), children: phone && <a href={`tel:${phone}`}>{phone}</a> },
  { key: 'since', label: t('since'), children: <Moment at={since} /> },
  { key: 'left', label: t('dueAt'), children: workingDaysLeft < 0 ? t('overdue') : t('daysLeft', { days: workingDaysLeft }) },
];
