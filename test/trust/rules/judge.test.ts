import { judge } from '../../../src/trust/rules/judge';
import { Trust } from '../../../src/trust/trust';
import { committedMessages, messagesOfCases } from '../../support/expect-findings';
import { jwtChain } from '../../support/decide-chain';
import { sample, withIssuer } from '../declare/sample';

test('a chain that works has no findings', () => {
  expect(judge(jwtChain())).toEqual([]);
});

test('test/golden/messages.txt holds every message, for reading', () => {
  expect(messagesOfCases()).toBe(committedMessages());
});

const apiAudience = ['https://oidc.acme.example/prod'];
const waiver = {
  code: 'api-audience-sent',
  at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer].additionalAudiences',
  reason: 'until 2027-03',
};

describe('a declaration', () => {
  test('that works has a trust and no findings', () => {
    const { trust, diagnostics } = Trust.check(sample());
    expect([trust === null, diagnostics]).toEqual([false, []]);
  });

  test('what a server would refuse blocks, at keys and indices', () => {
    const { trust, diagnostics } = Trust.check(withIssuer({ authRole: { audience: 'vault' } }));
    expect(trust).toBeNull();
    expect(diagnostics.map(({ code, at, path, sent, wanted, fix }) => [code, at, path, sent, wanted, fix])).toEqual([
      [
        'audience-not-sent',
        'clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.audience',
        ['clusters', 'prod', 'certManager', 'issuers', 0, 'authRole', 'audience'],
        {
          text: '`vault://sandbox/vault-issuer`, `https://vault.acme.example:8200`',
          at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer], cert-manager 1.21',
        },
        { text: '`vault`', at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.audience' },
        'leave `authRole.audience` out to derive it',
      ],
    ]);
  });

  test('what is unsafe blocks unless it is waived', () => {
    const open = withIssuer({ additionalAudiences: apiAudience });
    expect(Trust.check(open).trust).toBeNull();
    const { trust, diagnostics } = Trust.check({ ...open, waivers: [waiver] });
    expect(trust).not.toBeNull();
    expect(diagnostics.map(({ code, waivedBy }) => [code, waivedBy?.reason])).toEqual([
      ['api-audience-sent', 'until 2027-03'],
    ]);
  });

  test('a waiver that matches nothing is an error', () => {
    const { trust, diagnostics } = Trust.check({ ...sample(), waivers: [waiver] });
    expect(trust).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['waiver-unmatched']);
  });

  test('one with faults is not judged, since what they left nothing of is missing', () => {
    const faulty = { ...withIssuer({ authRole: { audience: 'vault' } }), colour: 'red', waivers: [waiver] };
    expect(Trust.check(faulty).diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
  });
});
