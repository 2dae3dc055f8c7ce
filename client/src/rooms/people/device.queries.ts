import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Device } from '@palabre/shared/people';
import { api, ApiProblem } from '../../lib';

const devicesKey = ['me', 'devices'] as const;

const devicesQuery = queryOptions({ queryKey: devicesKey, queryFn: ({ signal }) => api.get<{ items: Device[] }>('/api/me/devices', { signal }) });

export const useDevices = () => useQuery(devicesQuery);

/**
 * Whether this device may keep what somebody writes: not one that others use. Nobody's device keeps nothing.
 * @returns 'unknown' when the question failed, which says nothing of the device; undefined before there is an answer
 */
export function useMayKeep(): 'yes' | 'no' | 'unknown' | undefined {
  // An answer from before may be about whoever was signed in before.
  const { data, error, isFetchedAfterMount } = useQuery({ ...devicesQuery, refetchOnMount: 'always' });
  if (!isFetchedAfterMount) return undefined;
  if (error) return error instanceof ApiProblem && error.status === 401 ? 'no' : 'unknown';
  const here = data?.items.find(({ current }) => current);
  return here && !here.shared ? 'yes' : 'no';
}

/** @returns what signs out a device by its id, or all others for `'others'` */
export function useRevokeDevice() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (which: string) => api.delete(which === 'others' ? '/api/me/devices' : `/api/me/devices/${which}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesKey }),
  });
}
