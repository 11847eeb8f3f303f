/** What a message says. Each fact is computed when it is first read, once a message. */
import type { Draft } from '../draft.ts';
import { entitiesOf, type Entity } from '../syntax/entities.ts';
import { sentencesOf, type Sentence } from '../syntax/sentences.ts';
import type { MessageRoot } from '../syntax/tree.ts';
import { findAnchors, type Anchors } from './anchors.ts';
import type { Act } from './acts.ts';
import { findAskPlace, type AskPlace } from './ask-place.ts';
import { findAsks, readActs, type Asks } from './asks.ts';
import { findDeeds, type Deeds } from './deeds.ts';
import { ownWords, personalEvidence, readAll, valueEvidence, wholeFeatures, type Features } from './features.ts';
import { findFocus, type Focus } from './focus.ts';
import { findFillerOpeners, findStockPraise, type Formula } from './formulas.ts';
import {
  judge,
  messageEvidence,
  sentenceInputs,
  type Evidence,
  type Judgement,
  type SentenceInput,
} from './judgements.ts';
import { findKind, type KindFact } from './kind.ts';
import { languageOf } from './language.ts';
import { findLength, placeOfCharacter, placeOfWord, type Length } from './length.ts';
import { findNovelty, noveltyDefaults, type Novelty, type NoveltyOptions } from './novelty.ts';
import { findPlaceholders, type Placeholder } from './placeholders.ts';
import { findPronouns, type Pronouns } from './pronouns.ts';
import { findReadability, type Readability } from './readability.ts';
import type { Reading } from './reading.ts';
import { favorCues, findValue, type Value } from './value.ts';
import { findWares, type WaresList } from './wares.ts';

export class Analysis {
  readonly text: string;
  readonly draft: Draft;
  readonly #root: MessageRoot;
  readonly #memo = new Map<string, unknown>();

  constructor(text: string, root: MessageRoot, draft: Draft) {
    this.text = text;
    this.#root = root;
    this.draft = draft;
  }

  /** All sentences, those of quoted text and signatures too. */
  get allSentences(): readonly Sentence[] {
    return this.#once('allSentences', () => sentencesOf(this.text, this.#root));
  }

  /** What the author says: sentences of body and postscript. */
  get sentences(): readonly Sentence[] {
    return this.#once('sentences', () => this.allSentences.filter((sentence) => sentence.index !== -1));
  }

  /** The words of greeting, as they stand. */
  get greeting(): string {
    const greeting = this.allSentences.filter((sentence) => sentence.zone === 'GreetingNode');
    return greeting.map(({ text }) => text).join(' ');
  }

  /** ISO 639-1 code of the language the author writes in; `en` where it cannot be told. */
  get language(): string {
    return this.#once('language', () => languageOf(this.sentences.map(({ text }) => text).join(' ')));
  }

  /** Who does what to whom in each author sentence. */
  get readings(): readonly Reading[] {
    return this.#once('readings', () => readAll(this.sentences, this.draft));
  }

  /** Evidence that only the whole message shows: shares of words, length, what it is about. */
  get whole(): Features {
    return this.#once('whole', () => wholeFeatures(this.readings, this.draft));
  }

  /** What grammar finds that each sentence does. */
  get acts(): readonly Act[] {
    return this.#once('acts', () => readActs(this.sentences));
  }

  /** Named evidence for each author sentence. */
  get evidence(): readonly Evidence[] {
    return this.#once('evidence', () => {
      const own = ownWords(this.draft);
      return this.readings.map((reading) => ({
        personal: personalEvidence(reading, this.draft, own),
        value: valueEvidence(reading),
      }));
    });
  }

  /** What each author sentence is judged by. */
  get inputs(): readonly SentenceInput[] {
    return this.#once('inputs', () => sentenceInputs(this.readings, this.acts, this.evidence));
  }

  /** What each author sentence is likely to do. */
  get judgements(): readonly Judgement[] {
    return this.#once('judgements', () => judge(this.inputs));
  }

  /** The judgements of all sentences, and what only the whole shows. */
  get total(): Features {
    return this.#once('total', () => messageEvidence(this.judgements, this.acts, this.whole, favorCues(this.readings)));
  }

  /** What the reader is asked. */
  get asks(): Asks {
    return this.#once('asks', () => findAsks(this.acts, this.judgements, this.total));
  }

  /** What sort of message it is, and whether the rules about outreach apply. */
  get kind(): KindFact {
    return this.#once('kind', () => findKind(this.draft, this.greeting, this.readings, this.asks, this.total));
  }

  /** What is true only of this reader. */
  get anchors(): Anchors {
    return this.#once('anchors', () =>
      findAnchors(this.readings, this.evidence, this.judgements, this.total, this.draft),
    );
  }

  /** What is in it for the reader. */
  get value(): Value {
    return this.#once('value', () => {
      const { readings, evidence, judgements, total, kind, anchors } = this;
      return findValue(readings, evidence, judgements, total, kind.asksFavor, anchors.probability);
    });
  }

  /** Whether it is about its sender. */
  get focus(): Focus {
    return this.#once('focus', () => findFocus(this.readings, this.total));
  }

  /** What is new against the earlier messages of the sender. */
  get novelty(): Novelty {
    return this.noveltyWith(noveltyDefaults);
  }

  /** The thresholds of {@link novelty}. */
  readonly noveltyDefaults: NoveltyOptions = noveltyDefaults;

  /** The same with other thresholds. */
  noveltyWith(options: NoveltyOptions): Novelty {
    return this.#once(`novelty ${JSON.stringify(options)}`, () => findNovelty(this.draft, this.sentences, options));
  }

  /** Merge fields and blanks that were left in. */
  get placeholders(): readonly Placeholder[] {
    return this.#once('placeholders', () => findPlaceholders(this.text, this.#root, this.draft));
  }

  /** Sentences with which the message opens and that say nothing; `phrases` are further ones. */
  readonly fillerOpeners = (phrases: readonly string[]): readonly Formula[] =>
    this.#once(`fillerOpeners ${JSON.stringify(phrases)}`, () => findFillerOpeners(this.readings, phrases));

  /** Praise and attention for what everybody has; `phrases` are further openings of such. */
  readonly stockPraise = (phrases: readonly string[]): readonly Formula[] =>
    this.#once(`stockPraise ${JSON.stringify(phrases)}`, () => findStockPraise(this.readings, this.draft, phrases));

  /** What the reader is asked to do beyond answering. */
  get deeds(): Deeds {
    return this.#once('deeds', () => findDeeds(this.sentences, this.asks));
  }

  /** Where the ask stands. */
  get askPlace(): AskPlace {
    return this.#once('askPlace', () => findAskPlace(this.text, this.sentences, this.asks));
  }

  /** Lists of what the sender has to offer. */
  get wares(): readonly WaresList[] {
    return this.#once('wares', () => findWares(this.readings));
  }

  /** Whose pronouns there are more of. */
  get pronouns(): Pronouns {
    return this.#once('pronouns', () => findPronouns(this.readings));
  }

  /** How long the message is. */
  get length(): Length {
    return this.#once('length', () => findLength(this.text, this.#root, this.sentences));
  }

  /** From where on there are more words than that, or more characters; null = there are not. */
  beyond(limit: { words: number } | { characters: number }): { start: number; end: number } | null {
    return 'words' in limit
      ? placeOfWord(this.sentences, limit.words)
      : placeOfCharacter(this.text, this.#root, limit.characters);
  }

  /** Names, places, dates and values of the author's sentences; empty while `loadEntities` has not been awaited. */
  get entities(): readonly Entity[] {
    return this.sentences.flatMap((sentence) => entitiesOf(sentence) ?? []);
  }

  /** Sentences that need more than a school grade to read. */
  readonly readability = (maxGrade: number): Readability =>
    this.#once(`readability ${maxGrade}`, () => findReadability(this.sentences, maxGrade));

  /** Whether the facts can be trusted: the message is in English, and there is one. */
  get isReadable(): boolean {
    return this.language === 'en' && this.sentences.length > 0;
  }

  #once<Fact>(name: string, find: () => Fact): Fact {
    if (!this.#memo.has(name)) this.#memo.set(name, find());
    return this.#memo.get(name) as Fact;
  }
}
