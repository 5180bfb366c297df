/** Partner systems: an operator registers them and sets what they see. A partner looks after its own webhooks. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Input, Tag } from 'antd';
import { PartnersDocument, type PartnersQuery, RegisterPartnerDocument } from '../generated/partners.ts';
import { useCommand, useGraph } from '../graph.ts';
import { PARTNER_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { CommandButton, requiredText } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, PageHead, TONES } from '../ui/parts.tsx';
import { OwnPartner, type Scope, ScopeFields, scopeOf } from './partner.tsx';

const PAGE = 50;
type Row = NonNullable<PartnersQuery['partners']>['edges'][number]['node'];

/** An operator sees all partners, and a partner sees itself. */
export function Partners() {
  return useHat('operator') ? <AllPartners /> : <OwnPartner />;
}

function AllPartners() {
  const t = useText();
  const label = useLabel();
  const { after } = useSearch({ from: '/partners' });
  const navigate = useNavigate();
  const answer = useGraph(PartnersDocument, { first: PAGE, after: after ?? null });
  const columns = [
    {
      key: 'name',
      title: t('partnerName'),
      show: ({ id, name }: Row) => (
        <Link to="/partners/$id" params={{ id }}>
          {name}
        </Link>
      ),
      text: ({ name }: Row) => name,
    },
    { key: 'client', title: t('clientId'), text: ({ clientId }: Row) => clientId },
    {
      key: 'status',
      title: t('status'),
      show: ({ status }: Row) => <Tag color={status === 'ACTIVE' ? TONES.good : TONES.bad}>{label(PARTNER_STATUS, status)}</Tag>,
      text: ({ status }: Row) => label(PARTNER_STATUS, status),
    },
    {
      key: 'units',
      title: t('partnerUnits'),
      text: ({ registeredUnits }: Row) => registeredUnits?.map(({ name }) => name).join('、'),
    },
    { key: 'behind', title: t('behind'), text: ({ webhooks }: Row) => webhooks.map(({ behind }) => behind).join(' / ') },
    { key: 'registered', title: t('registeredAt'), show: ({ registeredAt }: Row) => <Moment at={registeredAt} /> },
  ];
  return (
    <>
      <PageHead title={t('menuPartners')} help={t('partnersHelp')}>
        <RegisterPartner onDone={() => void navigate({ to: '/partners' })} />
      </PageHead>
      <Arrived answer={answer}>
        {({ partners }) => (
          <List
            label={t('menuPartners')}
            rows={partners?.edges.map(({ node }) => node) ?? []}
            rowKey={({ id }) => id}
            columns={columns}
            pageInfo={partners?.pageInfo}
          />
        )}
      </Arrived>
    </>
  );
}

type NewPartner = { clientId: string; name: string } & Scope;

function RegisterPartner({ onDone }: { onDone: () => void }) {
  const t = useText();
  const register = useCommand(RegisterPartnerDocument);
  const rules = requiredText(t);
  return (
    <CommandButton<NewPartner>
      title={t('registerPartner')}
      help={t('registerPartnerHelp')}
      initialValues={{ units: ['CN'] }}
      send={async ({ clientId, name, ...scope }, idempotencyKey) =>
        (await register.mutateAsync({ input: { idempotencyKey, clientId, name, ...scopeOf(scope) } })).data.registerPartner
      }
      onDone={onDone}
    >
      <Form.Item name="clientId" label={t('clientId')} rules={rules}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={t('partnerName')} rules={rules}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <ScopeFields />
    </CommandButton>
  );
}
