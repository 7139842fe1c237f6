import { clientToken, clientTokens } from '../../../src/trust/facts/client-tokens';

test('cert-manager asks for ten minutes, bound to nothing, with any number of audiences', () => {
  expect(clientToken('cert-manager')).toMatchObject({
    requestedBy: 'controller',
    expirationSeconds: 600,
    boundTo: '',
    audiences: null,
  });
});

test('a projected volume names one audience and is bound to its Pod', () => {
  expect(clientToken('projected-volume')).toMatchObject({
    requestedBy: 'kubelet',
    expirationSeconds: null,
    boundTo: 'Pod',
    audiences: 1,
  });
});

test('the automounted volume leaves its audiences to the API server', () => {
  expect(clientToken('automounted-volume')).toMatchObject({ expirationSeconds: 3607, boundTo: 'Pod', audiences: 0 });
});

test('each row has its source', () => {
  expect(clientTokens.filter(({ source }) => source.trim() === '')).toEqual([]);
});
