import { PARTS, readEngineOptions } from './options';

describe('the command line of the engine bench', () => {
  it('runs every part unless told otherwise', () => {
    expect(readEngineOptions([])).toEqual({ json: false, parts: PARTS });
    expect(readEngineOptions(['--json']).json).toBe(true);
  });

  it('runs the named parts in their own order', () => {
    expect(readEngineOptions(['--only', 'cycle,assign']).parts).toEqual(['assign', 'cycle']);
  });

  it.each([[['--fast']], [['--only', 'everything']], [['--only']]])('refuses %j with the usage', (args) => {
    expect(() => readEngineOptions(args)).toThrow('Use: npm run bench -- engine');
  });
});
