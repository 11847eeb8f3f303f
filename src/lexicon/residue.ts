/**
 * What a writing assistant leaves around the text that it was asked for. Closed formulas, and marks that no person types.
 * Sources: OpenAI community and Wikipedia, "Wikipedia:Signs of AI writing" (citation marks, link parameters, stock lines).
 */
import { words, type WordPattern } from './pattern.ts';

const NOUN =
  '(?:draft|version|rewrite|re-write|message|e-?mail|note|reply|response|template|follow[ -]?up|dm|inmail|outreach|cover letter|subject line|text|suggestion|option|revision)s?';

/** A first line that hands over a draft. `certain` needs no greeting below it. */
export const leadIns: readonly { pattern: RegExp; certain: boolean }[] = [
  {
    pattern: new RegExp(
      `^(?:sure(?: thing)?|certainly|of course|absolutely|no problem|got it|happy to help|great|okay|ok|understood)[!,.:—–-]{0,2} {1,3}(?:here(?:['’]s| is| are)|below (?:is|are)|i(?:['’]ve| have) (?:drafted|written|rewritten|polished|prepared|revised))\\b.{0,60}\\b${NOUN}\\b.{0,120}$`,
      'iu',
    ),
    certain: true,
  },
  {
    pattern: new RegExp(
      `^(?:here(?:['’]s| is| are)|below (?:is|are)) (?:a|an|the|your|my|some|two|three)(?: [\\p{L}’'-]+,?){0,5} ${NOUN}\\b.{0,100}:$`,
      'iu',
    ),
    certain: false,
  },
  {
    pattern: new RegExp(`^\\**(?:revised|polished|improved|updated|shortened|final) ${NOUN}:?\\**:?$`, 'iu'),
    certain: true,
  },
];

/** Lines that talk about the draft, to whom it was made for. */
export const assistantLines: readonly WordPattern[] = [
  words(
    '^let me know if you (?:would like|want|need|prefer)(?: (?:me|to|any|it|a|an|the|this|further|other|some))* (?:adjust|tweak|change|modify|revise|shorten|refine|rewrite|rephrase|make|more|less|different|shorter|longer|another|adjustments|changes|tweaks|edits|version)(?: [\\p{L}-]+){0,5} (?:tone|version|draft|wording|formal|casual|shorter|longer|length|style|rewrite|message|email)',
  ),
  words(
    '^would you like me to (?:adjust|make|shorten|rewrite|refine|tailor|tweak|draft|polish|create|write|rephrase|change)(?: [\\p{L}-]+){0,6} (?:tone|version|versions|formal|casual|shorter|longer|subject line|wording|variation|variations|style)',
  ),
  words(
    'feel free to (?:customi[sz]e|personali[sz]e|tailor) (?:this|it|the|as)|feel free to (?:adjust|tweak|edit|modify|change|adapt) (?:this|it|the) (?:(?:message|email|draft|tone|wording|placeholders|details|template|note)(?: [\\p{L}-]+){0,3}|(?:to|so it) (?:fits?|suits?|matches|better|match|reflect))',
  ),
  words(
    '^this (?:version|draft|e-?mail|message|note|rewrite|revision) (?:is|keeps|maintains|strikes|aims|highlights|emphasi[sz]es|focuses|sounds|balances|remains)(?: [\\p{L}-]+){0,8} (?:tone|concise|professional|warm|friendly|approachable|polite|respectful|conversational)',
  ),
  words('^i hope this (?:draft|version|e-?mail|message|template|rewrite) (?:helps|works|meets|captures|is what)'),
  words(
    'as an ai(?: language)?(?: model| assistant)?(?= ,| i )|(?:i am|as i am) (?:just |only )?an ai(?: language)? (?:model|assistant)|(?:as of|up to|until|since) my (?:last|latest|most recent) (?:knowledge )?(?:update|training|cutoff|cut-off)|my (?:knowledge|training)(?: data)? (?:cutoff|cut-off|only goes)|(?:i|we) (?:can not|cannot|am unable to|do not have the ability to) (?:browse|access) (?:the internet|real-time|external|live)|^word count ,? ?\\d+',
  ),
];

/** Marks that only a tool leaves: citations, link parameters. */
export const toolMarks =
  /:?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\[?oaicite:\d{1,4}\]?|【\d{1,4}[:†][^】\n]{0,40}】|\bturn\d{1,3}(?:search|view|news|image)\d{1,3}\b|[?&]utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity)/gu;
