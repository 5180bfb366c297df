/** Messages of a roster's report about a row, in words of the people who correct it. No message repeats a cell, because it may contain a child's number. */
import type { PlacementRefusal } from '@xueji/schema/events/placements.ts';
import { ADMISSION_FAULTS, type AdmissionFault } from './admission-fault.ts';
import type { IdNumberProblem } from './id-number.ts';
import { LINE_FAULTS, type LineFault } from './line-fault.ts';

export type RowCode =
  | IdNumberProblem
  | PlacementRefusal
  | LineFault
  | AdmissionFault
  | 'ColumnCountWrong'
  | 'RequiredMissing'
  | 'CodeUnknown'
  | 'CodeLabelDisagree'
  | 'SpreadsheetError'
  | 'TextTooLong'
  | 'NameInvalid'
  | 'NamePrivateCharacter'
  | 'DateInvalid'
  | 'DateRuinedByExcel'
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
  | 'AlreadyRegistered'
  | 'RecordNotAtSchool'
  | 'HeldElsewhere'
  | 'ProbableDouble'
  | 'WarningAgeForStage'
  | 'WarningGuardianIdNumber'
  | 'WarningMemberNameMissing'
  | 'WarningPhone'
  | 'WarningNumberDisputed'
  | 'WarningPossibleDouble'
  | 'WarningPostcode'
  | 'WarningPrivateCharacter'
  | 'WarningRegisteredBefore'
  | 'WarningSpreadsheetError'
  | 'WarningSpreadsheetNumber';

export type RowMessage = {
  readonly row: number;
  readonly seq: number;
  readonly column: string | null;
  readonly code: RowCode;
  readonly message: string;
};

/** A fault of a row as data. */
export type Fault = {
  readonly code: RowCode;
  readonly column: string | null;
  readonly otherRow?: number;
  readonly meant?: string;
  readonly more?: number;
  readonly sameSchool?: boolean;
};

/** A row with a warning is still registered. */
export const isWarning = ({ code }: { code: RowCode }): boolean => code.startsWith('Warning');

/** A row has one answer of enrolment, which is shown first. */
export const PLACEMENT_SEQ = 0;

export const ROW_TEXTS: Record<RowCode, string> = {
  ColumnCountWrong: '本行的列数与表头不符，可能有未加引号的逗号。The row has more cells than the header: perhaps a comma without quotes.',
  ...LINE_FAULTS,
  ...ADMISSION_FAULTS,
  RequiredMissing: '此项必填。This cell must not be empty.',
  CodeUnknown: '请填写代码或其名称，此值不在代码表中。Neither a code nor a label of its table.',
  CodeLabelDisagree:
    '代码与名称不一致，请只填写其中一个，如“1”或“男”。The code and the label in this cell do not agree: write one of them, e.g. 1 or 男.',
  SpreadsheetError:
    '此单元格是表格软件的错误值（如#N/A、#REF!）或“####”，不是内容。请填写实际内容。The cell holds an error of the spreadsheet, not a value: enter the value itself.',
  TextTooLong: '内容过长（姓名36字，其他500字）。Too long: a name has 36 characters at most, other cells 500.',
  NameInvalid:
    '姓名只能是文字，可含间隔号、连字符、撇号和空格；不能是数字、符号、表情或“无”“NULL”等占位内容。如因缺字造成，请以UTF-8或GB18030重新保存。A name consists of letters, with middle dots, hyphens, apostrophes or spaces between them, and is no placeholder such as NULL. If characters were lost, save the file as UTF-8 or GB18030.',
  NamePrivateCharacter:
    '姓名中有自造字或私有区字符，其他电脑无法识别。请用支持GB18030-2022的输入法重新输入该字。The name has a character of a private font that other computers cannot read: enter it with an input method that supports GB 18030-2022.',
  DateInvalid: '不是有效日期，应为YYYYMMDD，如20150228。Not a date of the calendar; write YYYYMMDD, e.g. 20150228.',
  DateRuinedByExcel:
    '日期被表格软件改成了数字（如42614）或错误值。请将该列设为“文本”，并填写为YYYYMMDD，如20150228。The spreadsheet has turned the date into a number such as 42614, or into an error. Format the column as text and write YYYYMMDD, e.g. 20150228.',
  MonthInvalid: '应为年月YYYYMM，如202609。Write year and month as YYYYMM, e.g. 202609.',
  DivisionInvalid: '应为6位或12位行政区划代码。A division code has six or twelve digits.',
  DistanceInvalid: '距离应为公里数，如1.5。A distance in kilometres, e.g. 1.5.',
  BirthDateInFuture: '出生日期晚于今天。The birth date lies in the future.',
  SchoolCodeInvalid: '学校标识码应为10位数字。A school code has ten digits.',
  EntryYearInvalid:
    '入学年份应为4位数字，如2026，且不晚于本学年的下一年。An entry year has four digits, e.g. 2026, and is not later than next year.',
  ClassNoInvalid: '班号应为1至99的整数，如3。A class number is a whole number from 1 to 99, e.g. 3.',
  GuardianMissing: '至少应有一名监护人（“成员1是否监护人”或“成员2是否监护人”为“是”）。At least one family member must be a guardian.',
  GuardianIdNumberRequired:
    '学生没有身份证件号时，必须填写监护人有效的身份证件号。A child without an ID number needs a guardian’s valid one.',
  DuplicateInFile: '身份证件号与本文件另一行相同。The same ID number stands in another row of this file.',
  AlreadyRegistered: '该学生已在本校登记，未重复建立学籍。This child is registered at this school already. No second record was made.',
  RecordNotAtSchool:
    '该学生在本校已有学籍，目前不在读（休学、离校、毕业或已注销），未重复建立学籍。请申请复学、返校或恢复学籍；毕业生请办理招生录取。The child has a record at this school and is not in class now: suspended, left, graduated or deleted. No second record was made. Ask for the status change that brings the child back (RESUME, RETURN, RESTORE), or admit a graduate.',
  HeldElsewhere:
    '该学生的学籍在其他单位，未重复建立学籍。请用matchStudent查找该学生并申请转学；如原单位尚未安排学校，请由双方共同的上级教育部门安排；毕业生请办理招生录取；已注销的学籍由原学校恢复。Another unit has the record of this child, and no second record was made. Find the child with matchStudent and ask for a transfer. If the child has no school there, the bureau above both units can place the child. A graduate is admitted (admitGraduates). A deleted record is restored by its school.',
  ProbableDouble:
    '没有证件的学生，与一名已登记的学生姓名、性别、出生日期相同，且学校或监护人相同，因此未登记。如是同一学生，请使用原学籍或办理转学；如确是两名学生，请补填其中一人的身份证件号，或向县级学籍主管部门申请核查。A child without a document has the name, sex and birth date of a registered child, and the same school or guardian, and was not registered. If it is the same child, use its record or ask for a transfer. If there are two children, enter the ID number of one of them, or let the county look into it.',
  IdNumberFormat:
    '身份证件号的格式不符合证件类型（居民身份证为18位；其他证件号须含数字）。Not a number of this ID type: a resident ID number has 18 characters, and every other number has digits.',
  IdNumberRuinedByExcel:
    '身份证件号被表格软件改动（末位变为0，或显示为E+、#N/A等）。请将该列设为“文本”后重新填写。The spreadsheet has changed the number (zeros at the end, E+, or an error such as #N/A). Format the column as text and enter it again.',
  IdNumberDateInvalid:
    '身份证件号第7至14位不是有效日期，请核对号码。Digits 7 to 14 of the ID number are no date of the calendar: check the number.',
  IdNumberDateInFuture:
    '身份证件号第7至14位的日期晚于今天，请核对号码。Digits 7 to 14 of the ID number are a date in the future: check the number.',
  IdNumberCheckDigit:
    '身份证件号校验码错误，请核对是否有一位填错。The check digit of the ID number is wrong: one of its digits is mistyped.',
  IdNumberBirthDate:
    '出生日期与身份证件号第7至14位不符，请核对两者。The birth date differs from digits 7 to 14 of the ID number: check both.',
  IdNumberSex:
    '性别与身份证件号第17位不符（单数为男，双数为女），请核对两者。The sex does not agree with the 17th digit of the ID number (odd for a boy, even for a girl): check both.',
  SchoolUnknown: '学校标识码不存在。No school has this code.',
  SchoolOutsideUnit: '该学校不属于录入单位。This school is not one of the unit that uploaded the roster.',
  ClassUnknown:
    '该校没有此学段、入学年份和班号的班级，请先建班或改正班号。The school has no class of this stage, entry year and number: open it or correct the row.',
  ClassClosed: '该班级已停止接收学生。The class takes no newcomers.',
  ClassFull: '该班级已满，请改分其他班级。The class is full: choose another.',
  AlreadyPlaced: '该学生已有在籍学校。The student has a placement already.',
  WarningAgeForStage: '提示：年龄与学段、入学年份不相称，请核对。Note: the age is unusual for this stage and entry year.',
  WarningPhone:
    '提示：联系电话不像有效号码（可能被表格软件改动）；应为11位手机号，或带区号的固定电话。Note: this does not look like a phone number (a spreadsheet may have changed it). Write eleven digits of a mobile number, or a fixed line with its area code.',
  WarningNumberDisputed:
    '提示：此身份证件号已由另一名学生使用。该学生已用临时学籍号登记，并已列入问题学籍；请核对号码。Note: another child has this ID number. This child is registered with a temporary student number, and a problem case is open. Check the number.',
  WarningPossibleDouble:
    '提示：另有一名没有证件的学生姓名、性别、出生日期相同，请核对是否为同一人。Note: there is another child without a document with this name, sex and birth date; check whether it is the same one.',
  WarningPostcode:
    '提示：邮政编码应为6位数字（开头的0可能被表格软件去掉）。Note: a postcode has six digits; a spreadsheet may have removed the zero in front.',
  WarningPrivateCharacter:
    '提示：此项有自造字或私有区字符，其他电脑无法识别，请重新输入该字。Note: this cell has a character of a private font that other computers cannot read.',
  WarningRegisteredBefore:
    '提示：该学生此前已登记但尚无班级，现按本行重新安排班级。Note: this child was registered before and has no class yet. The class of this row was asked for now.',
  WarningSpreadsheetError:
    '提示：此单元格是表格软件的错误值（如#N/A），按空白处理。Note: the cell holds an error of the spreadsheet and was taken as empty.',
  WarningSpreadsheetNumber:
    '提示：此项可能被表格软件改成了科学计数（如1.5E+10）。请将该列设为“文本”后更正。Note: the spreadsheet seems to have turned this cell into a figure such as 1.5E+10. Format the column as text and correct it.',
  WarningGuardianIdNumber: '提示：监护人身份证件号有误，请核对。Note: a family member’s ID number is not valid.',
  WarningMemberNameMissing: '提示：家庭成员没有姓名，该成员的其他内容未登记。Note: a family member without a name was left out.',
};

/** The message of a fault. */
export function inWords(row: number, seq: number, fault: Fault): RowMessage {
  const { code, column } = fault;
  return { row, seq, column, code, message: `${ROW_TEXTS[code]}${particularsIn(fault)}` };
}

/** Additional details of a fault: the other row, the intended column, the number of further faults. */
function particularsIn({ otherRow, sameSchool, meant, more }: Fault): string {
  if (otherRow !== undefined) return ` 第${otherRow}行。 Row ${otherRow}.`;
  if (meant !== undefined) return ` 是否应为“${meant}”？Did you mean “${meant}”?`;
  if (more !== undefined) return ` 共${more}项。 ${more} in all.`;
  return sameSchool ? ' 该校已有学籍。 The record is one of this school.' : '';
}

/** The messages of one row's faults, numbered after enrolment's answer. */
export const rowMessages = (row: number, faults: readonly Fault[]): RowMessage[] =>
  faults.map((fault, index) => inWords(row, PLACEMENT_SEQ + 1 + index, fault));

export const FILE_PROBLEMS = {
  FileEmpty: '文件是空的。The file is empty.',
  NotCsv:
    '这不是CSV文件（可能是Excel工作簿，或含有空字符）。请用“另存为 CSV UTF-8”。Not a CSV file: perhaps an Excel workbook, or it holds a NUL character. Save it as CSV UTF-8.',
  EncodingUnknown: '无法识别文件编码，请以UTF-8或GB18030保存。Neither UTF-8, GB18030, nor UTF-16 with a BOM.',
  HeaderMissing: '没有表头：前10行中应有一行为列名。One of the first ten rows must hold the names of the columns.',
  HeaderDuplicate: '表头重复：{}。The same column stands twice: {}.',
  ColumnMissing: '缺少列：{}。Missing columns: {}.',
  QuoteNotClosed: '表头中有引号没有闭合，行号：{}。A quote in the header is not closed, row {}.',
  DelimiterWrong:
    '列之间应以英文逗号分隔。请用“另存为 CSV UTF-8（逗号分隔）”。The columns must be separated by commas: save the file as CSV UTF-8 (comma delimited).',
  NotARoster:
    '前1000行都不是学生（必填项大多为空或列数不符），已停止读取。请检查文件是否为学生名册。行：{}。None of the first 1,000 rows is a student (required cells are empty, or the columns do not fit), so reading was stopped. Check whether this file is a roster. Rows: {}.',
  NoRows: '文件只有表头，没有学生。There is a header and no student.',
  ProcessingFailed:
    '系统处理此文件时出错，已通知运维人员；已登记的学生有效。The system failed on this file and its operator has been told; students registered so far stand.',
} as const;
export type FileProblemCode = keyof typeof FILE_PROBLEMS;
export type FileProblem = { readonly code: FileProblemCode; readonly message: string };

/** `{}` in a text is replaced by the detail, once in each language. */
export const fileProblem = (code: FileProblemCode, detail = ''): FileProblem => ({
  code,
  message: FILE_PROBLEMS[code].replaceAll('{}', () => detail),
});
