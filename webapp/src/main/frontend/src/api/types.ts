/** The JSON of the HTTP interface, as far as the page uses it. Times are RFC 3339 in UTC. */

export type Visibility = 'private' | 'unlisted' | 'public';

export interface Owner {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
}

export interface Me extends Owner {
  readonly role: string;
  readonly usage?: { readonly photos: number; readonly bytes: number };
}

export interface Rendition {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  readonly href: string;
}

export interface Tag {
  readonly vocabulary: string;
  readonly name: string;
  readonly confidence?: number;
}

export interface Score {
  readonly name: string;
  /** In [0,1]; 1 is best. */
  readonly value: number;
}

/** One provider's turn at a photo, named like `render:resize` or `tag:exif`. */
export interface Work {
  readonly task: string;
  readonly state: 'owed' | 'done' | 'failed';
  readonly attempts: number;
  readonly reason?: string | null;
}

export interface Photo {
  readonly id: string;
  readonly owner: Owner;
  readonly fileName: string;
  readonly mediaType: string;
  /** Of the original, in bytes. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly takenAt?: string | null;
  readonly uploadedAt: string;
  readonly visibility: Visibility;
  readonly caption?: string | null;
  /** A BlurHash. */
  readonly placeholder?: string | null;
  readonly renditions: readonly Rendition[];
  readonly original: { readonly href: string };
  readonly tags?: readonly Tag[];
  readonly scores?: readonly Score[];
  /** What the camera wrote, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly work?: readonly Work[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What became of one part of an upload request. */
export interface UploadResult {
  readonly fileName: string;
  /** 201 stored, 200 stored before by the same owner, else refused. */
  readonly status: number;
  readonly photo?: Photo | null;
  readonly problem?: unknown;
}
