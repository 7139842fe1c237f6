import { processTerminal } from '../../src/cli/terminal';

test('a pipe is plain: no colour, and a width that does not depend on who reads it', () => {
  const { isTTY } = process.stdout;
  Object.defineProperty(process.stdout, 'isTTY', { value: false, configurable: true });
  expect(processTerminal()).toMatchObject({ width: 120, colour: false });
  Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
});

test('a terminal gives its width and has colour, unless NO_COLOR is set', () => {
  const before = { isTTY: process.stdout.isTTY, columns: process.stdout.columns, noColor: process.env['NO_COLOR'] };
  Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
  Object.defineProperty(process.stdout, 'columns', { value: 77, configurable: true });
  delete process.env['NO_COLOR'];
  expect(processTerminal()).toMatchObject({ width: 77, colour: true });
  process.env['NO_COLOR'] = '1';
  expect(processTerminal()).toMatchObject({ width: 77, colour: false });
  if (before.noColor === undefined) delete process.env['NO_COLOR'];
  else process.env['NO_COLOR'] = before.noColor;
  Object.defineProperty(process.stdout, 'isTTY', { value: before.isTTY, configurable: true });
  Object.defineProperty(process.stdout, 'columns', { value: before.columns, configurable: true });
});
