import { paint } from '../../../src/trust/diagnose/paint';

test('colours only where they are asked for', () => {
  expect(paint(false).error('error')).toBe('error');
  expect(paint(true).error('error')).toBe('\u001b[1;31merror\u001b[0m');
  expect(paint(true).warning('warning')).toBe('\u001b[1;33mwarning\u001b[0m');
  expect(paint(true).waived('waived')).toBe('\u001b[36mwaived\u001b[0m');
  expect(paint(true).label('fix')).toBe('\u001b[2mfix\u001b[0m');
});
