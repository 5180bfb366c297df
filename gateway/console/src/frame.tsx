/** What stands around every page: unit, post and hats, the menu, the language, and the way out. */
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Alert, Button, Dropdown, Flex, Layout, Menu, Result, Select, Space, Spin, Tag, Typography } from 'antd';
import { createContext, use } from 'react';
import { HATS } from './labels.ts';
import { type Language, type TextName, useLabel, useLanguage, useText } from './messages.ts';
import { type Post, type Session, SignedOut, signInAddress, signOut, useSession } from './session.ts';

export const SwitchLanguageContext = createContext<(language: Language) => void>(() => {});

type Room = { to: string; text: TextName; hats: readonly string[] };
const CLERKS = ['registrar', 'approver'];
const ROOMS: readonly Room[] = [
  { to: '/', text: 'menuToDo', hats: CLERKS },
  { to: '/transfers', text: 'menuTransfers', hats: CLERKS },
  { to: '/rosters', text: 'menuRosters', hats: ['registrar'] },
  { to: '/unplaced', text: 'menuUnplaced', hats: CLERKS },
  { to: '/key-data-changes', text: 'menuKeyData', hats: CLERKS },
  { to: '/problem-cases', text: 'menuProblemCases', hats: CLERKS },
  { to: '/pupils', text: 'menuPupils', hats: [...CLERKS, 'office'] },
  { to: '/schools', text: 'menuSchools', hats: [...CLERKS, 'office', 'reader', 'operator'] },
  { to: '/admissions', text: 'menuAdmissions', hats: CLERKS },
  { to: '/watch', text: 'menuWatch', hats: CLERKS },
  { to: '/year-runs', text: 'menuYearRuns', hats: CLERKS },
  { to: '/programmes', text: 'menuProgrammes', hats: ['registrar', 'approver', 'office'] },
  { to: '/dashboard', text: 'menuDashboard', hats: [...CLERKS, 'office', 'reader', 'operator'] },
  { to: '/policies', text: 'menuPolicies', hats: [...CLERKS, 'office', 'reader', 'operator'] },
  { to: '/partners', text: 'menuPartners', hats: ['operator', 'partner'] },
  { to: '/operations', text: 'menuOperations', hats: ['operator'] },
];
/** The rooms that somebody with these hats can use. Others stay out of the menu; the graph refuses them in any case. */
const roomsFor = (hats: readonly string[]): readonly Room[] => ROOMS.filter((room) => room.hats.some((hat) => hats.includes(hat)));

/** Guardians have no account: their page stands alone. */
const WITHOUT_SIGN_IN = '/track';

export function Frame() {
  return useLocation().pathname === WITHOUT_SIGN_IN ? <Outlet /> : <SignedInFrame />;
}

function SignedInFrame() {
  const t = useText();
  const session = useSession();
  if (session.isPending) return <Spin fullscreen aria-label={t('loading')} />;
  if (!session.data) return <SignInPage problem={session.error instanceof SignedOut ? null : t('signInUnavailable')} />;
  const ended = session.error instanceof SignedOut;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Head session={session.data} />
      <Layout>
        <SideMenu hats={session.data.post.hats} />
        <Layout.Content id="content" tabIndex={-1} style={{ padding: 16, minWidth: 0 }}>
          {ended && <EndedNote />}
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Head({ session }: { session: Session }) {
  const t = useText();
  return (
    <Layout.Header
      className="no-print"
      style={{ background: '#0b2f57', paddingInline: 16, height: 'auto', minHeight: 56, lineHeight: 1.5 }}
    >
      <Flex justify="space-between" align="center" wrap gap="small" style={{ minHeight: 56 }}>
        <Typography.Text strong style={{ color: '#fff', fontSize: 18 }}>
          {t('productName')}
        </Typography.Text>
        <Space wrap>
          <PostSwitch session={session} />
          <LanguageSwitch />
          <Typography.Text style={{ color: '#fff' }}>{session.name}</Typography.Text>
          <Button onClick={() => void signOut()}>{t('signOut')}</Button>
        </Space>
      </Flex>
    </Layout.Header>
  );
}

/** Unit and hats of the post in use. Another post is a new sign-in, which needs no password while the issuer knows the person. */
function PostSwitch({ session }: { session: Session }) {
  const t = useText();
  const items = session.posts.map((post) => ({ key: post.id, label: <PostName post={post} /> }));
  const current = (
    <Button aria-label={`${t('post')}: ${session.post.unitName ?? session.post.unit}`}>
      <PostName post={session.post} />
    </Button>
  );
  if (items.length < 2) return current;
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => location.assign(signInAddress(key)) }} trigger={['click']}>
      {current}
    </Dropdown>
  );
}

function PostName({ post }: { post: Post }) {
  const label = useLabel();
  return (
    <Space size={4}>
      {post.unitName ?? post.unit}
      {post.hats.map((hat) => (
        <Tag key={hat} style={{ marginInlineEnd: 0 }}>
          {label(HATS, hat)}
        </Tag>
      ))}
    </Space>
  );
}

const LANGUAGES = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
] as const;

export function LanguageSwitch() {
  const t = useText();
  const change = use(SwitchLanguageContext);
  return <Select aria-label={t('language')} value={useLanguage()} onChange={change} options={[...LANGUAGES]} style={{ width: 100 }} />;
}

function SideMenu({ hats }: { hats: readonly string[] }) {
  const t = useText();
  const { pathname } = useLocation();
  const rooms = roomsFor(hats);
  const open = rooms.findLast(({ to }) => (to === '/' ? pathname === '/' : pathname.startsWith(to)));
  return (
    <Layout.Sider breakpoint="lg" collapsedWidth={0} width={184} theme="light" className="no-print">
      <nav aria-label={t('menu')}>
        <Menu
          mode="inline"
          selectedKeys={open ? [open.to] : []}
          items={rooms.map(({ to, text }) => ({ key: to, label: <Link to={to}>{t(text)}</Link> }))}
        />
      </nav>
    </Layout.Sider>
  );
}

function SignInPage({ problem }: { problem: string | null }) {
  const t = useText();
  return (
    <main>
      <Flex justify="end" style={{ padding: 16 }}>
        <LanguageSwitch />
      </Flex>
      <Result
        icon={null}
        title={<h1 style={{ fontSize: 28 }}>{t('productName')}</h1>}
        subTitle={problem ?? t('signInFirst')}
        extra={
          <Button type="primary" size="large" href={signInAddress()}>
            {t('signIn')}
          </Button>
        }
      />
    </main>
  );
}

function EndedNote() {
  const t = useText();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('sessionEnded')}
      action={<Button href={signInAddress()}>{t('signIn')}</Button>}
      style={{ marginBottom: 16 }}
    />
  );
}

export function NoSuchPage() {
  const t = useText();
  return <Result status="404" title={t('noSuchPage')} />;
}
