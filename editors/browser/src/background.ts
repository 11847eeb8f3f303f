/** Lints for the pages. It has no way to the network: the extension's policy allows no connection. */
import { answer } from '../../../src/integrations/browser/service.ts';
import type { Request } from '../../../src/integrations/browser/protocol.ts';

chrome.runtime.onMessage.addListener((request: Request, { id }, respond) => {
  if (id !== chrome.runtime.id) return undefined;
  void answer(request).then(respond);
  // The answer comes later.
  return true;
});
