import { useMutation, useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { queryClient } from '../app/queryClient';
import { say } from '../ui/toasts';

const REFRESH_MS = 5_000;

/** Something that administrators watch: it is asked for again and again. */
export function useWatched<T>(name: string, fetch: () => Promise<T>, watched = true) {
  return useQuery(
    { queryKey: ['admin', name], queryFn: fetch, refetchInterval: watched ? REFRESH_MS : false },
    queryClient,
  );
}

/** Does something, says what went wrong, and asks anew for what it may have changed. */
export function useAct<A>(name: string, act: (argument: A) => Promise<unknown>) {
  return useMutation(
    {
      mutationFn: act,
      onError: (error) => say(Problem.of(error).detail),
      onSettled: () => queryClient.invalidateQueries({ queryKey: ['admin', name] }),
    },
    queryClient,
  );
}
