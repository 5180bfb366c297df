/** What each refusal of a year run says. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import type { CancelRefusal, StartRefusal } from './year-run.ts';

export type YearRunRefusal = Exclude<StartRefusal | CancelRefusal | 'YearRunUnderWay', 'WrongHat' | 'WrongUnit'>;

export const YEAR_RUN_REFUSALS: Record<YearRunRefusal, RefusalText> = {
  SchoolYearInvalid: {
    message:
      '学年有误：只能办理本学年或下一学年，以开学年份表示。The school year is this one or the next one, named by the calendar year in which it begins.',
    whoCanAct: '请更正学年后重新提交 · correct the school year and send it again',
  },
  YearRunOutOfSeason: {
    message:
      '毕业与升级处理在6月1日至7月30日办理，逾期的自9月1日起可补办；试运行随时可办。A year run writes from 1 June to 30 July, and from 1 September on when the season was missed; a dry run is possible on any day.',
    whoCanAct: '请在办理期内办理，或先试运行 · start it in the season, or start a dry run',
  },
  YearRunUnderWay: {
    message:
      '该单位、其上级或下级单位有正在进行的年度处理，见runId。A year run of this unit, of a unit above it or of a unit below it is under way; see `runId`.',
    whoCanAct: '等待其结束，或由该单位取消 · wait for its end, or let its unit cancel it',
  },
  YearRunNotFound: { message: '没有该年度处理。No such year run.', whoCanAct: '请核对编号 · check the id' },
  YearRunEnded: {
    message: '该年度处理已结束，不能取消。The year run has ended and cannot be cancelled.',
    whoCanAct: '不需办理 · nothing to do',
  },
};
