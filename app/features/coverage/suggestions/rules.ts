import { normalise } from '#app/lib/text.ts';
import type { TextRange } from '#app/lib/text-range.ts';
import { findTopics } from '../reading/topics.ts';

/** What makes an item a suggestion on a topic. */
export type InboxRule = {
  id: number;
  topicId: number;
  topicName: string;
  name: string;
  /** One of these at least must occur: the topic's own words and those added for the inbox. */
  words: readonly string[];
  /** Each line must be met by one of its alternatives, parted by commas. */
  must: readonly string[];
  /** None of these may occur. */
  mustNot: readonly string[];
};

export type RuleMatch = {
  ruleId: number;
  ruleName: string;
  topicId: number;
  topicName: string;
  /** The words that fired, as printed, each once. */
  words: string[];
};

/** Words kept of one match; enough to see why. */
const mostWords = 12;

function placesOf(text: string, terms: readonly string[]): TextRange[] {
  return findTopics(text, [{ id: 0, name: '', terms }])[0]?.ranges ?? [];
}

/** The alternatives of a must line: "Jambi, Muaro Jambi". */
function alternatives(line: string): string[] {
  return line
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

/**
 * Whether a rule takes a text, and by which words: one of its words, every must line, none of its must-not words;
 * whole words and phrases as for topics. A rule without words takes nothing.
 */
export function matchRule(text: string, rule: InboxRule): RuleMatch | undefined {
  const normalised = normalise(text);
  const found = placesOf(normalised, rule.words);
  if (found.length === 0) return undefined;
  if (rule.mustNot.length > 0 && placesOf(normalised, rule.mustNot).length > 0) return undefined;
  const required: TextRange[] = [];
  for (const line of rule.must) {
    const places = placesOf(normalised, alternatives(line));
    if (places.length === 0) return undefined;
    required.push(...places);
  }
  const words = new Map<string, string>();
  for (const { start, end } of [...found, ...required]) {
    const word = normalised.slice(start, end);
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return {
    ruleId: rule.id,
    ruleName: rule.name,
    topicId: rule.topicId,
    topicName: rule.topicName,
    words: [...words.values()].slice(0, mostWords),
  };
}

/** The rules that take a text, in their order. */
export function matchRules(text: string, rules: readonly InboxRule[]): RuleMatch[] {
  return rules.flatMap(rule => matchRule(text, rule) ?? []);
}

/** Where the words of matches stand in a text, for marking them. */
export function markedWords(text: string, matches: readonly RuleMatch[]): TextRange[] {
  return placesOf(text, [...new Set(matches.flatMap(match => match.words))]);
}

/** The text of an item that rules are tried on. */
export function itemText(item: { title: string; summary: string }): string {
  return item.summary === '' ? item.title : `${item.title}\n\n${item.summary}`;
}
