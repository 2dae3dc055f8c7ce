import { describe, expect, it } from '@jest/globals';
import { type CalendarMeeting, writeCalendar } from './calendar.rules';

const group = { id: '0193a3f0-1c2b-7d4e-8f60-718293a4b5c6', name: 'Circuits courts', lang: 'fr' };
const meeting: CalendarMeeting = {
  id: '0193a3f0-1c2b-7d4e-8f60-000000000001',
  title: 'Première réunion',
  place: 'Bogotá, salle 2',
  lang: 'fr',
  startsAt: new Date('2026-01-31T17:00:00.000Z'),
  endsAt: new Date('2026-01-31T18:30:00.000Z'),
  plannedAt: new Date('2026-01-02T08:00:00.123Z'),
  cancelledAt: null,
};

const write = (...meetings: CalendarMeeting[]) => writeCalendar(group, meetings, 'https://palabre.example.org');
/** Undoes folding, as a reader does (RFC 5545, 3.1). */
const linesOf = (document: string) => document.replaceAll('\r\n ', '').split('\r\n');

describe('writeCalendar', () => {
  it('writes a meeting in UTC', () => {
    expect(linesOf(write(meeting))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Palabre//Palabre//EN',
      'X-WR-CALNAME:Circuits courts',
      'BEGIN:VEVENT',
      'UID:0193a3f0-1c2b-7d4e-8f60-000000000001@palabre.example.org',
      'DTSTAMP:20260102T080000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'DTSTART:20260131T170000Z',
      'DTEND:20260131T183000Z',
      'SUMMARY;LANGUAGE=fr:Première réunion',
      'LOCATION;LANGUAGE=fr:Bogotá\\, salle 2',
      'URL:https://palabre.example.org/groups/0193a3f0-1c2b-7d4e-8f60-718293a4b5c6',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('strikes out a cancelled meeting under the same UID, with a higher sequence', () => {
    const lines = linesOf(write({ ...meeting, cancelledAt: new Date('2026-01-20T09:00:00Z') }));
    expect(lines).toEqual(expect.arrayContaining(['SEQUENCE:1', 'STATUS:CANCELLED', 'DTSTAMP:20260120T090000Z', `UID:${meeting.id}@palabre.example.org`]));
  });

  it('leaves out a place that is not known', () => {
    expect(write({ ...meeting, place: '' })).not.toContain('LOCATION');
  });

  it('keeps what has a meaning of its own, and words that look like lines, inside the value', () => {
    const [summary] = linesOf(write({ ...meeting, title: 'a\\b; c, d\r\nEND:VEVENT\u0000\u0007\tz' })).filter((line) => line.startsWith('SUMMARY'));
    expect(summary).toBe('SUMMARY;LANGUAGE=fr:a\\\\b\\; c\\, d\\nEND:VEVENT\tz');
  });

  it.each(['é'.repeat(120), '👩🏽‍🌾'.repeat(20), 'x'.repeat(500)])('folds before the 76th octet and never inside a character: %s', (title) => {
    const document = write({ ...meeting, title });
    for (const line of document.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(document).not.toContain('\uFFFD');
    expect(linesOf(document)).toContain(`SUMMARY;LANGUAGE=fr:${title}`);
  });

  it('makes the same bytes of the same meetings', () => {
    expect(write(meeting)).toBe(write(meeting));
  });
});
