const paths = {
  photos: 'M4 6h16v12H4zM4 15l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5v.01',
  search: 'M20 20l-4.2-4.2M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0z',
  share: 'M15 8l-6 3.2m0 1.6 6 3.2M20 6a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM9 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  link: 'M9.5 14.5l5-5M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M16 13l2.5-2.5a3.5 3.5 0 0 0-5-5L11 8',
  trash: 'M4 7h16M9 7V4h6v3m-8 0 1 13h8l1-13M10 11v5m4-5v5',
  restore: 'M4 5v5h5M4.5 10a8 8 0 1 1-.5 3',
  admin: 'M4 7h9m4 0h3M4 17h3m4 0h9M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM11 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM11 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  upload: 'M12 16V5m-5 5 5-5 5 5M5 19h14',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM15.5 13a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z',
  folder: 'M3.5 6h6l2 2.5h9V18h-17z',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  info: 'M12 11v5.5M12 7.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  boxes: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 9h6v6H9z',
  previous: 'm15 5-7 7 7 7',
  next: 'm9 5 7 7-7 7',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  zoom: 'M20 20l-4.2-4.2M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM11 8v6m-3-3h6',
  tag: 'M4 4h8l8 8-8 8-8-8zM8.5 8.5v.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  globe: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM3.5 12h17M12 3c-5.5 6-5.5 12 0 18 5.5-6 5.5-12 0-18z',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7m7-3.5V7',
  image: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4L15 13l5 5M15 9v.01',
  lens: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 3l4.5 8M20.5 9.5H11M19 17.5l-5-8M12 21l-4.5-8M3.5 14.5H13M5 6.5l5 8',
  place: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM14.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  star: 'm12 4 2.5 5.2 5.5.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.5-.8z',
  pause: 'M8.5 5.5v13m7-13v13',
  play: 'M8 5v14l11-7z',
  retry: 'M20 5v5h-5M19.5 10a8 8 0 1 0 .5 3',
  person: 'M16 8.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  stack: 'M8 8h12v12H8zM4.5 16V4.5H16',
  work: 'M13 3 5 13.5h6L10 21l9-11h-6.5z',
  pen: 'm5 19 1-4L16.5 4.5l3 3L9 18z',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing; what is around it says what it means. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
