import { App, TerraformStack } from 'cdktn';
import { VaultTrust } from 'cdk-vault-trust/cdktn';
import { trust } from '../quickstart/trust';

const app = new App();
const stack = new TerraformStack(app, 'vault');
// `new VaultProvider(stack, 'vault', { … })` of `@cdktn/provider-vault` stands here in your stack.
new VaultTrust(stack, 'trust', { trust });
app.synth();
