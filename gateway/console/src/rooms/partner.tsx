/** One partner system: what it sees, its webhooks, their place in the feed and their last deliveries. */
import { useParams } from '@tanstack/react-router';
import { Alert, App, Card, Descriptions, Form, Input, InputNumber, Select, Space, Tag, Typography } from 'antd';
import {
  AddWebhookDocument,
  ChangePartnerScopeDocument,
  ChangeWebhookDocument,
  PartnerCardDocument,
  type PartnerCardQuery,
  type PartnerFieldGroup,
  PauseWebhookDocument,
  RemoveWebhookDocument,
  ResendWebhookDocument,
  ResumePartnerDocument,
  ResumeWebhookDocument,
  RotateWebhookSecretDocument,
  SuspendPartnerDocument,
  TestWebhookDocument,
  type TransferEventType,
} from '../generated/partners.ts';
import { useCommand, useGraph } from '../graph.ts';
import { EVENT_TYPE, PARTNER_FIELDS, PARTNER_STATUS, WEBHOOK_STATUS } from '../labels.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { useHat, useSession } from '../session.ts';
import { type CommandAnswer, CommandButton } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, NotThere, PageHead, TONES } from '../ui/parts.tsx';

/** The deliveries of the last minute should be seen without a click. */
const REFRESH_MS = 5000;
type Partner = NonNullable<PartnerCardQuery['partner']>;
type Webhook = Partner['webhooks'][number];
type Delivery = NonNullable<Webhook['deliveries']>['edges'][number]['node'];

export function PartnerCard() {
  const { id } = useParams({ from: '/partners/$id' });
  const answer = useGraph(PartnerCardDocument, { id }, { refreshEveryMs: REFRESH_MS });
  return <Arrived answer={answer}>{({ partner }) => (partner ? <PartnerPage partner={partner} /> : <NotThere />)}</Arrived>;
}

/** The page of a signed-in partner. Before an operator has registered it, the page names the client id to tell the operator. */
export function OwnPartner() {
  const t = useText();
  const account = useSession().data?.account ?? '';
  const answer = useGraph(PartnerCardDocument, {}, { refreshEveryMs: REFRESH_MS });
  return (
    <Arrived answer={answer}>
      {({ partner }) =>
        partner ? (
          <PartnerPage partner={partner} />
        ) : (
          <>
            <PageHead title={t('menuPartners')} />
            <Alert type="info" showIcon title={t('partnerNotRegistered', { client: account })} />
          </>
        )
      }
    </Arrived>
  );
}

export type Scope = { units: string[]; types?: TransferEventType[]; fields?: PartnerFieldGroup[] };

/** Nothing chosen means all, also those of later versions. */
export const scopeOf = ({ units, types = [], fields = [] }: Scope) => ({
  units,
  types: types.length > 0 ? types : null,
  fields: fields.length > 0 ? fields : null,
});

/** What a partner sees: units, event types and groups of fields. */
export function ScopeFields() {
  const t = useText();
  const choices = useChoices();
  return (
    <>
      <Form.Item name="units" label={t('partnerUnits')} help={t('partnerUnitsHelp')} rules={[{ required: true, message: t('required') }]}>
        <Select mode="tags" tokenSeparators={[',', '，', ' ']} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="types" label={t('eventTypes')}>
        <Select mode="multiple" allowClear placeholder={t('all')} options={choices(EVENT_TYPE)} />
      </Form.Item>
      <Form.Item name="fields" label={t('fieldGroups')}>
        <Select mode="multiple" allowClear placeholder={t('all')} options={choices(PARTNER_FIELDS)} />
      </Form.Item>
    </>
  );
}

function PartnerPage({ partner }: { partner: Partner }) {
  const t = useText();
  const own = useHat('partner');
  return (
    <>
      <PageHead title={partner.name} help={t('partnerHelp')}>
        {own ? <AddWebhook /> : <ScopeCommands partner={partner} />}
      </PageHead>
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <PartnerFacts partner={partner} />
        {partner.webhooks.map((webhook) => (
          <WebhookCard key={webhook.id} webhook={webhook} />
        ))}
      </Space>
    </>
  );
}

function PartnerFacts({ partner: { clientId, status, registeredUnits, types, fields, registeredAt, changedAt } }: { partner: Partner }) {
  const t = useText();
  const label = useLabel();
  const allOr = (names: readonly string[] | undefined) => (names === undefined ? t('all') : names.join('、'));
  const items = [
    { key: 'client', label: t('clientId'), children: clientId },
    {
      key: 'status',
      label: t('status'),
      children: <Tag color={status === 'ACTIVE' ? TONES.good : TONES.bad}>{label(PARTNER_STATUS, status)}</Tag>,
    },
    { key: 'units', label: t('partnerUnits'), children: registeredUnits?.map(({ name }) => name).join('、') },
    { key: 'types', label: t('eventTypes'), children: allOr(types?.map((type) => label(EVENT_TYPE, type))) },
    { key: 'fields', label: t('fieldGroups'), children: allOr(fields?.map((group) => label(PARTNER_FIELDS, group))) },
    { key: 'registered', label: t('registeredAt'), children: <Moment at={registeredAt} /> },
    { key: 'changed', label: t('changedAt'), children: <Moment at={changedAt} /> },
  ];
  return (
    <Card>
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} />
    </Card>
  );
}

function ScopeCommands({ partner: { id, status, types, fields, registeredUnits } }: { partner: Partner }) {
  const t = useText();
  const change = useCommand(ChangePartnerScopeDocument);
  const suspend = useCommand(SuspendPartnerDocument);
  const resume = useCommand(ResumePartnerDocument);
  return (
    <>
      <CommandButton<Scope>
        title={t('changeScope')}
        help={t('changeScopeHelp')}
        initialValues={{
          units: registeredUnits?.map(({ code }) => code) ?? [],
          ...(types && { types: [...types] }),
          ...(fields && { fields: [...fields] }),
        }}
        send={async (scope, idempotencyKey) =>
          (await change.mutateAsync({ input: { idempotencyKey, id, ...scopeOf(scope) } })).data.changePartnerScope
        }
      >
        <ScopeFields />
      </CommandButton>
      {status === 'ACTIVE' ? (
        <CommandButton
          title={t('suspendPartner')}
          help={t('suspendPartnerHelp')}
          danger
          send={async (_, idempotencyKey) => (await suspend.mutateAsync({ input: { idempotencyKey, id } })).data.suspendPartner}
        />
      ) : (
        <CommandButton
          title={t('resumePartner')}
          help={t('resumePartnerHelp')}
          send={async (_, idempotencyKey) => (await resume.mutateAsync({ input: { idempotencyKey, id } })).data.resumePartner}
        />
      )}
    </>
  );
}

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

function AddWebhook() {
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
      <Form.Item name="url" label={t('webhookUrl')} rules={[{ required: true, message: t('required') }]}>
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

function WebhookCard({ webhook }: { webhook: Webhook }) {
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
        <Form.Item name="maxBatch" label={t('maxBatch')} rules={[{ required: true, message: t('required') }]}>
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
