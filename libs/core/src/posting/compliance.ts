import {
  CLAIMS_GROUND_FOR_SEX,
  COMPLIANCE_DICTIONARY_VERSION,
  DICTIONARY,
  type ComplianceRuleId,
  type DictionaryEntry,
  type TextView,
} from './compliance-dictionary';
import { HARMLESS } from './compliance-harmless';

/** What becomes of a posting's text, mildest first: published, looked at by a person, refused. */
export const COMPLIANCE_OUTCOMES = ['ALLOW', 'WARN', 'BLOCK'] as const;
/** One of them. */
export type ComplianceOutcome = (typeof COMPLIANCE_OUTCOMES)[number];

/** A passage of the text that a rule found, kept in the audit log. */
export interface ComplianceHit {
  readonly rule: ComplianceRuleId;
  /** The passage as the rule saw it: full-width forms folded, spaces inside Chinese removed. */
  readonly text: string;
  readonly outcome: ComplianceOutcome;
}

/** The judgement over a posting's text, with what is needed to repeat it. */
export interface ComplianceVerdict {
  readonly outcome: ComplianceOutcome;
  readonly hits: readonly ComplianceHit[];
  readonly dictionaryVersion: string;
}

/** Zero-width characters and soft hyphens are invisible and only serve to hide a word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Signs put between two characters to hide a word; line breaks stay, for they end a thought. */
const INSIDE_CHINESE = /(?<=\p{Script=Han})[ \t*·•_~^`']{1,4}(?=\p{Script=Han})/gu;
const BLANK = '◇';

type Views = Readonly<Record<TextView, { readonly searched: string; readonly shown: string }>>;

/** Judges title and description of a posting; the caller caps their length. */
export function checkPostingText(title: string, description: string): ComplianceVerdict {
  const views = viewsOf(`${title}\n${description}`);
  const sexMayBeLawful = CLAIMS_GROUND_FOR_SEX.test(views.joined.shown);
  const hits = new Map<string, ComplianceHit>();
  for (const entry of DICTIONARY) {
    const outcome = entry.rule === 'SEX' && sexMayBeLawful ? 'WARN' : entry.outcome;
    for (const text of passages(entry, views)) hits.set(`${entry.rule} ${text}`, { rule: entry.rule, text, outcome });
  }
  return {
    outcome: worstOf([...hits.values()]),
    hits: [...hits.values()],
    dictionaryVersion: COMPLIANCE_DICTIONARY_VERSION,
  };
}

function viewsOf(text: string): Views {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  const joined = plain.replace(INSIDE_CHINESE, '');
  return {
    plain: { searched: plain, shown: plain },
    spaced: { searched: blankHarmless(plain), shown: plain },
    joined: { searched: blankHarmless(joined), shown: joined },
  };
}

/** Blanks keep the length, so that a place found in the searched text is the same place in the shown one. */
function blankHarmless(text: string): string {
  return HARMLESS.reduce((rest, phrase) => rest.replace(phrase, (found) => BLANK.repeat(found.length)), text);
}

function passages(entry: DictionaryEntry, views: Views): string[] {
  const { searched, shown } = views[entry.view];
  return [...searched.matchAll(entry.pattern)].map(({ index, 0: found }) => shown.slice(index, index + found.length));
}

function worstOf(hits: readonly ComplianceHit[]): ComplianceOutcome {
  if (hits.some(({ outcome }) => outcome === 'BLOCK')) return 'BLOCK';
  return hits.length > 0 ? 'WARN' : 'ALLOW';
}
