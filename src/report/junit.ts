/** JUnit's XML, as build servers read it: a suite for each message, a failed case for each finding, a passed one where there is none. */
import type { LintMessage, LintResult } from '../engine/result.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { visible, visibleLine } from './visible.ts';

export function junitReporter({ nameOf }: ReportOptions): Reporter {
  let opener = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="msglint">\n';
  return {
    result(result) {
      const text = opener + suiteOf(result, nameOf(result.filePath));
      opener = '';
      return text;
    },
    end: () => `${opener}</testsuites>\n`,
  };
}

function suiteOf({ messages, filePath: _, entry }: LintResult, path: string): string {
  const name = attribute(entry === undefined ? path : `${path}#${entry}`);
  const fatal = messages.filter((message) => message.fatal).length;
  const cases = messages.map((message) => caseOf(message, name)).join('');
  return `  <testsuite name="${name}" tests="${Math.max(1, messages.length)}" failures="${messages.length - fatal}" errors="${fatal}">\n${cases || `    <testcase classname="${name}" name="msglint" />\n`}  </testsuite>\n`;
}

function caseOf({ line, column, severity, message, ruleId, fatal, related = [] }: LintMessage, suite: string): string {
  const name = attribute(`${ruleId ?? 'msglint'} (${line}:${column})`);
  const element = fatal ? 'error' : 'failure';
  const lines = [`${line}:${column} ${visible(message)}`, ...related.map((other) => visible(other.message))];
  return `    <testcase classname="${suite}" name="${name}"><${element} type="${severity === 2 ? 'error' : 'warning'}" message="${attribute(message)}">${escape(lines.join('\n'))}</${element}></testcase>\n`;
}

/** Characters that XML cannot hold were made visible before. */
const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD');
const attribute = (text: string) => escape(visibleLine(text));
