/** What in the HTML of a mail reports to the sender that it was opened, or that a link was followed. */
import { clickTrackers, openTrackers, trackingPath, type Tracker } from '../lexicon/trackers.ts';
import type { Html } from './html.ts';
import { parseUrl } from './links.ts';

export interface Tracking {
  kind: 'vendor' | 'pixel' | 'click';
  /** Whose it is, where that is known. */
  vendor: string | null;
  url: string;
  host: string;
  /** 1-based line of the HTML. */
  line: number;
  /** What is shown for a link; '' for a picture. */
  label: string;
}

/** A picture of at most this many pixels each way is not there to be seen. */
const MAX_PIXEL = 2;

/** @param hosts more hosts that track, each with all that is on them. */
export function findTracking({ images, links }: Html, hosts: readonly string[]): Tracking[] {
  const own = hosts.map((host): Tracker => ({ vendor: host, host }));
  const found: Tracking[] = [];
  for (const { src, width, height, isHidden, isRemote, line } of images) {
    const url = isRemote ? parseUrl(src) : null;
    if (!url) continue;
    const vendor = vendorOf(url, [...own, ...openTrackers]);
    const isTiny = width !== null && height !== null && width <= MAX_PIXEL && height <= MAX_PIXEL;
    const isThin = (width === 0 || height === 0 || width === 1 || height === 1) && trackingPath.test(url.pathname);
    const isSized = (width ?? 0) >= 40 || (height ?? 0) >= 40;
    if (vendor) found.push({ kind: 'vendor', vendor, url: src, host: url.hostname, line, label: '' });
    else if (isTiny || isThin || isHidden || (!isSized && trackingPath.test(url.pathname)))
      found.push({ kind: 'pixel', vendor: null, url: src, host: url.hostname, line, label: '' });
  }
  for (const { href, label, line } of links) {
    const url = parseUrl(href);
    const vendor = url && vendorOf(url, [...own, ...clickTrackers]);
    if (url && vendor) found.push({ kind: 'click', vendor, url: href, host: url.hostname, line, label });
  }
  return found;
}

function vendorOf(url: URL, list: readonly Tracker[]): string | null {
  const host = url.hostname.toLowerCase();
  const hit = list.find(
    (tracker) =>
      (host === tracker.host || host.endsWith(`.${tracker.host}`)) &&
      (!tracker.path || url.pathname.startsWith(tracker.path)),
  );
  return hit?.vendor ?? null;
}
