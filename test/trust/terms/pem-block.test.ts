import { pemBlocks } from '../../../src/trust/terms/pem-block';

const block = '-----BEGIN X-----\nAAEC\n-----END X-----\n';

function types(text: string): readonly string[] {
  return pemBlocks(text).map(({ type }) => type);
}

test('a block is its type, its bytes and what comes after', () => {
  expect(pemBlocks(`before\n${block}after`)).toEqual([
    { type: 'X', hasHeaders: false, der: Buffer.from([0, 1, 2]), after: 'after' },
  ]);
});

// Each answer is that of pem.Decode of Go 1.26.
test.each([
  ['carriage returns', block.replaceAll('\n', '\r\n')],
  ['blanks at the ends of lines', block.replaceAll('\n', ' \t\n')],
  ['no last line break', block.trimEnd()],
  ['content in one line or many', '-----BEGIN X-----\nA\nA E\nC\n-----END X-----'],
  ['a BEGIN without END before it', `-----BEGIN Y-----\n${block}`],
  ['nothing inside', '-----BEGIN X-----\n-----END X-----\n'],
])('a block with %s is one', (_, text) => {
  expect(types(text)).toEqual(['X']);
});

test('headers are seen', () => {
  const [found] = pemBlocks('-----BEGIN X-----\nProc-Type: 4\n\nAAEC\n-----END X-----\n');
  expect(found).toEqual({ type: 'X', hasHeaders: true, der: Buffer.from([0, 1, 2]), after: '' });
});

test.each([
  ['an indented block', block.replace(/^/gm, ' ')],
  ['another type at its end', block.replace('END X', 'END Y')],
  ['text after END', block.replace('END X-----', 'END X-----junk')],
  ['content that is no base64', block.replace('AAEC', 'AAE')],
  ['padding inside', block.replace('AAEC', 'AA==AA==')],
  ['an unfinished BEGIN', block.replace('BEGIN X-----', 'BEGIN X')],
  ['no END', '-----BEGIN X-----\nAAEC\n'],
  ['nothing', ''],
])('%s is no block', (_, text) => {
  expect(types(text)).toEqual([]);
});

test('a broken block does not hide the next', () => {
  expect(types(`${block.replace('AAEC', '!')}${block.replaceAll('X', 'Y')}`)).toEqual(['Y']);
});
