import { joinAuthentication, noAuthentication } from '../../../../src/trust/read/join/join-authentication';
import { acceptedIssuer, authentication, cluster } from '../../../support/model';

const declared = cluster({ authentication: authentication({ issuers: [acceptedIssuer({ servedBy: 'apiServer' })] }) });
const held = acceptedIssuer({ id: 'https://oidc.acme.example/east', cluster: '' });

test('without a file it is what is declared, or nothing', () => {
  expect(joinAuthentication([], declared, 'x')).toBe(declared.authentication);
  expect(joinAuthentication([], null, 'clusters.prod')).toEqual(noAuthentication('clusters.prod'));
});

test('an issuer is known by its URL', () => {
  const other = acceptedIssuer({ id: 'https://other', cluster: '', url: 'https://other' });
  const { issuers } = joinAuthentication([authentication({ issuers: [held, other] })], declared, 'x');
  expect(issuers.map(({ id, cluster: name, servedBy }) => [id, name, servedBy])).toEqual([
    ['east', 'east', 'apiServer'],
    ['https://other', '', 'hosted'],
  ]);
});
