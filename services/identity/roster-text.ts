/** Decodes the bytes of a roster. Both passes read the file in pieces, so a file of any size needs little memory. */
import type { Delimiter } from './roster-line.ts';
import { type FileProblem, fileProblem } from './roster-message.ts';

/** UTF-8 with or without BOM; Excel in China writes GB18030. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
/** Excel's "Unicode text" is UTF-16 with a BOM and with tabs between the cells. Keyed by its first two bytes, as Latin-1. */
const WIDE_ENCODINGS = new Map([
  ['\u00FF\u00FE', 'utf-16le'],
  ['\u00FE\u00FF', 'utf-16be'],
] as const);
type WideEncoding = 'utf-16le' | 'utf-16be';
export type Examined = {
  readonly encoding: (typeof ENCODINGS)[number] | WideEncoding;
  readonly delimiter: Delimiter;
  readonly lines: number;
};
type Examiner = { add(bytes: Buffer): void; end(): Examined | FileProblem };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Examines the whole file before any row is read: whether it is text, its encoding, and its number of lines. */
export function createExaminer(): Examiner {
  let start = Buffer.alloc(0);
  let examiner: Examiner | null = null;
  const begin = (): Examiner => {
    const wide = WIDE_ENCODINGS.get(start.toString('latin1', 0, 2) as never);
    const begun = wide ? examineWide(wide) : examineBytes();
    begun.add(start);
    return begun;
  };
  return {
    add(bytes) {
      if (examiner) return examiner.add(bytes);
      start = Buffer.concat([start, bytes]);
      if (start.length >= 2) examiner = begin();
    },
    end: () => (examiner ?? begin()).end(),
  };
}

/** A text in UTF-16. Its delimiter is the tab or the comma, depending on which is more frequent. */
function examineWide(encoding: WideEncoding): Examiner {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [characters, ends, tabs, commas, last, binary, broken] = [0, 0, 0, 0, '', false, false];
  const take = (bytes: Buffer | undefined, stream: boolean) => {
    let text = '';
    try {
      text = decoder.decode(bytes, { stream });
    } catch {
      broken = true;
    }
    if (text === '') return;
    characters += text.length;
    if (text.includes('\0')) binary = true;
    ends += countOf(text, /\r\n?|\n/g) - (last === '\r' && text.startsWith('\n') ? 1 : 0);
    tabs += countOf(text, /\t/g);
    commas += countOf(text, /,/g);
    last = text.at(-1) ?? '';
  };
  return {
    add: (bytes) => (broken || binary ? undefined : take(bytes, true)),
    end() {
      if (!broken && !binary) take(undefined, false);
      if (binary) return fileProblem('NotCsv');
      if (broken) return fileProblem('EncodingUnknown');
      if (characters === 0) return fileProblem('FileEmpty');
      return { encoding, delimiter: tabs > commas ? '\t' : ',', lines: ends + (last === '\n' || last === '\r' ? 0 : 1) };
    },
  };
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function examineBytes(): Examiner {
  const decoders = new Map(ENCODINGS.map((encoding) => [encoding, new TextDecoder(encoding, { fatal: true })]));
  let [head, size, ends, last, binary] = ['', 0, 0, 0, false];

  const decode = (bytes: Buffer | undefined, stream: boolean) => {
    for (const [encoding, decoder] of decoders)
      try {
        decoder.decode(bytes, { stream });
      } catch {
        decoders.delete(encoding);
      }
  };
  return {
    add(bytes) {
      // Text contains no NUL. A NUL means a workbook, or UTF-16 without a BOM.
      if (head.length < 2) head += bytes.toString('latin1', 0, 2 - head.length);
      if (bytes.includes(0) || head === 'PK') binary = true;
      if (binary) return;
      size += bytes.length;
      // In both encodings these bytes are never part of a longer character. A loop by index is five times as fast as the iterator.
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === LINE_FEED ? last !== CARRIAGE_RETURN : byte === CARRIAGE_RETURN) ends++;
        last = byte;
      }
      decode(bytes, true);
    },
    end() {
      if (binary) return fileProblem('NotCsv');
      if (size === 0) return fileProblem('FileEmpty');
      decode(undefined, false);
      const [encoding] = decoders.keys();
      if (!encoding) return fileProblem('EncodingUnknown');
      return { encoding, delimiter: ',', lines: ends + (last === LINE_FEED || last === CARRIAGE_RETURN ? 0 : 1) };
    },
  };
}

/** Far more than 63 cells of 500 characters each. */
const LONGEST_LINE = 128 * 1024;

/** `cut`: the line was longer than any row and was shortened. */
export type Line = { readonly text: string; readonly cut: boolean };

/** Splits a text that arrives in parts into lines. CR, LF and CRLF end a line, also mixed. */
export function createLines() {
  let rest = '';
  let cut = false;
  const toLine = (text: string): Line => {
    const line = { text: text.length > LONGEST_LINE ? text.slice(0, LONGEST_LINE) : text, cut: cut || text.length > LONGEST_LINE };
    cut = false;
    return line;
  };
  return {
    push(text: string): Line[] {
      const all = rest + text;
      // The next part may start with the LF of this CR.
      const held = all.endsWith('\r') ? '\r' : '';
      const parts = (held ? all.slice(0, -1) : all).split(/\r\n?|\n/);
      rest = parts.pop() ?? '';
      const lines = parts.map(toLine);
      if (rest.length > LONGEST_LINE) {
        rest = rest.slice(0, LONGEST_LINE);
        cut = true;
      }
      rest += held;
      return lines;
    },
    end(): Line[] {
      const last = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
      const ended = last !== rest;
      rest = '';
      return last === '' && !ended && !cut ? [] : [toLine(last)];
    },
  };
}
