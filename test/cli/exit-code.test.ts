import { exitCode, Unusable } from '../../src/cli/exit-code';

test('the exit codes of the command line are a contract', () => {
  expect(exitCode).toEqual({ ok: 0, refused: 1, unusable: 2, undecided: 3 });
});

test('what cannot be used is told from a defect by its name', () => {
  expect(new Unusable('cannot read x: no such file')).toMatchObject({
    name: 'Unusable',
    message: 'cannot read x: no such file',
  });
});
