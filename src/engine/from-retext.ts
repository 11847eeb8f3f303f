/** A plugin of retext as a rule: what it says about the words becomes findings, at the same places and with its suggestions. */
import type { Root } from 'nlcst';
import { unified, type Plugin as UnifiedPlugin } from 'unified';
import { VFile } from 'vfile';
import type { MessageRoot } from '../syntax/tree.ts';
import type { Message, Span } from './message.ts';
import { defineRule, type Data, type FixFunction, type Loc, type Rule, type RuleDocs, type RuleMeta } from './rule.ts';

/** A plugin that looks at the tree of words and calls `file.message`; its transformer has to be synchronous. */
export type RetextPlugin<Options extends object> = (
  options?: Options,
) => ((tree: Root, file: VFile) => unknown) | undefined;

/** What a plugin cannot say of itself. */
export interface RetextRuleMeta {
  /** Default "suggestion". */
  type?: RuleMeta['type'];
  docs: Pick<RuleDocs, 'description' | 'why'> & Partial<RuleDocs>;
  /** Makes a fix of a suggestion that is the only one. Default: none; a person chooses. */
  fixable?: 'code' | 'whitespace';
  engines?: NonNullable<RuleMeta['engines']>;
}

type VFileMessage = VFile['messages'][number];
export type MessageIds = 'found' | 'replace' | 'remove';

/** What the sender writes. Headers, signatures, quoted and forwarded text are not theirs to reword. */
const ownZones: ReadonlySet<string> = new Set(['GreetingNode', 'BodyNode', 'PostscriptNode', 'SignOffNode']);

/**
 * Makes a rule of a retext plugin.
 * @param plugin such as retext-equality or retext-passive; one that changes the tree and says nothing finds nothing.
 * @param options of the plugin; those of the rule in a configuration are laid over them, key by key.
 * @param meta what the rule is for, and why. It is in no preset unless `docs.recommended` says so to a preset of your own.
 * @returns a rule that is silent in other languages than English, since the tree of words is made for English.
 *
 * @example
 * import retextEquality from 'retext-equality';
 *
 * const equality = fromRetext(retextEquality, { ignore: ['guys'] }, {
 *   docs: { description: 'Disallow wording that leaves people out', why: 'Who feels left out does not answer.' },
 * });
 */
export function fromRetext<Options extends object>(
  plugin: RetextPlugin<Options>,
  options: Options | undefined,
  meta: RetextRuleMeta,
): Rule<MessageIds, readonly [object]> {
  const processors = new WeakMap<object, ReturnType<typeof processorFor>>();
  return defineRule<MessageIds, readonly [object]>({
    meta: {
      type: 'suggestion',
      ...meta,
      docs: {
        recommended: false,
        evidence: {
          grade: 'D',
          scope: 'writing of every sort',
          sources: [],
          against: 'Nobody has measured what it does to answers.',
        },
        ...meta.docs,
      },
      messages: { found: '{{ said }}', replace: 'Write “{{ text }}”.', remove: 'Take it out.' },
      schema: [{ type: 'object' }],
      defaultOptions: [options ?? {}],
      hasSuggestions: true,
    },
    create({ sourceCode, options: [own], report }) {
      return {
        RootNode() {
          if (!sourceCode.analysis.isReadable) return;
          let processor = processors.get(own);
          if (!processor) processors.set(own, (processor = processorFor(plugin, own as Options)));
          for (const said of saidBy(processor, sourceCode)) {
            const span = spanOf(said, sourceCode);
            const changes = span ? (said.expected ?? []).map((text) => changeTo(text, span, sourceCode)) : [];
            const [change] = changes;
            const isFix = meta.fixable !== undefined && changes.length === 1 && change !== undefined;
            report({
              loc: locOf(said, span, sourceCode),
              messageId: 'found',
              data: { said: inWords(said) },
              ...(isFix ? { fix: change.fix } : { suggest: changes }),
            });
          }
        },
      };
    },
  });
}

const processorFor = <Options extends object>(plugin: RetextPlugin<Options>, options: Options) =>
  unified()
    .use(plugin as UnifiedPlugin<[Options], Root>, options)
    .freeze();

/** @throws {Error} for a plugin that is asynchronous, and what the plugin throws. */
function saidBy(processor: ReturnType<typeof processorFor>, { ast, text }: Message): readonly VFileMessage[] {
  const file = new VFile(text);
  let isDone = false;
  let fault: Error | undefined;
  processor.run(wordsOf(ast), file, (error) => {
    isDone = true;
    fault = error;
  });
  if (!isDone) throw new Error('the retext plugin works asynchronously; rules are synchronous');
  // `file.fail` throws what it has said.
  if (fault && !file.messages.some((said) => said === fault)) throw fault;
  return file.messages;
}

/** The subject and what the sender writes, as the tree that retext-english makes. A copy: plugins may change it. */
function wordsOf(root: MessageRoot): Root {
  const children = root.children.flatMap((zone): Root['children'] => {
    if (zone.type === 'WhiteSpaceNode') return [zone];
    if (zone.type === 'HeaderNode')
      return zone.children.flatMap((line) => (line.type === 'SubjectNode' ? line.children : []));
    return ownZones.has(zone.type) ? zone.children : [];
  });
  return structuredClone({ type: 'RootNode', children, position: root.position });
}

function spanOf({ place }: VFileMessage, message: Message): Span | undefined {
  if (!place || !('start' in place)) return undefined;
  const offset = (point: Loc['start'] & { offset?: number | undefined }) =>
    point.offset ?? message.getIndexFromLoc(point);
  return { start: offset(place.start), end: offset(place.end) };
}

/** What is said of no place is said of the message, at its start. */
function locOf({ place }: VFileMessage, span: Span | undefined, message: Message): Loc {
  if (span) return message.locate(span);
  return place && !('start' in place) ? { start: place, end: place } : message.opening;
}

function changeTo(text: string, span: Span, message: Message): { messageId: MessageIds; data: Data; fix: FixFunction } {
  return {
    messageId: text === '' ? 'remove' : 'replace',
    data: { text },
    fix: (fixer) =>
      text === '' ? fixer.removeRange(message.removalOf(span)) : fixer.replaceTextRange([span.start, span.end], text),
  };
}

/** Reason and note, as sentences. */
const inWords = ({ reason, note }: VFileMessage): string =>
  [reason, ...(note ? [note] : [])]
    .map((sentence) => (/[.!?)]$/u.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
