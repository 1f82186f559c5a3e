import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { photoBus } from './photoEvents';

/** Given to each query, so that the first load does without this library. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Events tell what changes; what is asked for seldom is asked anew.
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && Problem.of(error).status === 0,
      staleTime: 10_000,
    },
  },
});

photoBus.subscribe((event) => {
  if (event.type === 'added' || event.type === 'changed') {
    queryClient.setQueryData(['photo', event.photo.id], event.photo);
  }
  if (event.type === 'added' || event.type === 'removed') {
    void queryClient.invalidateQueries({ queryKey: ['trash'] });
    void queryClient.invalidateQueries({ queryKey: ['similar'] });
  }
  if (event.type === 'reconnected') {
    void queryClient.invalidateQueries();
  }
});
