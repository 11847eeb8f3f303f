/** What a message says. Each fact is computed when it is first read, once a message. */
import type { Draft } from '../draft.ts';
import { entitiesOf, type Entity } from '../syntax/entities.ts';
import { sentencesOf, type Sentence } from '../syntax/sentences.ts';
import type { Parsed } from '../syntax/parse.ts';
import type { MessageRoot } from '../syntax/tree.ts';
import { findWrongNames, type WrongName } from './addressee.ts';
import { findAnchors, type Anchors } from './anchors.ts';
import type { Act } from './acts.ts';
import { findAskPlace, type AskPlace } from './ask-place.ts';
import { findAsks, readActs, type Asks } from './asks.ts';
import { findClaims, type Claim } from './claims.ts';
import { findDeeds, type Deeds } from './deeds.ts';
import { findEvidence, readAll, wholeFeatures, type Evidence, type Features } from './features.ts';
import { findFollowUpContext, type FollowUpContext } from './follow-up-context.ts';
import { findFocus, type Focus } from './focus.ts';
import { findFillerOpeners, findStockPraise, type Formula } from './formulas.ts';
import { judge, messageEvidence, sentenceInputs, type Judgement, type SentenceInput } from './judgements.ts';
import { findKind, type KindFact } from './kind.ts';
import { languageOf } from './language.ts';
import { findLength, placeOfCharacter, placeOfWord, type Length } from './length.ts';
import { findAttachmentClaims, type AttachmentClaim } from './attachments.ts';
import { findOverflows, type LengthOptions, type Overflow } from './channel-length.ts';
import { findCommerce, type Commerce } from './commerce.ts';
import { findCompliance, type Compliance } from './compliance.ts';
import { findCompliments, type Compliment } from './flattery.ts';
import { findGuilt, type Guilt } from './guilt.ts';
import { findHtml, type Html } from './html.ts';
import { findLinkFaults, findLinks, type Link, type LinkFault, type LinkOptions } from './links.ts';
import { findNovelty, noveltyDefaults, type Novelty, type NoveltyOptions } from './novelty.ts';
import { findPitch, type Pitch } from './pitch.ts';
import { demoteRepeated, findAlike } from './outbox.ts';
import { findPlaceholders, type Placeholder } from './placeholders.ts';
import { findPronouns, type Pronouns } from './pronouns.ts';
import { findPresumptions, type Presumption } from './presumption.ts';
import { findPriorContact, type PriorContact } from './prior-contact.ts';
import { findReadability, type Readability, type ReadabilityOptions } from './readability.ts';
import { findReadClaims, type ReadClaim } from './read-claims.ts';
import type { Reading } from './reading.ts';
import { findStyle, type StyleMatch } from './style.ts';
import { findThread, type Thread } from './thread.ts';
import { favorCues, findValue, type Value } from './value.ts';
import { findWares, type WaresList } from './wares.ts';
import { findResidue, type Residue } from './residue.ts';
import { findSensitive, type SensitiveMention } from './sensitive.ts';
import { findShouting, type Shouting } from './shouting.ts';
import { findSpamPhrases, type WeightedPhrase } from './spam-phrases.ts';
import { findFakePrefix, findSubject, subjectSentences, type PrefixVerdict, type Subject } from './subject.ts';
import { findStaleTimes, type StaleTime } from './time-references.ts';
import { findTracking, type Tracking } from './trackers.ts';
import { findUrgency, type Urgency } from './urgency.ts';

export class Analysis {
  readonly text: string;
  readonly draft: Draft;
  readonly #root: MessageRoot;
  readonly #paragraphs: Parsed['paragraphs'];
  readonly #memo = new Map<string, unknown>();

  constructor(text: string, { root, paragraphs }: Pick<Parsed, 'root' | 'paragraphs'>, draft: Draft) {
    this.text = text;
    this.#root = root;
    this.#paragraphs = paragraphs;
    this.draft = draft;
  }

  /** All sentences, those of quoted text and signatures too. */
  get allSentences(): readonly Sentence[] {
    return this.#once('allSentences', () => sentencesOf(this.#paragraphs));
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
    return this.#once('evidence', () => findEvidence(this.readings, this.draft));
  }

  /** What each author sentence is judged by. */
  get inputs(): readonly SentenceInput[] {
    return this.#once('inputs', () => sentenceInputs(this.readings, this.acts, this.evidence));
  }

  /** What each author sentence is likely to do. */
  get judgements(): readonly Judgement[] {
    return this.#once('judgements', () => judge(this.readings, this.acts, this.evidence));
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
      demoteRepeated(findAnchors(this.readings, this.evidence, this.judgements, this.total, this.draft), this.draft),
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
    return this.#once(`novelty ${JSON.stringify(options)}`, () =>
      findNovelty(this.draft, this.sentences, this.total, options),
    );
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

  /** Where the thread stands. */
  get thread(): Thread {
    return this.#once('thread', () => findThread(this.draft, this.sentences, this.asks, this.novelty));
  }

  /** Whether a follow-up says what it follows. */
  get followUpContext(): FollowUpContext {
    return this.#once('followUpContext', () => findFollowUpContext(this.draft, this.#root, this.sentences));
  }

  /** Names in the greeting, and employers in the body, that are not the recipient's. */
  get wrongNames(): readonly WrongName[] {
    return this.#once('wrongNames', () => {
      const greeting = this.allSentences.filter(({ zone }) => zone === 'GreetingNode');
      return findWrongNames(greeting, this.readings, this.draft).filter(
        ({ start, end }) => !this.placeholders.some((blank) => blank.start < end && start < blank.end),
      );
    });
  }

  /** What is said to have happened to the reader, against what is known of them; older facts support nothing that is new. */
  readonly claims = (maxAge: number): readonly Claim[] =>
    this.#once(`claims ${maxAge}`, () => findClaims(this.readings, this.draft, maxAge));

  /** How the draft is written, and how they write. */
  get style(): StyleMatch {
    return this.#once('style', () => findStyle(this.draft));
  }

  /** Whom the other messages go to that are this text but for the names. */
  readonly alike = (thresholds: { jaccard: number; windowDays: number }): readonly string[] =>
    this.#once(`alike ${JSON.stringify(thresholds)}`, () => findAlike(this.draft, thresholds));

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
  readonly readability = (options: ReadabilityOptions): Readability =>
    this.#once(`readability ${JSON.stringify(options)}`, () => findReadability(this.sentences, options));

  /** The subject line; null where there is none. */
  get subject(): Subject | null {
    return this.#once('subject', () => findSubject(this.draft, this.#root));
  }

  /** Whether "Re:" or "Fwd:" before the subject belongs to no thread. */
  get fakePrefix(): PrefixVerdict {
    return this.#once('fakePrefix', () =>
      findFakePrefix(this.subject, this.draft, this.allSentences, this.kind, this.commerce.sells),
    );
  }

  /** What the subject line says, with places in it or, where it stands in the text that is edited, in that text. */
  get subjectSentences(): readonly Sentence[] {
    return this.#once('subjectSentences', () => subjectSentences(this.draft, this.#root, this.#paragraphs));
  }

  /** What is said or typed to the reader: greeting, body, postscript and sign-off, without what is quoted. */
  get ownSentences(): readonly Sentence[] {
    return this.#once('ownSentences', () =>
      this.allSentences.filter(
        ({ zone }) => zone !== 'QuoteNode' && zone !== 'ForwardNode' && zone !== 'SignatureNode',
      ),
    );
  }

  /** Sentences long enough to hold a phrase. In a text of ten thousand lines of a word each, there are none. */
  get #phrased(): readonly Sentence[] {
    return this.#once('phrased', () => this.sentences.filter(({ tokens }) => tokens.length > 2));
  }

  /** Words that blame the reader for a silence. */
  get guilt(): readonly Guilt[] {
    return this.#once('guilt', () => findGuilt(this.#phrased));
  }

  /** Haste without a reason, in the text and in the subject. */
  get urgency(): { text: readonly Urgency[]; subject: readonly Urgency[] } {
    return this.#once('urgency', () => ({
      // "URGENT: ..." at the start is read as a greeting.
      text: findUrgency(
        this.allSentences.filter(({ zone, index }) => index !== -1 || zone === 'GreetingNode'),
        this.kind.isOutreach,
      ),
      subject: findUrgency(this.subjectSentences, this.kind.isOutreach),
    }));
  }

  /** What is taken for granted about the reader. */
  get presumptions(): readonly Presumption[] {
    return this.#once('presumptions', () => findPresumptions(this.#phrased, this.draft));
  }

  /** Praise of the reader. */
  get compliments(): readonly Compliment[] {
    return this.#once('compliments', () => findCompliments(this.sentences));
  }

  /** Capitals, exclamation marks and emoji, in the text and in the subject. */
  get shouting(): { text: Shouting; subject: Shouting } {
    return this.#once('shouting', () => ({
      text: findShouting(this.ownSentences),
      subject: findShouting(this.subjectSentences),
    }));
  }

  /** Claims to know that something was read. */
  get readClaims(): readonly ReadClaim[] {
    return this.#once('readClaims', () => findReadClaims(this.#phrased, this.draft));
  }

  /** Claims that there was a talk or a letter before, which the thread does not bear out. */
  get priorContact(): readonly PriorContact[] {
    return this.#once('priorContact', () => findPriorContact(this.#phrased, this.draft));
  }

  /** What the message says is attached. */
  get attachmentClaims(): readonly AttachmentClaim[] {
    return this.#once('attachmentClaims', () => findAttachmentClaims(this.#phrased));
  }

  /** What was pasted in and is not the message. */
  get residue(): readonly Residue[] {
    return this.#once('residue', () => findResidue(this.text, this.#root, this.allSentences, this.draft));
  }

  /** Times that do not fit the day of sending; empty where that is not known. */
  get staleTimes(): readonly StaleTime[] {
    const { sent } = this.draft;
    return this.#once('staleTimes', () => (sent === null ? [] : findStaleTimes(this.ownSentences, sent)));
  }

  /** Links and pictures of the HTML part; null where there is none, or while `loadHtml` has not been awaited. */
  get html(): Html | null {
    const { html } = this.draft;
    return this.#once('html', () => (html === null ? null : findHtml(html)));
  }

  /** What reports to the sender that the mail was opened. `hosts` track besides the built-in ones. */
  readonly tracking = (hosts: readonly string[] = []): readonly Tracking[] =>
    this.#once(`tracking ${hosts.join(' ')}`, () => (this.html ? findTracking(this.html, hosts) : []));

  /** Links of the author's text and of the HTML part. */
  get links(): readonly Link[] {
    return this.#once('links', () => findLinks(this.text, this.sentences, this.html));
  }

  /** Links that hide or do not say where they go. */
  readonly linkFaults = (options: Omit<LinkOptions, 'channel'>): readonly LinkFault[] =>
    this.#once(`linkFaults ${JSON.stringify(options)}`, () =>
      findLinkFaults(this.links, { ...options, channel: this.draft.channel }),
    );

  /** Phrases of the kind that lists of spam words hold. */
  get spamPhrases(): readonly WeightedPhrase[] {
    return this.#once('spamPhrases', () => findSpamPhrases(this.#phrased));
  }

  /** Whether it sells or recruits. */
  get commerce(): Commerce {
    return this.#once('commerce', () => findCommerce(this.sentences, this.kind));
  }

  /** Who it says has sent it, and the way to hear no more. */
  get compliance(): Compliance {
    return this.#once('compliance', () =>
      findCompliance(this.text, this.#root, this.allSentences, this.draft, this.html),
    );
  }

  /** Mentions of the reader's private life. */
  get sensitive(): readonly SensitiveMention[] {
    return this.#once('sensitive', () => {
      const { sells, recruits } = this.commerce;
      return findSensitive(this.#phrased, this.draft, sells || recruits);
    });
  }

  /** What is longer than the channel takes. */
  readonly overflows = (options: LengthOptions): readonly Overflow[] =>
    this.#once(`overflows ${JSON.stringify(options)}`, () =>
      findOverflows(this.text, this.#root, this.subject, this.draft, options),
    );

  /** What sells in it. */
  get pitch(): readonly Pitch[] {
    return this.#once('pitch', () => findPitch(this.sentences, this.asks));
  }

  /** Whether the facts can be trusted: the message is in English, and there is one. */
  get isReadable(): boolean {
    return this.language === 'en' && this.sentences.length > 0;
  }

  #once<Fact>(name: string, find: () => Fact): Fact {
    if (!this.#memo.has(name)) this.#memo.set(name, find());
    return this.#memo.get(name) as Fact;
  }
}
