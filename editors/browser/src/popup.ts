/** Turns the extension on and off for the site that is open. */
import { isOn, siteOf, turnOff, turnOn } from './sites.ts';

const state = document.getElementById('state') as HTMLElement;
const toggle = document.getElementById('toggle') as HTMLButtonElement;

const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
// Opened as a page of its own, it is told the site.
const site = siteOf(new URLSearchParams(location.search).get('site') ?? tab?.url);

async function show(): Promise<void> {
  if (!site) {
    state.textContent = 'There is nothing to write here.';
    return;
  }
  const on = await isOn(site);
  const { host } = new URL(site);
  state.textContent = on ? `On for ${host}. It takes effect in boxes that you write in.` : `Off for ${host}.`;
  toggle.textContent = on ? `Turn off for ${host}` : `Turn on for ${host}`;
  toggle.hidden = false;
}

toggle.addEventListener('click', () => {
  if (!site) return;
  void isOn(site).then(async (on) => {
    if (on) await turnOff(site);
    else await turnOn(site, location.search === '' ? tab?.id : undefined);
    await show();
  });
});

await show();
