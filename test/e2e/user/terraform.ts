import { VaultProvider } from '@cdktf/provider-vault/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { VaultTrust } from 'cdk-vault-trust/cdktf';
import { trust } from './trust';

const app = new App();
const stack = new TerraformStack(app, 'vault');
new VaultProvider(stack, 'vault', { address: trust.model.vault.server });
new VaultTrust(stack, 'trust', { trust });
app.synth();
