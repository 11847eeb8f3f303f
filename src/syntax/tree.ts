/**
 * The tree of a message: nlcst as retext-english makes it, its paragraphs gathered in zones.
 * The children of every node tile it: no gap, no overlap (held by a property test).
 */
import type { Nodes as NlcstNodes, Paragraph, Sentence as NlcstSentence, WhiteSpace, Text } from 'nlcst';
import type { Point } from './lines.ts';
import type { ZoneType } from './zones.ts';

export interface Position {
  start: Point;
  end: Point;
}

/** Front matter or header lines above the message; never part of it. */
export interface HeaderNode {
  type: 'HeaderNode';
  children: (SubjectNode | Text)[];
  position: Position;
}

/** The subject, where it stands in the file itself. */
export interface SubjectNode {
  type: 'SubjectNode';
  children: (Paragraph | WhiteSpace | Text)[];
  position: Position;
}

export interface ZoneNode {
  type: ZoneType;
  children: (Paragraph | WhiteSpace)[];
  position: Position;
}

export interface MessageRoot {
  type: 'RootNode';
  children: (HeaderNode | ZoneNode | WhiteSpace)[];
  position: Position;
}

export type MessageNode = MessageRoot | HeaderNode | SubjectNode | ZoneNode | NlcstNodes;
export type { NlcstSentence, Paragraph };

/** Zones in which the author speaks. Everything else is somebody else's text, or furniture. */
export const authorZones: ReadonlySet<string> = new Set(['BodyNode', 'PostscriptNode']);

export const childrenOf = (node: MessageNode): readonly MessageNode[] => ('children' in node ? node.children : []);
