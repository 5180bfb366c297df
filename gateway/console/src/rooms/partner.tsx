/** One partner system: who it is, what it sees, and its webhooks. */
import { useParams } from '@tanstack/react-router';
import { Alert, Card, Descriptions, Form, Select, Space, Tag } from 'antd';
import {
  ChangePartnerScopeDocument,
  PartnerCardDocument,
  type PartnerCardQuery,
  type PartnerFieldGroup,
  ResumePartnerDocument,
  SuspendPartnerDocument,
  type TransferEventType,
} from '../generated/partners.ts';
import { useCommand, useGraph } from '../graph.ts';
import { EVENT_TYPE, PARTNER_FIELDS, PARTNER_STATUS } from '../labels.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { useHat, useSession } from '../session.ts';
import { CommandButton, required } from '../ui/command.tsx';
import { Arrived, Moment, NotThere, PageHead, TONES } from '../ui/parts.tsx';
import { AddWebhook, WebhookCard } from './webhooks.tsx';

/** The deliveries of the last minute should be seen without a click. */
const REFRESH_MS = 5000;
type Partner = NonNullable<PartnerCardQuery['partner']>;

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
      <Form.Item name="units" label={t('partnerUnits')} help={t('partnerUnitsHelp')} rules={required(t)}>
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
