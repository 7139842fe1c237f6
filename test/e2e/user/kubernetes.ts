import { App, Chart } from 'cdk8s';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { trust } from './trust';

const app = new App();
const chart = new Chart(app, 'prod');
new KubernetesTrust(chart, 'trust', { trust, cluster: 'prod' });
app.synth();
