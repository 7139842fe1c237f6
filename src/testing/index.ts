export { findManifest, findResource } from './find';
export { synthBoth, type Manifest, type SynthBoth, type TerraformModule } from './synth-both';
export { synthChart, synthStack } from './synth-constructs';
