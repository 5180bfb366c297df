/** What a roster's report says of a row, in the words of the person who has to correct it. No message repeats a cell: it may be a child's number. */
import type { PlacementRefusal } from '@xueji/schema/events/placements.ts';
import type { IdNumberProblem } from './id-number.ts';

export type RowCode =
  | IdNumberProblem
  | PlacementRefusal
  | 'ColumnCountWrong'
  | 'RequiredMissing'
  | 'CodeUnknown'
  | 'TextTooLong'
  | 'NameInvalid'
  | 'DateInvalid'
  | 'MonthInvalid'
  | 'DivisionInvalid'
  | 'DistanceInvalid'
  | 'BirthDateInFuture'
  | 'SchoolCodeInvalid'
  | 'EntryYearInvalid'
  | 'ClassNoInvalid'
  | 'GuardianMissing'
  | 'GuardianIdNumberRequired'
  | 'DuplicateInFile'
  | 'IdNumberTaken'
  | 'WarningAgeForStage'
  | 'WarningGuardianIdNumber'
  | 'WarningPhone';

export type RowMessage = {
  readonly row: number;
  readonly seq: number;
  readonly column: string | null;
  readonly code: RowCode;
  readonly message: string;
};

/** What a row's fault is, before it is put into words. */
export type Fault = { readonly code: RowCode; readonly column: string | null; readonly otherRow?: number };

/** A row with a warning is registered all the same. */
export const isWarning = ({ code }: { code: RowCode }): boolean => code.startsWith('Warning');

/** Answers of enrolment come once a row and are shown first. */
export const PLACEMENT_SEQ = 0;

const TEXTS: Record<RowCode, string> = {
  ColumnCountWrong: '本行的列数与表头不符,可能有未加引号的逗号。The row has more cells than the header: perhaps a comma without quotes.',
  RequiredMissing: '此项必填。This cell must not be empty.',
  CodeUnknown: '请填写代码或其名称,此值不在代码表中。Neither a code nor a label of its table.',
  TextTooLong: '内容过长(姓名36字,其他500字)。Too long: a name has 36 characters at most, other cells 500.',
  NameInvalid:
    '姓名中有数字、问号或星号;如因缺字造成,请以UTF-8或GB18030重新保存。The name has digits, question marks or asterisks; if characters were lost, save the file as UTF-8 or GB18030.',
  DateInvalid: '不是有效日期,应为YYYYMMDD,如20150228。Not a date of the calendar; write YYYYMMDD, e.g. 20150228.',
  MonthInvalid: '应为年月YYYYMM,如202609。Write year and month as YYYYMM, e.g. 202609.',
  DivisionInvalid: '应为6位或12位行政区划代码。A division code has six or twelve digits.',
  DistanceInvalid: '距离应为公里数,如1.5。A distance in kilometres, e.g. 1.5.',
  BirthDateInFuture: '出生日期晚于今天。The birth date lies in the future.',
  SchoolCodeInvalid: '学校标识码应为10位数字。A school code has ten digits.',
  EntryYearInvalid: '入学年份应为4位数字,且不晚于本学年的下一年。An entry year has four digits and is not later than next year.',
  ClassNoInvalid: '班号应为1至99的整数。A class number is a whole number from 1 to 99.',
  GuardianMissing: '至少应有一名监护人(“成员1是否监护人”或“成员2是否监护人”为“是”)。At least one family member must be a guardian.',
  GuardianIdNumberRequired:
    '学生没有身份证件号时,必须填写监护人有效的身份证件号。A child without an ID number needs a guardian’s valid one.',
  DuplicateInFile: '身份证件号与本文件另一行相同。The same ID number stands in another row of this file',
  IdNumberTaken:
    '此身份证件号已有学籍。请核对号码;如号码无误,应办理转学,或向县级学籍主管部门申请核查。A record with this ID number exists. Check the number; if it is right, ask for a transfer, or let the county look into it.',
  IdNumberFormat: '身份证件号的格式不符合证件类型(居民身份证为18位)。Not a number of this ID type; a resident ID number has 18 characters.',
  IdNumberRuinedByExcel:
    '身份证件号被Excel改成了数字(末位变为0或显示为E+)。请将该列设为“文本”后重新填写。Excel has turned the number into a figure (zeros at the end, or E+). Format the column as text and enter it again.',
  IdNumberCheckDigit:
    '身份证件号校验码错误,请核对是否有一位填错。The check digit of the ID number is wrong: one of its digits is mistyped.',
  IdNumberBirthDate: '身份证件号中的出生日期与“出生日期”不符。The birth date in the ID number differs from the birth date of the row.',
  IdNumberSex: '身份证件号第17位与“性别”不符。The 17th digit of the ID number does not agree with the sex of the row.',
  SchoolUnknown: '学校标识码不存在。No school has this code.',
  SchoolOutsideUnit: '该学校不属于录入单位。This school is not one of the unit that uploaded the roster.',
  ClassUnknown:
    '该校没有此学段、入学年份和班号的班级,请先建班或改正班号。The school has no class of this stage, entry year and number: open it or correct the row.',
  ClassClosed: '该班级已停止接收学生。The class takes no newcomers.',
  ClassFull: '该班级已满,请改分其他班级。The class is full: choose another.',
  AlreadyPlaced: '该学生已有在籍学校。The student has a placement already.',
  WarningAgeForStage: '提示:年龄与学段、入学年份不相称,请核对。已登记。Note: the age is unusual for this stage and entry year. Registered.',
  WarningPhone:
    '提示:联系电话不像有效号码(可能被Excel改动)。已登记。Note: the phone number does not look like one; Excel may have changed it. Registered.',
  WarningGuardianIdNumber: '提示:监护人身份证件号有误,请核对。已登记。Note: a family member’s ID number is not valid. Registered.',
};

/** A fault in words. */
export function inWords(row: number, seq: number, { code, column, otherRow }: Fault): RowMessage {
  const where = otherRow === undefined ? '' : `(第${otherRow}行 · row ${otherRow})`;
  return { row, seq, column, code, message: `${TEXTS[code]}${where}` };
}

/** Faults of one row, numbered behind enrolment's answer. */
export const rowMessages = (row: number, faults: readonly Fault[]): RowMessage[] =>
  faults.map((fault, index) => inWords(row, PLACEMENT_SEQ + 1 + index, fault));

export const FILE_PROBLEMS = {
  FileEmpty: '文件是空的。The file is empty.',
  NotCsv: '这不是CSV文件(可能是Excel工作簿)。请用“另存为 CSV UTF-8”。Not a CSV file, perhaps an Excel workbook: save it as CSV UTF-8.',
  EncodingUnknown: '无法识别文件编码,请以UTF-8或GB18030保存。Neither UTF-8 nor GB18030.',
  HeaderMissing: '没有表头:第一行应为列名。The first row must hold the names of the columns.',
  HeaderDuplicate: '表头重复:The same column stands twice: ',
  ColumnMissing: '缺少列:Missing columns: ',
  QuoteNotClosed: '有引号没有闭合,从此行起无法读取:A quote is never closed; the file cannot be read from row ',
  NoRows: '文件只有表头,没有学生。There is a header and no student.',
  ProcessingFailed:
    '系统处理此文件时出错,已通知运维人员;已登记的学生有效。The system failed on this file and its operator has been told; students registered so far stand.',
} as const;
export type FileProblemCode = keyof typeof FILE_PROBLEMS;
export type FileProblem = { readonly code: FileProblemCode; readonly message: string };

export const fileProblem = (code: FileProblemCode, detail = ''): FileProblem => ({ code, message: `${FILE_PROBLEMS[code]}${detail}` });
