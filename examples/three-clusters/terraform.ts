import { VaultProvider } from '@cdktf/provider-vault/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Part } from 'cdk-vault-trust';
import { VaultTrust } from 'cdk-vault-trust/cdktf';
import { trust } from './trust';

/** One stack per part: its own state, and its own blast radius. */
function stack(app: App, name: string, part: Part): void {
  const scope = new TerraformStack(app, name);
  new VaultProvider(scope, 'vault', { address: trust.model.vault.server });
  new VaultTrust(scope, 'trust', { trust, part });
}

const app = new App();
stack(app, 'pki', 'pki');
for (const { name } of trust.model.clusters) stack(app, name, { cluster: name });
app.synth();
