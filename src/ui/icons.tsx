import { raw } from 'hono/html'

/** Strokes on a 24 by 24 grid, drawn for this program. */
const strokes = {
  home: '<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"/>',
  vote: '<path d="M4 13v6a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-6M3 13h18M8 13V5a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v8"/><path d="m10 8 1.5 1.5L14.5 7"/>',
  work: '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
  books:
    '<path d="M5 4h13a1 1 0 0 1 1 1v15H6a2 2 0 0 1-2-2V5a1 1 0 0 1 1-1zM4 18a2 2 0 0 1 2-2h13M8.5 8h6M8.5 11.5h4"/>',
  rules: '<path d="M7 4h10a1 1 0 0 1 1 1v15l-3-2-3 2-3-2-3 2V5a1 1 0 0 1 1-1zM9.5 8.5h5M9.5 12h5"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M3 19.5c0-3.5 2.700-5.5 6-5.5s6 2 6 5.5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M17.5 14.600c2.100.7 3.5 2.400 3.5 4.900"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20c0-4 3.400-6 7.5-6s7.5 2 7.5 6"/>',
  things:
    '<path d="m12 3.5 8 4.300v8.400l-8 4.300-8-4.300V7.800zM4.200 7.900 12 12l7.800-4.100M12 12v8.300"/>',
  market: '<path d="M5 8h14l-1 11a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5"/>',
  calendar:
    '<path d="M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"/>',
  notice: '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>',
  designs: '<path d="M4 20V8l8-4.5L20 8v12M4 20h16M9 20v-6h6v6"/>',
  chart: '<path d="M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6"/>',
  more: '<circle cx="5.5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="18.5" cy="12" r="1"/>',
  settings:
    '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  alert: '<path d="M12 4 3 19.5h18zM12 10v4.5M12 17v.2"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.2"/>',
  wait: '<path d="M7 4h10M7 20h10M8 4v3.5L12 12l4-4.5V4M8 20v-3.5L12 12l4 4.5V20"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  search: '<circle cx="11" cy="11" r="6"/><path d="m15.5 15.5 4.5 4.5"/>',
  next: '<path d="m9 5 7 7-7 7"/>',
  previous: '<path d="m15 5-7 7 7 7"/>',
  open: '<path d="m6 9.5 6 6 6-6"/>',
  copy: '<path d="M9 9h10a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM15 9V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h4"/>',
  file: '<path d="M6 3.5h8l4 4V20a.5.5 0 0 1-.5.5h-11A.5.5 0 0 1 6 20zM14 3.5v4h4"/>',
  download: '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15"/>',
}

export type IconName = keyof typeof strokes

/** A known icon by name; places that are named by data fall back to a neutral one. */
export function iconNamed(name: string | undefined): IconName {
  return name !== undefined && Object.hasOwn(strokes, name) ? (name as IconName) : 'things'
}

/** A decorative icon in the text's colour; meaning is always in words beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      class="shrink-0"
    >
      {raw(strokes[name])}
    </svg>
  )
}
