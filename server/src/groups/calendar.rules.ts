/**
 * The meetings of a group as iCalendar (RFC 5545). Times are in UTC, so that no reader needs our time zones. A meeting keeps its
 * UID, and its SEQUENCE grows when it is cancelled: a calendar that has it then strikes it out. There is no METHOD: DTSTAMP is
 * then when the meeting last changed (3.8.7.2), and the same meetings always make the same bytes.
 */
export interface CalendarMeeting {
  id: string;
  title: string;
  place: string;
  lang: string;
  startsAt: Date;
  endsAt: Date;
  plannedAt: Date;
  cancelledAt: Date | null;
}

/** Octets in a line, without its end (3.1). */
const longestLine = 75;

/** Text as a value: a backslash, a semicolon, a comma or a line break would mean something else (3.3.11); control characters mean nothing. */
const escape = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replaceAll(/[\\;,]/g, (special) => `\\${special}`)
    .replaceAll('\n', '\\n');

/** `20260131T170000Z` */
const inUtc = (moment: Date): string =>
  moment
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replaceAll(/[-:]/g, '');

/** A long line goes on in the next one after a space; a character is never cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > longestLine) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

function writeMeeting({ id, title, place, lang, ...meeting }: CalendarMeeting, page: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(page).hostname}`,
    `DTSTAMP:${inUtc(meeting.cancelledAt ?? meeting.plannedAt)}`,
    `SEQUENCE:${meeting.cancelledAt ? 1 : 0}`,
    `STATUS:${meeting.cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART:${inUtc(meeting.startsAt)}`,
    `DTEND:${inUtc(meeting.endsAt)}`,
    `SUMMARY;LANGUAGE=${lang}:${escape(title)}`,
    ...(place ? [`LOCATION;LANGUAGE=${lang}:${escape(place)}`] : []),
    `URL:${page}`,
    'END:VEVENT',
  ];
}

/**
 * @param group whose calendar it is
 * @param meetings in any order, cancelled ones included
 * @param publicUrl origin of the site, without a slash at the end
 * @returns the document, lines ended by CRLF
 */
export function writeCalendar(group: { id: string; name: string; lang: string }, meetings: readonly CalendarMeeting[], publicUrl: string): string {
  const page = `${publicUrl}/groups/${group.id}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Palabre//Palabre//EN',
    // no standard, but what every calendar shows as the name
    `X-WR-CALNAME:${escape(group.name)}`,
    ...meetings.flatMap((meeting) => writeMeeting(meeting, page)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
