/**
 * Links and pictures of a draft's HTML. Most drafts have none, so the parser (parse5, by hast-util-from-html) is loaded by
 * whoever comes upon HTML: the readers of files, and `createLinter`.
 */
import type { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';

export interface HtmlLink {
  href: string;
  /** What is shown for it, one space for each run of white space. */
  label: string;
  /** 1-based line of the HTML. */
  line: number;
}

export interface HtmlImage {
  src: string;
  alt: string;
  /** In CSS pixels; null = not said. */
  width: number | null;
  height: number | null;
  /** By its own style or by that of what it stands in. */
  isHidden: boolean;
  /** Fetched from a server when the mail is opened; not so for what comes with it (`cid:`, `data:`). */
  isRemote: boolean;
  line: number;
}

export interface Html {
  links: readonly HtmlLink[];
  images: readonly HtmlImage[];
}

/** Longer HTML is cut here. In UTF-16 units; a mail of one megabyte is cut off by mail programs long before. */
const MAX_LENGTH = 2_000_000;
/** Elements nested deeper than this are not looked into. */
const MAX_DEPTH = 300;

let parse: typeof fromHtml | undefined;

/** To be awaited before HTML can be read. */
export async function loadHtml(): Promise<void> {
  parse ??= (await import('hast-util-from-html')).fromHtml;
}

/** For hosts that cannot wait: gives the parser, imported by the host. */
export function provideHtml(given: typeof fromHtml): void {
  parse = given;
}

/** null while the parser is not loaded. */
export function findHtml(html: string): Html | null {
  if (!parse) return null;
  const links: HtmlLink[] = [];
  const images: HtmlImage[] = [];
  const visit = (node: Nodes, isHidden: boolean, depth: number) => {
    if (!('children' in node) || depth > MAX_DEPTH) return;
    for (const child of node.children) {
      const hides = child.type === 'element' ? isHidden || isInvisible(child) : isHidden;
      if (child.type === 'element' && child.tagName === 'a' && child.properties['href'] !== undefined)
        links.push({
          href: String(child.properties['href']).trim(),
          label: labelOf(child, 0).replace(/\s+/gu, ' ').trim(),
          line: child.position?.start.line ?? 1,
        });
      if (child.type === 'element') images.push(...imagesOf(child, hides));
      visit(child, hides, depth + 1);
    }
  };
  visit(parseHtml(html.slice(0, MAX_LENGTH), parse), false, 0);
  return { links, images };
}

/** The parser goes down into what is nested. Some thousand deep it finds no way back; links and pictures are in the rest as well. */
function parseHtml(html: string, parser: typeof fromHtml): Nodes {
  try {
    return parser(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return parser(html.replace(/<\/?(?!(?:a|img)[\s/>])[a-z][^<>]{0,1000}>/giu, ' '));
  }
}

/** What is shown inside an element, pictures by what stands in for them. */
function labelOf(node: Nodes, depth: number): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties['alt'] ?? '');
  if (!('children' in node) || depth > MAX_DEPTH) return '';
  return node.children.map((child) => labelOf(child, depth + 1)).join(' ');
}

/** A picture, or a background that is fetched like one. */
function imagesOf(element: Element, isHidden: boolean): HtmlImage[] {
  const { tagName, properties } = element;
  const style = styleOf(element);
  const line = element.position?.start.line ?? 1;
  const found: HtmlImage[] = [];
  if (tagName === 'img' && properties['src'] !== undefined) {
    const src = String(properties['src']).trim();
    found.push({
      src,
      alt: String(properties['alt'] ?? ''),
      width: pixels(style.get('width')) ?? pixels(properties['width']),
      height: pixels(style.get('height')) ?? pixels(properties['height']),
      isHidden,
      isRemote: /^(?:https?:)?\/\//iu.test(src),
      line,
    });
  }
  const background =
    properties['background'] ??
    /url\(\s{0,5}['"]?([^'")\s]{1,2000})/iu.exec(style.get('background-image') ?? style.get('background') ?? '')?.[1];
  if (typeof background === 'string' && /^(?:https?:)?\/\//iu.test(background))
    found.push({ src: background, alt: '', width: null, height: null, isHidden, isRemote: true, line });
  return found;
}

function isInvisible(element: Element): boolean {
  const style = styleOf(element);
  return (
    element.properties['hidden'] === true ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('opacity') === '0' ||
    style.get('mso-hide') === 'all' ||
    (pixels(style.get('max-height')) === 0 && style.get('overflow') === 'hidden') ||
    (element.tagName === 'img' && (pixels(style.get('max-height')) === 0 || pixels(style.get('max-width')) === 0))
  );
}

function styleOf({ properties }: Element): Map<string, string> {
  const style = typeof properties['style'] === 'string' ? properties['style'].slice(0, 4000) : '';
  return new Map(
    style.split(';').flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':');
      if (colon === -1) return [];
      const value = declaration
        .slice(colon + 1)
        .replace(/!important/iu, '')
        .trim();
      return [[declaration.slice(0, colon).trim().toLowerCase(), value.toLowerCase()]];
    }),
  );
}

function pixels(value: unknown): number | null {
  const match = /^\s*(\d{1,5}(?:\.\d{1,4})?)\s*(?:(?:px)\s*)?$/iu.exec(String(value ?? ''));
  return match ? Number(match[1]) : null;
}
