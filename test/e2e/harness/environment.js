const { TestEnvironment } = require('jest-environment-node');

// Whoever started a worker may be killed without a word to it. It would finish its file, for a minute or more.
// A listener for its end would keep the worker alive, so that it had to be killed after its last file.
if (process.connected) {
  setInterval(() => {
    if (!process.connected) process.exit(1);
  }, 500).unref();
}

module.exports = TestEnvironment;
