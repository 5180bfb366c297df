/** The webhooks of a partner: adding one, its place in the feed, its last deliveries, and what can be done with it. */
import { App, Card, Descriptions, Form, Input, InputNumber, Select, Space, Tag, Typography } from 'antd';
import {
  AddWebhookDocument,
  ChangeWebhookDocument,
  PauseWebhookDocument,
  RemoveWebhookDocument,
  ResendWebhookDocument,
  ResumeWebhookDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  type TransferEventType,
  type WebhookFactsFragment as Webhook,
} from '../generated/partners.ts';
import { useCommand } from '../graph.ts';
import { EVENT_TYPE, WEBHOOK_STATUS } from '../labels.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { type CommandAnswer, CommandButton, required } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Moment, TONES } from '../ui/parts.tsx';

type Delivery = NonNullable<Webhook['deliveries']>['edges'][number]['node'];

/** The secret is shown once. The partner checks the signature of each request with it. */
function useShownSecret(): (answer: CommandAnswer) => void {
  const t = useText();
  const { modal } = App.useApp();
  return (answer) => {
    const { secret } = answer as { secret?: string };
    if (!secret) return;
    modal.info({
      title: t('webhookSecret'),
      width: 640,
      content: (
        <>
          <p>{t('webhookSecretHelp')}</p>
          <Typography.Text copyable code>
            {secret}
          </Typography.Text>
        </>
      ),
    });
  };
}

export function AddWebhook() {
  const t = useText();
  const choices = useChoices();
  const add = useCommand(AddWebhookDocument);
  const showSecret = useShownSecret();
  return (
    <CommandButton<{ url: string; types?: TransferEventType[]; maxBatch?: number }>
      title={t('addWebhook')}
      help={t('addWebhookHelp')}
      initialValues={{ maxBatch: 1 }}
      send={async ({ url, types = [], maxBatch }, idempotencyKey) =>
        (
          await add.mutateAsync({
            input: { idempotencyKey, url, types: types.length > 0 ? types : null, ...(maxBatch !== undefined && { maxBatch }) },
          })
        ).data.addWebhook
      }
      onDone={showSecret}
    >
      <Form.Item name="url" label={t('webhookUrl')} rules={required(t)}>
        <Input placeholder="https://" inputMode="url" autoComplete="off" />
      </Form.Item>
      <Form.Item name="types" label={t('eventTypes')}>
        <Select mode="multiple" allowClear placeholder={t('all')} options={choices(EVENT_TYPE)} />
      </Form.Item>
      <Form.Item name="maxBatch" label={t('maxBatch')}>
        <InputNumber min={1} />
      </Form.Item>
    </CommandButton>
  );
}

export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const t = useText();
  const label = useLabel();
  const { status, behind, url, maxBatch, lastDeliveredAt, lastError, lastErrorAt, nextAttemptAt, failedAttempts, cursor } = webhook;
  const items = [
    {
      key: 'status',
      label: t('status'),
      children: <Tag color={status === 'ACTIVE' ? TONES.good : TONES.soon}>{label(WEBHOOK_STATUS, status)}</Tag>,
    },
    { key: 'behind', label: t('behind'), children: t('eventsBehind', { count: behind }) },
    { key: 'cursor', label: t('feedPosition'), children: <Typography.Text code>{cursor}</Typography.Text> },
    { key: 'last', label: t('lastDelivered'), children: <Moment at={lastDeliveredAt} /> },
    { key: 'batch', label: t('maxBatch'), children: maxBatch },
    ...(failedAttempts > 0
      ? [
          {
            key: 'error',
            label: t('lastError'),
            children: (
              <>
                {lastError} <Moment at={lastErrorAt} /> {t('failedAttempts', { count: failedAttempts })}
              </>
            ),
          },
          { key: 'next', label: t('nextAttempt'), children: <Moment at={nextAttemptAt} /> },
        ]
      : []),
  ];
  const columns = [
    { key: 'at', title: t('time'), show: ({ at }: Delivery) => <Moment at={at} />, text: ({ at }: Delivery) => at },
    { key: 'type', title: t('kind'), text: ({ type }: Delivery) => label(EVENT_TYPE, type) },
    { key: 'attempt', title: t('attempt'), text: ({ attempt }: Delivery) => attempt },
    { key: 'answer', title: t('answerOfPartner'), text: ({ statusCode, error }: Delivery) => error ?? statusCode },
    { key: 'took', title: t('milliseconds'), text: ({ tookMs }: Delivery) => tookMs },
    { key: 'event', title: t('eventId'), text: ({ eventId }: Delivery) => eventId },
  ];
  return (
    <Card title={url} extra={<WebhookCommands webhook={webhook} />}>
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} style={{ marginBottom: 12 }} />
      <List
        label={t('deliveries')}
        rows={webhook.deliveries?.edges.map(({ node }) => node) ?? []}
        rowKey={({ requestId }) => requestId}
        columns={columns}
      />
    </Card>
  );
}

function WebhookCommands({ webhook: { id, status, maxBatch } }: { webhook: Webhook }) {
  const t = useText();
  const own = useHat('partner');
  const showSecret = useShownSecret();
  const [test, pause, resume] = [useCommand(TestWebhookDocument), useCommand(PauseWebhookDocument), useCommand(ResumeWebhookDocument)];
  const [resend, remove] = [useCommand(ResendWebhookDocument), useCommand(RemoveWebhookDocument)];
  const [rotate, change] = [useCommand(RotateWebhookSecretDocument), useCommand(ChangeWebhookDocument)];
  return (
    <Space wrap className="no-print">
      <CommandButton
        title={t('testWebhook')}
        help={t('testWebhookHelp')}
        send={async (_, idempotencyKey) => (await test.mutateAsync({ input: { idempotencyKey, id } })).data.testWebhook}
      />
      {status === 'ACTIVE' ? (
        <CommandButton
          title={t('pauseWebhook')}
          help={t('pauseWebhookHelp')}
          send={async (_, idempotencyKey) => (await pause.mutateAsync({ input: { idempotencyKey, id } })).data.pauseWebhook}
        />
      ) : (
        <CommandButton
          title={t('resumeWebhook')}
          help={t('resumeWebhookHelp')}
          send={async (_, idempotencyKey) => (await resume.mutateAsync({ input: { idempotencyKey, id } })).data.resumeWebhook}
        />
      )}
      <CommandButton<{ after?: string }>
        title={t('resendWebhook')}
        help={t('resendWebhookHelp')}
        send={async ({ after }, idempotencyKey) =>
          (await resend.mutateAsync({ input: { idempotencyKey, id, after: after?.trim() || null } })).data.resendWebhook
        }
      >
        <Form.Item name="after" label={t('feedPosition')}>
          <Input autoComplete="off" />
        </Form.Item>
      </CommandButton>
      <CommandButton<{ maxBatch: number }>
        title={t('changeWebhook')}
        initialValues={{ maxBatch }}
        send={async (values, idempotencyKey) => (await change.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.changeWebhook}
      >
        <Form.Item name="maxBatch" label={t('maxBatch')} rules={required(t)}>
          <InputNumber min={1} />
        </Form.Item>
      </CommandButton>
      {own && (
        <CommandButton
          title={t('rotateSecret')}
          help={t('rotateSecretHelp')}
          send={async (_, idempotencyKey) => (await rotate.mutateAsync({ input: { idempotencyKey, id } })).data.rotateWebhookSecret}
          onDone={showSecret}
        />
      )}
      <CommandButton
        title={t('removeWebhook')}
        help={t('removeWebhookHelp')}
        danger
        send={async (_, idempotencyKey) => (await remove.mutateAsync({ input: { idempotencyKey, id } })).data.removeWebhook}
      />
    </Space>
  );
}
