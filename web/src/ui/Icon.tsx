const paths = {
  home: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  students: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c.6-3.6 3.8-6 8-6s7.4 2.4 8 6z',
  trainers:
    'M3 5h18v10H11M3 5v10h2M8 13a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3.5 20c.4-2.8 2.1-4.5 4.5-4.5s4.1 1.7 4.5 4.5z',
  courses: 'M4 5.5C6.5 4.5 9.5 4.5 12 6c2.5-1.5 5.5-1.5 8-.5V18.5c-2.5-1-5.5-1-8 .5-2.5-1.5-5.5-1.5-8-.5zM12 6v13',
  sessions: 'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8 3.5v4M16 3.5v4',
  planning:
    'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8 3.5v4M16 3.5v4M7.5 13.5h6M10.5 16.75h6',
  enrollments: 'M8 4h8v3H8zM8 5.5H5.5V20.5h13V5.5H16M8.5 13.5l2.5 2.5 4.5-5',
  payments: 'M3.5 6.5h17v11h-17zM3.5 10h17M7 14.5h4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20',
  add: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  collapse: 'M14 7l-5 5 5 5',
  expand: 'M10 7l5 5-5 5',
  down: 'M7 10l5 5 5-5',
  up: 'M7 14l5-5 5 5',
  sort: 'M8 10l4-4 4 4M8 14l4 4 4-4',
  user: 'M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.5-3.5 3.3-5.5 7-5.5s6.5 2 7 5.5',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  print: 'M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6H7z',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14',
  filter: 'M4 6h16M7 12h10M10 18h4',
  columns: 'M4 5h16v14H4zM9.5 5v14M14.5 5v14',
  upload: 'M12 15V4M7.5 8.5 12 4l4.5 4.5M5 20h14',
  check: 'M5 12.5l4.5 4.5L19 7',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17v.5',
  error: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5v5.5M12 16v.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.5V8',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  screen: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  offline:
    'M4 9.5a12 12 0 0 1 3.5-2.2M10.5 6.5A12 12 0 0 1 20 9.5M7 13a8 8 0 0 1 2.5-1.5M14.5 11.7A8 8 0 0 1 17 13M12 18v.5M4 4l16 16',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  more: 'M6 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM18 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  copy: 'M9 8h11v12H9zM15 8V4H4v12h5',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.5',
  back: 'M12 7l-5 5 5 5M18 7l-5 5 5 5',
  forward: 'M12 7l5 5-5 5M6 7l5 5-5 5',
} as const;

/** The name of a drawing of the icon set. */
export type IconName = keyof typeof paths;

/** A small line drawing; always decoration, the text beside it says the same. */
export function Icon(props: { name: IconName; size?: number }) {
  const { name, size = 20 } = props;
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
