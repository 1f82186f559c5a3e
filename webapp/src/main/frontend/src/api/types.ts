/** The JSON of the HTTP interface, as far as the page uses it. Times are RFC 3339 in UTC. */

export type Visibility = 'private' | 'unlisted' | 'public';

export interface Owner {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
}

export interface Usage {
  readonly photos: number;
  readonly bytes: number;
  readonly trashedPhotos?: number;
  readonly trashedBytes?: number;
}

export interface Me extends Owner {
  readonly role?: string;
  readonly roles?: readonly string[];
  readonly usage?: Usage;
  readonly quota?: { readonly maxBytes?: number; readonly maxPhotos?: number };
  readonly avatar?: { readonly photo?: string; readonly href: string };
  readonly publicLocation?: boolean;
  /** When the account, closed since, will be deleted. */
  readonly closesAt?: string;
}

export interface Rendition {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  readonly size: number;
  readonly href: string;
}

/** Who found something. */
export interface By {
  readonly plugin: string;
  readonly version: string;
  readonly provider: string;
  readonly revision: string;
  readonly at: string;
}

/** Where something is, in fractions of the upright picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In [0,1]. */
  readonly confidence: number;
}

export interface Tag {
  readonly vocabulary: string;
  readonly name: string;
  readonly confidence?: number;
  readonly by?: By;
  readonly boxes?: readonly Box[];
}

export interface Score {
  readonly name: string;
  /** In [0,1]; 1 is best. */
  readonly value: number;
  readonly by?: By;
}

export interface Quality {
  readonly good: boolean;
  /** In [0,1]; 1 is best. */
  readonly score: number;
  readonly reasons: readonly string[];
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
  readonly ownTags?: readonly string[];
  /** A BlurHash. */
  readonly placeholder?: string | null;
  readonly renditions: readonly Rendition[];
  /** Missing where a link gives out no originals. */
  readonly original?: { readonly href: string };
  readonly tags?: readonly Tag[];
  readonly scores?: readonly Score[];
  readonly quality?: Quality;
  /** What the camera wrote, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly work?: readonly Work[];
  readonly publicLocation?: boolean | null;
  readonly deletedAt?: string | null;
  readonly purgeAt?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list in outline: of each stretch where it begins, and each photo's time and shape. */
export interface Timeline {
  readonly total: number;
  readonly stretches: readonly {
    readonly cursor: string | null;
    /** Seconds since 1970; each but the first as so many before its predecessor. */
    readonly times: readonly number[];
    /** Width to height in hundredths. */
    readonly ratios: readonly number[];
  }[];
}

/** What this installation is and can do. */
export interface Platform {
  readonly product?: string;
  readonly version?: string;
  readonly registration: 'open' | 'invitation' | 'closed';
  readonly openIdConnect: boolean;
  readonly setUpNeeded: boolean;
  readonly features: readonly string[];
}
