import * as fc from 'fast-check';
import type {
  AuditDeviceDeclaration,
  AuditOptionsDeclaration,
  TrustDeclaration,
} from '../../../src/trust/declare/declaration';
import { prose, some } from './texts';

/** Audit devices with all their settings. */
export const audits: fc.Arbitrary<NonNullable<TrustDeclaration['vault']['audit']>> = fc.dictionary(
  fc.constantFrom('file', 'to/socket', 'a-b'),
  fc
    .record({
      sink: fc.constantFrom(
        { file: { path: 'stdout' } },
        { file: { path: '/var/log/${a}.log', mode: '0640' } },
        { syslog: {} },
        { syslog: { facility: 'LOCAL0', tag: 'vault' } },
        { socket: { address: '127.0.0.1:9090', type: 'udp' as const, writeTimeout: '5s' } },
      ),
      rest: some<AuditOptionsDeclaration>({
        description: prose,
        local: fc.boolean(),
        format: fc.constantFrom('json', 'jsonx'),
        prefix: prose,
        logRaw: fc.constant(false),
        hmacAccessor: fc.boolean(),
        elideListResponses: fc.boolean(),
      } as never),
    })
    .map(({ sink, rest }) => ({ ...sink, ...rest }) as AuditDeviceDeclaration),
  { maxKeys: 2 },
);
