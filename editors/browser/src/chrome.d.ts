/** As much of the extension API as is used. */
declare namespace chrome {
  interface Sender {
    id?: string;
  }
  interface Tab {
    id?: number;
    url?: string;
  }
  interface ContentScript {
    id: string;
    matches: string[];
    js: string[];
    runAt?: 'document_idle';
    allFrames?: boolean;
    persistAcrossSessions?: boolean;
  }
  const runtime: {
    id: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (message: never, sender: Sender, respond: (answer: unknown) => void) => boolean | undefined,
      ): void;
    };
  };
  const tabs: { query(filter: { active: true; currentWindow: true }): Promise<Tab[]> };
  const permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(unwanted: { origins: string[] }): Promise<boolean>;
  };
  const scripting: {
    getRegisteredContentScripts(filter?: { ids: string[] }): Promise<ContentScript[]>;
    registerContentScripts(scripts: ContentScript[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: { target: { tabId: number; allFrames?: boolean }; files: string[] }): Promise<unknown>;
  };
}
