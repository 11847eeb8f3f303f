/** Dates from which it is fair to write, as a calendar file. */
import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { createHash } from 'node:crypto';
import type { NextStep } from './thread-state.ts';

/** @param now milliseconds since 1970: what is due stands on that day. */
export function calendar(steps: readonly NextStep[], now: number): string {
  const today = new Date(now).toISOString().slice(0, 10);
  const stamp = new Date(now);
  const file = new ICalCalendar({
    name: 'msglint: fair to write',
    prodId: { company: 'msglint', product: 'next' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { person, thread, state, fairFrom, reason, channel } of steps) {
    if (fairFrom === null || (state !== 'awaiting-them' && state !== 'deferred')) continue;
    const day = fairFrom < today ? today : fairFrom;
    file.createEvent({
      // The same thread has the same entry: a calendar that reads the file again moves it.
      id: `${createHash('sha256').update(`${person}\n${thread}\n${channel}`).digest('hex').slice(0, 24)}@msglint`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp,
      summary: `Fair to write to ${person}`,
      description: `${reason}\n${thread}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return file.toString().replace(/\r?\n/gu, '\r\n').concat('\r\n');
}
