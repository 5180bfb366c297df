/** Small parts that many pages use. */
import { Link } from '@tanstack/react-router';
import { Alert, Button, Empty, Flex, Space, Spin, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Fault } from '../graph.ts';
import { GraphFailure } from '../graph.ts';
import { useText } from '../messages.ts';

/** The heading of a page with its help text and its buttons. */
export function PageHead({ title, help, children }: { title: string; help?: string; children?: ReactNode }) {
  return (
    <Flex justify="space-between" align="start" wrap gap="small" style={{ marginBottom: 16 }}>
      <div>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {title}
        </Typography.Title>
        {help && <Typography.Text type="secondary">{help}</Typography.Text>}
      </div>
      <Space className="no-print">{children}</Space>
    </Flex>
  );
}

type Asked<Data> = {
  data?: { data: Data; faults: readonly Fault[]; requestId: string | null } | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => unknown;
};

/** Shows what has arrived. A part that a service could not give is named, and the rest stays. */
export function Arrived<Data>({ answer, children }: { answer: Asked<Data>; children: (data: Data) => ReactNode }) {
  const t = useText();
  if (answer.error && !answer.data) return <FailureNote error={answer.error} retry={answer.refetch} />;
  if (!answer.data)
    return (
      <Flex justify="center" style={{ padding: 48 }}>
        <Spin aria-label={t('loading')} />
      </Flex>
    );
  const { data, faults, requestId } = answer.data;
  return (
    <>
      {answer.error && <FailureNote error={answer.error} retry={answer.refetch} />}
      {faults.length > 0 && <MissingParts faults={faults} requestId={requestId} retry={answer.refetch} />}
      {children(data)}
    </>
  );
}

export function FailureNote({ error, retry }: { error: Error; retry?: () => unknown }) {
  const t = useText();
  const requestId = error instanceof GraphFailure ? error.requestId : null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error.message}
      description={requestId && `${t('requestId')}: ${requestId}`}
      action={retry && <Button onClick={() => void retry()}>{t('retry')}</Button>}
      style={{ marginBottom: 16 }}
    />
  );
}

function MissingParts({ faults, requestId, retry }: { faults: readonly Fault[]; requestId: string | null; retry: () => unknown }) {
  const t = useText();
  const services = [...new Set(faults.map(({ extensions, path }) => extensions?.service ?? String(path?.[0] ?? '')))].join('、');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('partMissing', { service: services })}
      description={
        <>
          {[...new Set(faults.map(({ message }) => message))].join(' ')}
          {requestId && ` ${t('requestId')}: ${requestId}`}
        </>
      }
      action={<Button onClick={() => void retry()}>{t('retry')}</Button>}
      style={{ marginBottom: 16 }}
    />
  );
}

/** A refusal of a command, with the one who can act. */
export function RefusalNote({ message, whoCanAct }: { message: string; whoCanAct?: string | null }) {
  const t = useText();
  return <Alert type="error" showIcon role="alert" title={message} description={whoCanAct && t('whoCanAct', { who: whoCanAct })} />;
}

/** Colours of tags with white text, dark enough for the contrast of WCAG AA. */
export const TONES = { good: '#237804', soon: '#ad4e00', bad: '#a8071a', info: '#0b5cad' } as const;

/** Working days left: red when overdue, orange for two days or fewer. The words say the same as the colour. */
export function TermTag({ term }: { term: { overdue: boolean; workingDaysLeft: number } | null }) {
  const t = useText();
  if (!term) return null;
  if (term.overdue) return <Tag color={TONES.bad}>{t('overdue')}</Tag>;
  return <Tag color={term.workingDaysLeft <= 2 ? TONES.soon : TONES.good}>{t('daysLeft', { days: term.workingDaysLeft })}</Tag>;
}

export function NotThere() {
  const t = useText();
  return <Empty description={t('notThere')} />;
}

/** A moment of the graph as day and minute, in the time of China. */
export function Moment({ at }: { at: string | null | undefined }) {
  if (!at) return null;
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at),
  );
  return <time dateTime={at}>{shown}</time>;
}

export function PupilLink({ student }: { student: { readonly id: string; readonly name: string | null } | null | undefined }) {
  if (!student) return null;
  return (
    <Link to="/pupils/$id" params={{ id: student.id }}>
      {student.name}
    </Link>
  );
}
