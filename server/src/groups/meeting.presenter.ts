import type { Meeting } from '@palabre/shared/groups';
import type { MeetingEntity } from './meeting.entity';

export const presentMeeting = ({ id, title, startsAt, endsAt, timeZone, place, lang }: MeetingEntity): Meeting => ({
  id,
  title,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  timeZone,
  place,
  lang: lang as Meeting['lang'],
});
