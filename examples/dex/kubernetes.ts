import { App, ApiObject, Chart } from 'cdk8s';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { trust } from './trust';

const app = new App();
const chart = new Chart(app, 'east');
const kubernetes = new KubernetesTrust(chart, 'trust', { trust, cluster: 'east' });
const pod = new ApiObject(chart, 'reports', {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'reports', namespace: 'shop' },
  spec: { containers: [{ name: 'reports', image: 'registry.acme.example/reports:1' }] },
});
kubernetes.projectToken(pod, 'shop/reports', { party: 'login' });
app.synth();
