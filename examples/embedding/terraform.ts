import { KvSecretBackendV2 } from '@cdktf/provider-vault/lib/kv-secret-backend-v2';
import { VaultProvider } from '@cdktf/provider-vault/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { VaultTrust } from 'cdk-vault-trust/cdktf';
import { trust } from './trust';

/** A stack that exists already; its provider stands in the namespace `platform`. */
export class ShopStack extends TerraformStack {
  constructor(app: App) {
    super(app, 'shop');
    new VaultProvider(this, 'vault', {
      address: trust.model.vault.server,
      namespace: 'platform',
    });
    new KvSecretBackendV2(this, 'kv', { mount: 'secret', namespace: 'shop', maxVersions: 5 });
    // Resources carry `shop`, what is left of `platform/shop` for this provider.
    const vault = new VaultTrust(this, 'trust', { trust, providerNamespace: 'platform' });

    // The typed resource of the provider, for what the declaration does not say.
    vault.pkiRole('prod', 'shop/vault').addOverride('lifecycle.create_before_destroy', true);
  }
}

const app = new App();
new ShopStack(app);
app.synth();
