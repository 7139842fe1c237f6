import type { VaultDeclaration } from '../../../../src/trust/declare/declaration';
import { findingsOf, modelOf, sample } from '../sample';

const of = (audit: VaultDeclaration['audit'], product: VaultDeclaration['product'] = { vault: '1.21' }) =>
  sample({ vault: { audit, product } as Partial<VaultDeclaration> });

test('each device has the options that are said, by Vault’s names', () => {
  const audit = {
    'to-file': { file: { path: '/var/log/vault.log', mode: '0640' }, hmacAccessor: false, description: 'all' },
    syslog: { syslog: {}, local: true },
    socket: { socket: { address: '127.0.0.1:9090', type: 'udp', writeTimeout: '5s' }, elideListResponses: true },
  } as const;
  expect(modelOf(of(audit)).vault.auditDevices).toMatchObject([
    {
      ...{ path: 'to-file', type: 'file', description: 'all', local: false, by: 'api', at: 'vault.audit.to-file' },
      options: { file_path: '/var/log/vault.log', mode: '0640', hmac_accessor: 'false' },
    },
    { path: 'syslog', type: 'syslog', local: true, options: {} },
    {
      type: 'socket',
      options: { address: '127.0.0.1:9090', socket_type: 'udp', write_timeout: '5s', elide_list_responses: 'true' },
    },
  ]);
});

test.each(['0700', '0601', '0800', 'rw', ''])('a mode that Vault refuses: `%s`', (mode) => {
  expect(findingsOf(of({ main: { file: { path: 'stdout', mode } } })).map(([code, at]) => [code, at])).toEqual([
    ['bad-value', 'vault.audit.main.file.mode'],
  ]);
});

test('OpenBao takes them by its configuration, and 2.3.2 not at all', () => {
  const audit = { main: { file: { path: 'stdout' } } };
  expect(modelOf(of(audit, { openbao: '2.6' })).vault.auditDevices).toMatchObject([{ by: 'file' }]);
  expect(findingsOf(of(audit, { openbao: '2.3.2' }))).toEqual([
    [
      'feature-unavailable',
      'vault.audit.main',
      'OpenBao `2.3.2` takes audit devices neither by its API nor by its configuration',
    ],
  ]);
});
