import { joinedUndeclared } from '../../../src/trust/rules/fact-undeclared';
import { judge } from '../../../src/trust/rules/judge';
import { decide, jwtChain } from '../../support/decide-chain';
import { expectFindings } from '../../support/expect-findings';
import * as build from '../../support/model';

expectFindings('fact-undeclared');

test('a fact that several clients need is one finding', () => {
  const model = jwtChain({
    role: { boundAudiences: [build.server] },
    cluster: { certManager: build.cluster().certManager },
  });
  const step = decide(model).steps.find(({ missing }) => missing !== '')!;
  const client = (name: string) => build.certificateIssuer({ id: `shop/${name}`, at: `issuers[shop/${name}]` });
  const found = joinedUndeclared([
    { client: client('one'), step },
    { client: client('two'), step },
    { client: client('one'), step },
  ]);
  expect(found.map(({ message, at, related }) => [message, at, related])).toEqual([
    [
      'whether `shop/one`, `shop/two` are let in cannot be told without `clusters.prod.certManager.version`',
      'clusters.prod.certManager.version',
      ['issuers[shop/one]'],
    ],
  ]);
  expect(judge(model).map(({ code }) => code)).toEqual(['fact-undeclared']);
});
