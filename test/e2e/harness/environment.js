const { TestEnvironment } = require('jest-environment-node');

// Whoever started a worker may be killed without a word to it. It would finish its file, for a minute or more.
process.once('disconnect', () => process.exit(1));

module.exports = TestEnvironment;
