/** What a commercial mail has to hold by law: a way out, and who sent it. Formulas and forms; matched as said. */
import { words } from './pattern.ts';

/** A way to hear no more. In a sentence of one's own it counts as much as a link (16 CFR 316.5 asks for a reply or a page). */
export const optOut = words(
  'unsubscrib(?:e|es|ed|ing)|opt(?:ing)?[ -]?out|(?:stop|no more|fewer) (?:receiving|getting|these|future|e-?mails|emails|messages|hearing|mails)|(?:(?:would|you would|will|had) (?:rather|prefer)|prefer|do not want|do not wish|not want|no longer (?:want|wish)|wish)(?: \\w+)? (?:to )?(?:not (?:to )?)?(?:hear|receive|get|be (?:contacted|e-?mailed|emailed|written))(?: \\w+){0,4}|(?:rather|prefer) (?:i|we|me|us)? ?(?:did|do|would)? ?not (?:write|hear|email|contact|be contacted|get|call)(?: \\w+)?|(?:tell|ask|let) (?:me|us) (?:to stop|know and i|and i will|and we will|so and|to (?:go away|leave you))|(?:say|reply|write|answer|send)(?: \\w+)? (?:so|no|“”|stop|the word|unsubscribe|a (?:simple |quick |one-word )?no|remove)(?: (?:word|,|and|is|back|to|thanks))* (?:(?:i|we) (?:will|shall)|and|enough|fine|to (?:stop|unsubscribe|be removed|opt))|(?:i|we) (?:will|shall|would) (?:(?:then|also|certainly|happily|gladly|simply) )*(?:stop|not (?:(?:be )?(?:write|writing|bother|bothering|contact|contacting|e-?mail|email|emailing|mail|follow|chase|send|trouble))|never (?:write|bother|contact|e-?mail|email)|leave (?:you|it (?:there|at that|be))|take you off|remove you|delete your|cross you off)(?: \\w+)?|(?:take|remove|delete|strike|cross) (?:me|you|your (?:name|address|details|e-?mail))(?: \\w+)? (?:off|from|out)|(?:e-?mail|mailing|communication|contact) preferences|right to object|object to (?:the )?(?:processing|use)|not (?:write|contact|bother|email|e-?mail|mail) you (?:again|any ?more|further)|last (?:mail|e-?mail|message|note|you will hear)(?: \\w+){0,4} (?:me|us)',
);

/** How people say whose they are: "I run a bakery in", "from the office of". */
export const selfIntroduction = words(
  '(?:i am|we are|my name is|this is)(?: \\S+){0,6}? (?:from|at|of|with|for|behind|by) \\S+|(?:i|we) (?:(?:also|both|now|have) )*(?:run|own|lead|manage|head|founded|started|work for|work at|work as|work with|represent|teach|farm|edit|chair|coordinate) \\S+|my (?:company|shop|studio|practice|firm|bakery|farm|workshop|agency|business|garage|brewery|team|school|clinic)|here at \\S+',
);

/** A postal address as the laws of the United States and of Europe know it: a box, a street with a number, a code with a town. */
export const postalAddress: readonly RegExp[] = [
  /\bp\.?\s?o\.?\s?box\s+\d+/iu,
  /\b\d{1,5}[a-z]?\s+(?:[\p{L}'’.-]+\s+){0,4}(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|way|square|sq|place|pl|court|ct|quay|terrace|crescent|close|row|hill|park|parkway|highway|hwy|mews|yard|wharf|circle|gardens|green|parade)\b/iu,
  /\b(?:suite|unit|floor|fl|apt)\s?#?\d+/iu,
  /\b[\p{L}'’.-]{2,40}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|laan|straat|gracht|kade|plein|gata|gatan|vägen|vej|gade|tie|katu|utca|út)\s+\d{1,4}/iu,
  /\b(?:rue|avenue|boulevard|place|quai|via|viale|piazza|corso|calle|avenida|plaza|paseo|carrer|rua|praça|ulica|ul\.|aleja|al\.|strada|bulevardul)\s+(?:[\p{L}'’.-]+\s+){0,5}\d{1,4}\b/iu,
  /\b\d{1,4},?\s+(?:bis\s+)?(?:rue|avenue|boulevard|place|quai|chemin|impasse|allée)\s+\p{L}/iu,
  /\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/u,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/u,
  /\b(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu}\p{L}{2,}/u,
  /\b\d{4}\s?[A-Z]{2}\s+\p{Lu}\p{L}+/u,
  /\b\d{2}-\d{3}\s+\p{Lu}\p{L}+/u,
];
