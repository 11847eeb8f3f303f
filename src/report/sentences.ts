/** A message of a rule in its parts: what is wrong, and what to do about it. */

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '`': '`' };

/** The first sentence, and the rest. Full stops inside quotation marks are the writer's own and end nothing. */
export function splitMessage(message: string): { what: string; rest: string } {
  let closing = '';
  for (let index = 0; index < message.length; index++) {
    const char = message.charAt(index);
    if (closing !== '') {
      if (char === closing) closing = '';
    } else if (char in quotes && message.includes(quotes[char] as string, index + 1)) closing = quotes[char] as string;
    else if ('.!?'.includes(char) && /^\s+["“«`\p{Lu}]/u.test(message.slice(index + 1, index + 4))) {
      return { what: message.slice(0, index + 1), rest: message.slice(index + 1).trim() };
    }
  }
  return { what: message, rest: '' };
}
