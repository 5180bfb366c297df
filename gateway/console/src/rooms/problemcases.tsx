/** Problem cases (问题学籍) of the unit: two records with one number, and probable doubles. */
import { useSearch } from '@tanstack/react-router';
import { ProblemCasesDocument, type ProblemCasesQuery } from '../generated/problemcases.ts';
import { useGraph } from '../graph.ts';
import { PROBLEM_CASE } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, PageHead, PupilLink } from '../ui/parts.tsx';

const PAGE = 50;
type Row = NonNullable<ProblemCasesQuery['problemCases']>['edges'][number]['node'];

export function ProblemCases() {
  const t = useText();
  const label = useLabel();
  const { after } = useSearch({ from: '/problem-cases' });
  const answer = useGraph(ProblemCasesDocument, { first: PAGE, after: after ?? null });
  const columns = [
    { key: 'kind', title: t('kind'), text: ({ kind }: Row) => label(PROBLEM_CASE, kind) },
    {
      key: 'pupil',
      title: t('pupil'),
      show: ({ student }: Row) => <PupilLink student={student} />,
      text: ({ student }: Row) => student?.name,
    },
    { key: 'number', title: t('number'), text: ({ student }: Row) => student?.number },
    {
      key: 'other',
      title: t('otherPupil'),
      show: ({ otherStudent, heldElsewhere }: Row) => (heldElsewhere ? t('heldElsewhere') : <PupilLink student={otherStudent} />),
      text: ({ otherStudent, heldElsewhere }: Row) => (heldElsewhere ? t('heldElsewhere') : otherStudent?.name),
    },
    { key: 'since', title: t('since'), show: ({ openedAt }: Row) => <Moment at={openedAt} />, text: ({ openedAt }: Row) => openedAt },
  ];
  return (
    <>
      <PageHead title={t('menuProblemCases')} help={t('problemCasesHelp')} />
      <Arrived answer={answer}>
        {({ problemCases }) => (
          <List
            label={t('menuProblemCases')}
            rows={problemCases?.edges.map(({ node }) => node) ?? []}
            rowKey={({ id }) => id}
            columns={columns}
            total={problemCases?.totalCount}
            pageInfo={problemCases?.pageInfo}
          />
        )}
      </Arrived>
    </>
  );
}
