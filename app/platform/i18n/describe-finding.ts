import type { i18n as I18n } from 'i18next';
import type { IsoDate } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import { describeConflict } from './describe-conflict';
import { durationOf, weekdayWord } from './fact-words';
import { formatDate, formatNumber } from './format';
import type { Language } from './language';
import type { findings } from './nb/findings';

/** A finding as text: what is broken, how, where the rule comes from. */
export interface DescribedFinding {
  readonly title: string;
  /** A sentence with the figures, and what conflicts where that is proven; empty where the facts do not give them. */
  readonly sentence: string;
  /** The paragraph, or that it is a house rule, and the agreement that sets the limit. */
  readonly source: string;
}

type FindingText = Pick<Finding, 'rule' | 'facts'>;
type RuleWord = keyof typeof findings.rules;
/** Every rule has a sentence; one stands for the type of all. */
type AnySentence = 'rules.demand.text';

/** Puts a finding into words in the language of the texts. */
export function describeFinding(i18n: I18n, finding: FindingText): DescribedFinding {
  const t = i18n.getFixedT(null, 'findings');
  const rule = finding.rule as RuleWord;
  const { source, agreement } = finding.facts;
  const rests = typeof source === 'string' && source !== 'house' ? source : t('house');
  const from = typeof agreement === 'string' ? t('byAgreement', { source: rests, agreement }) : rests;
  if (!i18n.exists(`rules.${rule}.title`, { ns: 'findings' })) {
    return { title: t('unknownRule', { rule }), sentence: '', source: from };
  }
  const sentences = [sentenceOf(i18n, { ...finding, rule }), describeConflict(i18n, finding.facts)];
  const sentence = sentences.filter((text) => text !== '').join(' ');
  return { title: t(`rules.${rule}.title`), sentence, source: from };
}

function sentenceOf(i18n: I18n, finding: FindingText & { rule: RuleWord }): string {
  const t = i18n.getFixedT(null, 'findings');
  const key = sentenceKey(i18n, finding);
  const inMinutes = finding.facts.unit === 'minutes';
  const params = Object.fromEntries(
    Object.entries(finding.facts).map(([name, fact]) => [
      name,
      inMinutes && AMOUNTS.has(name) ? durationOf(i18n, Number(fact)) : wordOf(i18n, { name, fact }),
    ]),
  );
  const template: string = i18n.getResource(i18n.language, 'findings', key);
  const named = [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
  return named.every((name) => name in params) ? t(key, params) : '';
}

/** What a proven conflict needs and what is possible; its `unit` says in what. */
const AMOUNTS = new Set(['needed', 'possible']);

/** The sentence of a proven conflict where the finding is one, else the rule's own. */
function sentenceKey(i18n: I18n, finding: FindingText & { rule: RuleWord }): AnySentence {
  const plain = `rules.${finding.rule}.text`;
  const candidates = [`causes.${String(finding.facts.cause)}`, `${plain}_${variantOf(finding)}`];
  return (candidates.find((key) => i18n.exists(key, { ns: 'findings' })) ?? plain) as AnySentence;
}

/** Which of a rule's sentences fits, where it has more than one. */
function variantOf({ rule, facts }: FindingText & { rule: RuleWord }): string {
  if (rule === 'demand') return Number(facts.people) < Number(facts.min) ? 'short' : 'over';
  if (rule === 'daily-rest') return facts.acrossSeam === true ? 'seam' : 'plain';
  if (rule === 'whole-weekends') return String(facts.works);
  if (rule === 'recipient-wish') return String(facts.unit);
  if (rule === 'sundays') return String(facts.kind);
  if (rule === 'day-rest') return facts.clockChanges === true ? 'clock' : 'plain';
  if (rule === 'overtime') return facts.weeks === 1 ? 'week' : 'plain';
  if (rule === 'quick-return') return facts.madeUpOn === undefined ? 'owed' : 'plain';
  if (rule === 'notice') return facts.discussedOn === null ? 'none' : 'plain';
  return facts.endless === true ? 'endless' : 'plain';
}

interface NamedFact {
  readonly name: string;
  readonly fact: Finding['facts'][string];
}

function wordOf(i18n: I18n, { name, fact }: NamedFact): string {
  const t = i18n.getFixedT(null, 'findings');
  if (fact === null || fact === 'off') return t('off');
  if (name === 'restMinutes' && Number(fact) < 0) return t('overlap', { duration: durationOf(i18n, -Number(fact)) });
  if (name.endsWith('Minutes')) return durationOf(i18n, Number(fact));
  if (name.endsWith('On')) return formatDate(String(fact) as IsoDate);
  if (typeof fact === 'number' && !Number.isInteger(fact)) {
    return formatNumber(fact, { language: i18n.language as Language, digits: name === 'share' ? 1 : 2 });
  }
  if (name === 'weekday') return weekdayWord(i18n, fact);
  if (name === 'allowed' && Array.isArray(fact)) return fact.map((day) => weekdayWord(i18n, day)).join(', ');
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}
