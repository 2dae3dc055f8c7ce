import type { Meeting, PlanMeeting } from '@palabre/shared/groups';
import { api } from '../../lib';
import { useGroupChange } from './groups.queries';

export const usePlanMeeting = (id: string) => useGroupChange(id, (meeting: PlanMeeting) => api.post<Meeting>(`/api/groups/${id}/meetings`, meeting));

export const useCancelMeeting = (id: string) => useGroupChange(id, (meetingId: string) => api.delete(`/api/groups/${id}/meetings/${meetingId}`));

/** Where a calendar reads the meetings of a group, to open once or to follow. */
export const calendarAddress = (id: string): string => `/api/groups/${id}/calendar.ics`;
