import { approvalChecks } from '../../../src/trust/facts/approval-checks';

test('a request is denied in words, or nobody ever answers it', () => {
  const words = Object.values(approvalChecks).map(({ server, words: said }) => [server, said.split(':')[0]]);
  expect(new Set(words.map(([server]) => server))).toEqual(new Set(['approver-policy']));
  expect(words.map(([, said]) => said)).toEqual([
    ...['event Unprocessed', 'event Unprocessed'],
    ...Array.from({ length: 5 }, () => 'Denied=True policy.cert-manager.io'),
  ]);
});
