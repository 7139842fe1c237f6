import { report } from './build';
import buildAll from './build-all';
import { type Distribution, distributions, fetched } from './distributions';

/** Gets whatever the tests run, before the first test's clock runs: builds what is built, fetches what comes as packages. */
export default async function getAll(): Promise<void> {
  await buildAll();
  const { rabbitmq, openSearch, keycloak } = distributions;
  if (process.argv.includes('--all')) {
    for (const distribution of [rabbitmq, openSearch, keycloak]) await fetched(distribution);
    return;
  }
  await fetchedIfItCanBe(rabbitmq);
  report('the tests with Keycloak and OpenSearch, each of which takes minutes, run only with --all');
}

/** For tests that are skipped where this machine has no way to the packages. */
async function fetchedIfItCanBe(distribution: Distribution): Promise<void> {
  try {
    await fetched(distribution);
  } catch (error) {
    report(`the tests with ${distribution.name} are skipped, since it cannot be had here: ${String(error)}`);
  }
}
