/** The steps of a case: who decides in which order, and what was decided. */
import { Card, Steps } from 'antd';
import type { ReactNode } from 'react';
import { STEP_STATE } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { Moment } from './parts.tsx';

export type Step = {
  readonly number: number;
  readonly title: ReactNode;
  readonly state: 'WAITING' | 'CURRENT' | 'APPROVED' | 'REJECTED';
  readonly dueAt: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly opinion: string | null;
};
const ANTD_STATE = { WAITING: 'wait', CURRENT: 'process', APPROVED: 'finish', REJECTED: 'error' } as const;

export function StepList({ steps }: { steps: readonly Step[] }) {
  const t = useText();
  const label = useLabel();
  return (
    <Card title={t('steps')}>
      <Steps
        orientation="vertical"
        size="small"
        items={steps.map(({ number, title, state, dueAt, decidedAt, decidedBy, opinion }) => ({
          key: number,
          status: ANTD_STATE[state],
          title,
          subTitle: label(STEP_STATE, state),
          content: decidedAt ? (
            <>
              {decidedBy} <Moment at={decidedAt} /> {opinion}
            </>
          ) : (
            state === 'CURRENT' &&
            dueAt && (
              <>
                {t('dueAt')} <Moment at={dueAt} />
              </>
            )
          ),
        }))}
      />
    </Card>
  );
}
