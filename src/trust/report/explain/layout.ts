import { wrap } from '../../diagnose/wrap';

/** Lines of at most `width` columns: broken at spaces, and within a word that is longer than a line. */
export function fitted(text: string, width: number): readonly string[] {
  return wrap(text, width).flatMap((line) => pieces(line, width));
}

/** A label and a text beside it; what does not fit on one line goes on below, under the text. */
export function labelled(label: string, text: string, labelWidth: number, width: number): readonly string[] {
  const oneLine = text.replace(/\s*\n\s*/g, ' ');
  return fitted(oneLine, Math.max(20, width - labelWidth)).map((line, index) =>
    index === 0 ? `${label.padEnd(labelWidth)}${line}` : `${' '.repeat(labelWidth)}${line}`,
  );
}

function pieces(line: string, width: number): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < line.length || at === 0; at += width) found.push(line.slice(at, at + width));
  return found;
}
