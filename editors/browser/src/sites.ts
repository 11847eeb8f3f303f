/** On which sites the extension is on. The browser keeps that: a site is on where the content script is registered for it. */

/** A site by its origin; undefined for pages that are none ("chrome://", "file:"). */
export function siteOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { origin, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

const idOf = (site: string) => `site:${site}`;

/** Patterns have no port: they match all of a host. */
const patternOf = (site: string) => {
  const { protocol, hostname } = new URL(site);
  return `${protocol}//${hostname}/*`;
};

export async function isOn(site: string): Promise<boolean> {
  return (await chrome.scripting.getRegisteredContentScripts({ ids: [idOf(site)] })).length > 0;
}

/** Asks the user; to be called in a click. @returns whether they agreed. */
export async function turnOn(site: string, tabId: number | undefined): Promise<boolean> {
  if (!(await chrome.permissions.request({ origins: [patternOf(site)] }))) return false;
  await chrome.scripting.registerContentScripts([
    {
      id: idOf(site),
      matches: [patternOf(site)],
      js: ['content.js'],
      runAt: 'document_idle',
      allFrames: true,
      persistAcrossSessions: true,
    },
  ]);
  if (tabId !== undefined)
    await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['content.js'] });
  return true;
}

export async function turnOff(site: string): Promise<void> {
  await chrome.scripting.unregisterContentScripts({ ids: [idOf(site)] });
  // A permission that an administrator gave cannot be given back; without its script it is of no use.
  await chrome.permissions.remove({ origins: [patternOf(site)] }).catch(() => false);
}
