/** ASN.1 in its distinguished encoding, as far as a signing request needs it. */

export function tagged(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

export function sequence(...members: readonly Buffer[]): Buffer {
  return tagged(0x30, ...members);
}

export function set(...members: readonly Buffer[]): Buffer {
  return tagged(0x31, ...members);
}

export function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]));
}

export function octets(content: Buffer): Buffer {
  return tagged(0x04, content);
}

export function bits(content: Buffer): Buffer {
  return tagged(0x03, Buffer.from([0]), content);
}

export function utf8(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text));
}

/** An object identifier in dotted form. */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): readonly number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest % 128) + 128);
  return digits;
}

function length(count: number): Buffer {
  if (count < 128) return Buffer.from([count]);
  const bytes = count < 256 ? [count] : [count >> 8, count & 0xff];
  return Buffer.from([0x80 + bytes.length, ...bytes]);
}
