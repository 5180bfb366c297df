/** The rules in force (政策) in plain words, with their sources: for a province, on a day. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Form, Input, Space } from 'antd';
import { PoliciesDocument, type PolicyFactsFragment } from '../generated/policies.ts';
import { useGraph } from '../graph.ts';
import { type Language, useLanguage, useText } from '../messages.ts';
import { List } from '../ui/list.tsx';
import { Arrived, PageHead } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

export function Policies() {
  const t = useText();
  const search = useSearch({ from: '/policies' });
  const navigate = useNavigate({ from: '/policies' });
  const answer = useGraph(PoliciesDocument, { province: search.province ?? null, on: search.on ?? null });
  return (
    <>
      <PageHead title={t('menuPolicies')} help={t('policiesHelp')} />
      <SearchForm values={search} onSearch={(values) => void navigate({ search: values })}>
        <Form.Item name="province" label={t('provinceCode')}>
          <Input inputMode="numeric" maxLength={6} style={{ width: 110 }} placeholder="410000" />
        </Form.Item>
        <Form.Item name="on" label={t('onDay')}>
          <Input type="date" />
        </Form.Item>
      </SearchForm>
      <Arrived answer={answer}>
        {({ policies }) =>
          policies && (
            <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
              <Rules title={t('policiesOfEnrolment')} rules={policies.enrolment} />
              <Rules title={t('policiesOfTransfers')} rules={policies.transfers} />
              <Rules title={t('policiesOfIdentity')} rules={policies.identity} />
              <Rules title={t('policiesOfFunding')} rules={policies.funding} />
            </Space>
          )
        }
      </Arrived>
    </>
  );
}

/** The graph gives the Chinese sentences first, then the English ones. Only Chinese sentences end with this mark. */
function inLanguage(words: string, language: Language): string {
  const end = words.lastIndexOf('。') + 1;
  return language === 'zh' ? words.slice(0, end) : words.slice(end).trim();
}

function Rules({ title, rules }: { title: string; rules: readonly PolicyFactsFragment[] | null }) {
  const t = useText();
  const language = useLanguage();
  const columns = [
    { key: 'words', title: t('rule'), long: true as const, text: ({ words }: PolicyFactsFragment) => inLanguage(words, language) },
    {
      key: 'where',
      title: t('region'),
      text: ({ provinces }: PolicyFactsFragment) => (provinces === null ? t('nation') : provinces.join('、')),
    },
    { key: 'from', title: t('from'), text: ({ from }: PolicyFactsFragment) => from },
    { key: 'until', title: t('until'), text: ({ until }: PolicyFactsFragment) => until },
    {
      key: 'source',
      title: t('source'),
      show: ({ articles }: PolicyFactsFragment) =>
        articles.map(({ code, title: name, url }) => (
          <div key={code}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
          </div>
        )),
      text: ({ articles }: PolicyFactsFragment) => articles.map(({ title: name }) => name).join('；'),
    },
  ];
  return (
    <Card title={title}>
      <List label={title} rows={rules ?? []} rowKey={({ file, id }) => `${file} ${id}`} columns={columns} />
    </Card>
  );
}
