import { emittedDex } from '../../../../src/trust/read/party/emitted-dex';
import { dex, dexSource } from '../../../support/model';

test('what no file says is neutral', () => {
  const { version, sources } = emittedDex(
    dex({ sources: [dexSource({ caBundle: 'PEM', allowedValues: ['b', 'a'] })] }),
  );
  expect([version, sources]).toMatchObject(['', [{ cluster: '', caBundle: '', allowedValues: ['a', 'b'] }]]);
});
