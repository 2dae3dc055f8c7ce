import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Device } from '@palabre/shared/people';
import { api } from '../../lib';

const devicesKey = ['me', 'devices'] as const;

export const useDevices = () => useQuery({ queryKey: devicesKey, queryFn: ({ signal }) => api.get<{ items: Device[] }>('/api/me/devices', { signal }) });

/** Whether this device may keep what somebody writes: not one that others use, and not before that is known. */
export function useMayKeep(): { mayKeep: boolean; known: boolean } {
  const { data, isPending, isPaused } = useDevices();
  const here = data?.items.find(({ current }) => current);
  return { mayKeep: here !== undefined && !here.shared, known: !isPending || isPaused };
}

/** @returns what signs out a device by its id, or all others for `'others'` */
export function useRevokeDevice() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (which: string) => api.delete(which === 'others' ? '/api/me/devices' : `/api/me/devices/${which}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesKey }),
  });
}
