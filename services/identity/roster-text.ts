/** Bytes of a roster become text. Both parts take a file piece by piece, so a file of any size needs little memory. */
import { type FileProblem, fileProblem } from './roster-message.ts';

/** UTF-8 with or without BOM; Excel in China writes GB18030. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export type Examined = { readonly encoding: Encoding; readonly lines: number };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Looks at the whole file before any row of it is read: whether it is text, in which encoding, and how many lines it has. */
export function createExaminer() {
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
    add(bytes: Buffer): void {
      // A NUL is in no text: it tells UTF-16 and workbooks.
      if (head.length < 2) head += bytes.toString('latin1', 0, 2 - head.length);
      if (bytes.includes(0) || head === 'PK') binary = true;
      if (binary) return;
      size += bytes.length;
      // In both encodings these bytes are never part of a longer character. By index: five times as fast as the iterator.
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === LINE_FEED ? last !== CARRIAGE_RETURN : byte === CARRIAGE_RETURN) ends++;
        last = byte;
      }
      decode(bytes, true);
    },
    end(): Examined | FileProblem {
      if (binary) return fileProblem('NotCsv');
      if (size === 0) return fileProblem('FileEmpty');
      decode(undefined, false);
      const [encoding] = decoders.keys();
      if (!encoding) return fileProblem('EncodingUnknown');
      return { encoding, lines: ends + (last === LINE_FEED || last === CARRIAGE_RETURN ? 0 : 1) };
    },
  };
}

/** Far more than 63 cells of 500 characters each. */
const LONGEST_LINE = 128 * 1024;

/** `cut` when the line was longer than any row, and its end was left out. */
export type Line = { readonly text: string; readonly cut: boolean };

/** Lines of a text that comes in parts. CR, LF and CRLF end a line, in any mixture. */
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
      // The next part may begin with the LF of this CR.
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
