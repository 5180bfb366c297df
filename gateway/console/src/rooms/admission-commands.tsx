/** Commands of admission: the plan of a school, graduates by choice, and the decision of a double admission. */
import { App, Form, Input, InputNumber, Select } from 'antd';
import {
  AdmitGraduatesDocument,
  DecideDoubleAdmissionDocument,
  GraduatesToAdmitDocument,
  type GraduatesToAdmitQuery,
  SetAdmissionPlanDocument,
  type Stage,
} from '../generated/admission-commands.ts';
import { useCommand, useGraph } from '../graph.ts';
import { STAGE } from '../labels.ts';
import { useChoices, useText } from '../messages.ts';
import { useHat, useUnit } from '../session.ts';
import { CommandButton, required, requiredText } from '../ui/command.tsx';

type PlanWanted = { stage: Stage; entryYear: number; seats: number; catchment?: string; note?: string };

/** The bureau above the school sets the plan. Set again for the same stage and year, it replaces the plan. */
export function SetPlan({ schoolId }: { schoolId: string }) {
  const t = useText();
  const choices = useChoices();
  const set = useCommand(SetAdmissionPlanDocument);
  const registrar = useHat('registrar');
  const { isSchool } = useUnit();
  const rules = required(t);
  if (!registrar || isSchool) return null;
  return (
    <CommandButton<PlanWanted>
      title={t('setPlan')}
      help={t('setPlanHelp')}
      initialValues={{ entryYear: new Date().getFullYear() }}
      send={async ({ stage, entryYear, seats, catchment = '', note }, idempotencyKey) => {
        const areas = catchment.split(/[\n,，、;；]/).flatMap((area) => area.trim() || []);
        const input = { idempotencyKey, schoolId, stage, entryYear, seats, catchment: areas, note: note?.trim() || null };
        return (await set.mutateAsync({ input })).data.setAdmissionPlan;
      }}
    >
      <Form.Item name="stage" label={t('stage')} rules={rules}>
        <Select options={choices(STAGE)} />
      </Form.Item>
      <Form.Item name="entryYear" label={t('entryYear')} rules={rules}>
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="seats" label={t('seatsOfPlan')} rules={rules}>
        <InputNumber min={0} max={2000} precision={0} />
      </Form.Item>
      <Form.Item name="catchment" label={t('catchment')} extra={t('catchmentHelp')}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </CommandButton>
  );
}

type Graduates = NonNullable<NonNullable<GraduatesToAdmitQuery['region']>['graduatesWithoutAdmission']>;

const choicesOf = ({ schoolByCode, region }: GraduatesToAdmitQuery) => {
  const found: Graduates | null | undefined = (schoolByCode ?? region)?.graduatesWithoutAdmission;
  return (found?.edges ?? []).flatMap(({ node: { student, school } }) =>
    student ? [{ value: student.id, label: `${student.name ?? ''} ${student.number ?? ''} ${school?.name ?? ''}` }] : [],
  );
};

/** The first graduates of the own unit whom no school has admitted. For graduates of other units there is the list as a file. */
export function AdmitChosen({ planId }: { planId: string }) {
  const t = useText();
  const { message } = App.useApp();
  const { unit, isSchool } = useUnit();
  const admit = useCommand(AdmitGraduatesDocument);
  const answer = useGraph(GraduatesToAdmitDocument, { code: unit, region: isSchool ? '' : unit, isSchool });
  return (
    <CommandButton<{ studentIds: string[] }>
      title={t('admitGraduates')}
      help={t('admitGraduatesHelp')}
      send={async ({ studentIds }, idempotencyKey) => {
        const { admitGraduates: done } = (await admit.mutateAsync({ input: { idempotencyKey, planId, studentIds } })).data;
        if (!done || !('results' in done)) return done;
        const refused = done.results.flatMap((one) => ('message' in one ? [one.message] : []));
        if (refused.length > 0) message.warning(t('notAdmitted', { count: refused.length, reasons: [...new Set(refused)].join(' ') }), 10);
        return done;
      }}
    >
      <Form.Item name="studentIds" label={t('menuPupils')} rules={required(t)}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={answer.data ? choicesOf(answer.data.data) : []} />
      </Form.Item>
    </CommandButton>
  );
}

/** One child with a double admission: the admission of this plan stands, the others end. */
export function DecideDouble({ planId, chosen }: { planId: string; chosen: readonly string[] }) {
  const t = useText();
  const approver = useHat('approver');
  const decide = useCommand(DecideDoubleAdmissionDocument);
  const [studentId] = chosen;
  if (!approver) return null;
  return (
    <CommandButton<{ reason: string }>
      title={t('decideDouble')}
      help={t('decideDoubleHelp')}
      disabled={chosen.length !== 1}
      send={async ({ reason }, idempotencyKey) =>
        (await decide.mutateAsync({ input: { idempotencyKey, planId, studentId: studentId ?? '', reason } })).data.decideDoubleAdmission
      }
    >
      <Form.Item name="reason" label={t('reason')} rules={requiredText(t)}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </CommandButton>
  );
}
