/** SARIF 2.1.0, with the reasons of the rules, fixes, suppressions, and fingerprints that survive an edit elsewhere. */
import type { LintMessage, LintResult, SuppressedMessage } from '../engine/result.ts';
import type { AnyRule } from '../engine/rule.ts';
import { version } from '../engine/version.ts';
import { rangeRegions, regionOf, toUri } from './place.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { visible, visibleJson } from './visible.ts';

export function sarifReporter(options: ReportOptions): Reporter {
  const rules = new Map<string, object>();
  const results: object[] = [];
  const notifications: object[] = [];
  return {
    result(result) {
      const regions = rangeRegions(result);
      const seen = new Map<string, number>();
      for (const message of [...result.messages, ...result.suppressedMessages]) {
        const { ruleId } = message;
        if (message.fatal) {
          notifications.push(notificationOf(message, result, options));
          continue;
        }
        if (ruleId !== null && !rules.has(ruleId)) rules.set(ruleId, descriptorOf(ruleId, options.ruleOf(ruleId)));
        const text = flaggedText(message, result, regions);
        // The same words flagged twice by a rule are told apart by their order.
        const key = `${ruleId}|${result.entry ?? ''}|${text}`;
        const order = seen.get(key) ?? 0;
        seen.set(key, order + 1);
        results.push(resultOf(message, result, options, `${options.sha256(key)}:${order}`, [...rules.keys()], regions));
      }
      return '';
    },
    end: () =>
      `${visibleJson(
        {
          $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
          version: '2.1.0',
          runs: [
            {
              tool: { driver: { name: 'msglint', semanticVersion: version, rules: [...rules.values()] } },
              columnKind: 'utf16CodeUnits',
              invocations: [
                { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications },
              ],
              results,
            },
          ],
        },
        2,
      )}\n`,
  };
}

function descriptorOf(id: string, rule: AnyRule | undefined): object {
  if (!rule) return { id };
  const { description, why, url } = rule.meta.docs ?? {};
  return {
    id,
    ...(description ? { shortDescription: { text: `${description}.` } } : {}),
    ...(why ? { fullDescription: { text: why }, help: { text: `${description}. ${why}` } } : {}),
    ...(isUri(url) ? { helpUri: url } : {}),
  };
}

function resultOf(
  message: LintMessage | SuppressedMessage,
  result: LintResult,
  options: ReportOptions,
  fingerprint: string,
  ruleIds: readonly string[],
  regions: ReturnType<typeof rangeRegions>,
): object {
  const { ruleId, related = [] } = message;
  const artifactLocation = { uri: toUri(options.nameOf(result.filePath)) };
  const location = (place: LintMessage | (typeof related)[number]) => ({
    physicalLocation: { artifactLocation, region: regionOf(place) },
    ...(result.entry === undefined ? {} : { logicalLocations: [{ name: visible(result.entry), kind: 'member' }] }),
  });
  const fixes = regions
    ? [...(message.fix ? [{ desc: 'Fix', fix: message.fix }] : []), ...(message.suggestions ?? [])].map(
        ({ desc, fix }) => ({
          description: { text: visible(desc) },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: regions(fix.range), insertedContent: { text: fix.text } }],
            },
          ],
        }),
      )
    : [];
  return {
    ...(ruleId === null ? {} : { ruleId, ruleIndex: ruleIds.indexOf(ruleId) }),
    level: message.severity === 2 ? 'error' : 'warning',
    message: { text: visible(message.message) },
    locations: [location(message)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other) => ({ ...location(other), message: { text: visible(other.message) } })),
        }
      : {}),
    partialFingerprints: { 'msglint/v1': fingerprint },
    ...(fixes.length > 0 ? { fixes } : {}),
    ...('suppressions' in message
      ? {
          suppressions: message.suppressions.map(({ kind, justification }) => ({
            kind: kind === 'directive' ? 'inSource' : 'external',
            ...(justification === '' ? {} : { justification: visible(justification) }),
          })),
        }
      : {}),
  };
}

function notificationOf(message: LintMessage, result: LintResult, { nameOf }: ReportOptions): object {
  return {
    level: 'error',
    message: { text: visible(message.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(nameOf(result.filePath)) },
          region: { startLine: message.line, startColumn: message.column },
        },
      },
    ],
  };
}

/** The flagged words, blanks evened out. */
function flaggedText(message: LintMessage, { source = '' }: LintResult, regions: unknown): string {
  if (!regions) return message.messageId ?? message.message;
  const lines = source.split(/\r\n|\r|\n/u).slice(message.line - 1, message.endLine ?? message.line);
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}

const isUri = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//u.test(url);
