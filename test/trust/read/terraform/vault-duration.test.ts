import { parseVaultDuration } from '../../../../src/trust/read/terraform/vault-duration';

test.each([
  ['0', 0],
  ['3600', 3600],
  ['-1', -1],
  ['2160h', 7_776_000],
  ['1h30m', 5400],
  ['30d', 2_592_000],
])('%s is %d seconds', (text, seconds) => {
  expect(parseVaultDuration(text)).toEqual({ ok: true, value: seconds });
});

test.each(['', 'soon', '1.5d', '1w', '1 h'])('%j is none', (text) => {
  expect(parseVaultDuration(text)).toEqual({
    ok: false,
    wanted: 'seconds, a Go duration such as `2160h`, or days such as `30d`',
  });
});
