import { hash32 } from '../random';
import {
  CLAIMS_GROUND_FOR_SEX,
  COMPLIANCE_DICTIONARY_VERSION,
  COMPLIANCE_RULES,
  DICTIONARY,
} from './compliance-dictionary';
import { HARMLESS } from './compliance-harmless';

const ALL = [...DICTIONARY.map((entry) => entry.pattern), ...HARMLESS, CLAIMS_GROUND_FOR_SEX];

describe('the dictionary', () => {
  it('has a new version whenever it changes, because the audit log keeps only the version', () => {
    const content = DICTIONARY.map((e) => `${e.rule} ${e.outcome} ${e.view} ${e.pattern}`).concat(HARMLESS.map(String));
    expect([COMPLIANCE_DICTIONARY_VERSION, hash32(0, content.join('\n'))]).toEqual(['2026-11-24', 2381277004]);
  });

  it('has at least one entry for every rule', () => {
    expect(new Set(DICTIONARY.map((entry) => entry.rule))).toEqual(new Set(COMPLIANCE_RULES));
  });

  it('has no unbounded repetition, so that reading time grows only with the length of the text', () => {
    for (const pattern of ALL) {
      const outsideClasses = pattern.source.replace(/\\./g, 'e').replace(/\[[^\]]*\]/g, 'c');
      expect(outsideClasses).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });

  it('finds every passage, not only the first', () => {
    for (const pattern of [...DICTIONARY.map((entry) => entry.pattern), ...HARMLESS])
      expect(pattern.flags).toContain('g');
  });
});
