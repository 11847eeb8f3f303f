/** Text made safe to stand in HTML, in elements and in attributes. */
import { visible } from '../report/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => visible(text).replace(/[&<>"']/gu, (char) => entities[char] ?? '');
