import { useMutation, useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import type { Page } from '../api/types';
import { queryClient } from '../app/queryClient';
import { say } from '../ui/toasts';

const NONE: readonly never[] = [];

/** A short list of the settings, and what takes something off it or adds to it. */
export function useList<T>(name: string, fetch: () => Promise<Page<T>>) {
  const query = useQuery({ queryKey: ['settings', name], queryFn: fetch }, queryClient);
  const change = useMutation(
    {
      mutationFn: (act: () => Promise<unknown>) => act(),
      onError: (error) => say(Problem.of(error).detail),
      onSettled: () => queryClient.invalidateQueries({ queryKey: ['settings', name] }),
    },
    queryClient,
  );
  return { items: query.data?.items ?? NONE, isPending: query.isPending, change: change.mutate };
}
