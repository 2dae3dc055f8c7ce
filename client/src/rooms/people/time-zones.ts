import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { cityOf } from '../../lib/time-zone';

/** The areas of IANA names that cities lie in, in the words of the reader. */
const areas: Record<string, MessageDescriptor> = {
  Africa: msg`Afrique`,
  America: msg`Amérique`,
  Antarctica: msg`Antarctique`,
  Arctic: msg`Arctique`,
  Asia: msg`Asie`,
  Atlantic: msg`Atlantique`,
  Australia: msg`Australie`,
  Europe: msg`Europe`,
  Indian: msg`Océan Indien`,
  Pacific: msg`Pacifique`,
};

const elsewhere = msg`Temps universel`;

export interface TimeZoneArea {
  name: MessageDescriptor;
  zones: { value: string; city: string }[];
}

/**
 * The time zones of this browser by area.
 * @param current one that is offered whether the browser lists it or not: names change, and profiles keep the older one
 */
export function timeZoneAreas(current: string): TimeZoneArea[] {
  const found = new Map<MessageDescriptor, TimeZoneArea>();
  for (const value of new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])) {
    const name = areas[value.split('/')[0] ?? ''] ?? elsewhere;
    const area = found.get(name) ?? { name, zones: [] };
    found.set(name, { name, zones: [...area.zones, { value, city: cityOf(value) }] });
  }
  return [...found.values()].map(({ name, zones }) => ({ name, zones: zones.toSorted((a, b) => a.city.localeCompare(b.city)) }));
}

export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
