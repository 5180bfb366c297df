/** Faults of a line of the file, found before its cells are checked, and notes about the report itself. */
export const LINE_FAULTS = {
  RowTooShort:
    '本行的列数少于表头，可能缺少逗号或本行不完整。The row has fewer cells than the header: a comma is missing, or the row is cut off.',
  LineBreakInCell:
    '本行有换行的单元格，而姓名、号码、代码、日期等只能有一行。请删除单元格内的换行。A cell of this row has a line break. Only addresses and remarks may have several lines: remove the line break.',
  RowTooLong: '本行过长，无法读取。The row is too long to be read.',
  QuoteNotClosed:
    '引号没有正确闭合，本行无法读取。请删除多余的引号，或在内容前后各加一个引号。A quote is not closed, so the row cannot be read: remove it, or put one before and one behind the text.',
  WarningColumnUnknown: '提示：采集表没有此列，未读取。Note: the form has no such column, so it was not read.',
  MoreFaults: '本行还有其他错误，未逐一列出。The row has more faults, which are not listed.',
  MessagesLeftOut: '有错误的行过多，其余各行未列出。Too many rows have messages; those of the other rows are not listed.',
} as const;
export type LineFault = keyof typeof LINE_FAULTS;
