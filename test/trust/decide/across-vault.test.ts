import { acrossVault } from '../../../src/trust/decide/across-vault';
import { step } from '../../../src/trust/decide/decision';
import { trustModel, vault } from '../../support/model';

const vaultOf = (version: string) => trustModel({ vault: vault({ product: { name: 'vault', version } }) });

test('an answer that does not ask which Vault runs holds for all', () => {
  expect(acrossVault(vaultOf(''), () => [step('jwt/issuer', false)]).outcome).toBe('refused');
});

test('one that differs between those that may run lacks the product', () => {
  const asks = (version: string) =>
    acrossVault(vaultOf(version), (era) => [step('login/mount', era() === undefined || era().systemCaPool)]);
  expect(asks('')).toMatchObject({ outcome: 'undecided', steps: [{ missing: 'vault.product' }] });
  expect(asks('1.21').outcome).not.toBe('undecided');
});
