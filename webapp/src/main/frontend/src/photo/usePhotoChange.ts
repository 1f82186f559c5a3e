import { useState } from 'react';
import { changePhoto, type PhotoChange } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { photoBus } from '../app/photoEvents';

/** Changes a photo and tells everybody who shows it. */
export function usePhotoChange(photo: Photo) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const change = async (wanted: PhotoChange): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      photoBus.publish({ type: 'changed', photo: await changePhoto(photo.id, wanted) });
      return true;
    } catch (error) {
      setProblem(Problem.of(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { change, busy, problem };
}
