/** How far the reading of a mailbox has come, on standard error: one line that is written over, and only for people. */
import type { Mailbox } from '../input/mailbox/mailbox.ts';
import { MAX_MAIL } from '../input/mailbox/message.ts';
import type { MailboxOptions } from '../input/read-mailbox.ts';
import { count } from '../report/summary.ts';
import { visibleLine } from '../report/visible.ts';
import { elapsed } from './clock.ts';

/** Milliseconds between two words on it. */
const PAUSE = 200;

export class MailboxProgress {
  readonly #isShown = Boolean(process.stderr.isTTY);
  #lastShown = 0;
  #step = '';
  #started = 0;
  #isLineOpen = false;

  readonly listeners: Required<Pick<MailboxOptions, 'onIndexed' | 'onProgress'>> = {
    onIndexed: (mailbox) => this.#tell(describeMailbox(mailbox)),
    onProgress: (step, done, total) => this.show(step, done, total),
  };

  show(step: 'read' | 'compare' | 'lint' | 'judge', done: number, total: number): void {
    const now = elapsed();
    if (step !== this.#step) {
      this.#step = step;
      this.#started = now;
    }
    if (!this.#isShown || now - this.#lastShown < PAUSE) return;
    this.#lastShown = now;
    const seconds = (now - this.#started) / 1000;
    const rate = seconds > 0.5 ? done / seconds : 0;
    const left = rate > 0 ? `, ${duration((total - done) / rate)} left` : '';
    const text =
      step === 'read'
        ? `Reading the mailbox: ${Math.floor((100 * done) / Math.max(1, total))} %${left}`
        : `${step === 'compare' ? 'Comparing: ' : ''}${done.toLocaleString('en')} of ${count(total, 'message')}${rate > 0 ? `, ${Math.round(rate).toLocaleString('en')} a second` : ''}${left}`;
    process.stderr.write(`\r\u001B[K${text}`);
    this.#isLineOpen = true;
  }

  clear(): void {
    if (this.#isLineOpen) process.stderr.write('\r\u001B[K');
    this.#isLineOpen = false;
  }

  #tell(text: string): void {
    this.clear();
    process.stderr.write(`${text}\n`);
  }
}

/** Whose mailbox it was taken for, and what became of all that is in it. */
export function describeMailbox({ owner, counts, places }: Mailbox): string {
  const name = owner ? owner.name || [...owner.keys].join(', ') : 'nobody';
  const addresses = owner ? [...owner.keys].filter((key) => key !== owner.name.toLowerCase()).slice(0, 3) : [];
  const who = addresses.length > 0 && owner?.name ? `${name} (${addresses.join(', ')})` : name;
  const rest = [
    [counts.duplicates, 'copies'],
    [counts.leftOut, 'drafts or in the trash'],
    [counts.empty, 'without a text'],
    [counts.unreadable, 'that cannot be read'],
  ] as const;
  const parts = [
    `${counts.own.toLocaleString('en')} sent`,
    `${counts.others.toLocaleString('en')} received`,
    ...rest.filter(([number]) => number > 0).map(([number, what]) => `${number.toLocaleString('en')} ${what}`),
  ];
  const how = owner?.isGuess ? ', found by who takes part in most of it (--me says otherwise)' : '';
  let long = 0;
  for (const { length } of places) if (length > MAX_MAIL) long++;
  const cut =
    long === 0 ? '' : ` ${count(long, 'mail')} of more than 32 MB: what lies beyond, mostly attachments, is not read.`;
  return visibleLine(`Mailbox of ${who}${how}: ${count(counts.read, 'record')}, ${parts.join(', ')}.${cut}`);
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
