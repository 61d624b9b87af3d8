import { Icon, iconNamed } from './icons.tsx'
import { useWords } from './page-context.ts'

/** A place in the menu. `icon` is an `IconName`; it shows on phones. */
export type NavEntry = { href: string; label: string; icon?: string; current?: boolean }

const onPhone = 5
/** Beside the name of the commons, what waits and who is signed in, a wide header has room for so many. */
const onWide = 7

/** One list: along the header on wide screens, a bar of tabs at the foot of a phone. What has no room is under "more". */
export function Navigation({ nav }: { nav: readonly NavEntry[] }) {
  const w = useWords()
  const phone = roomFor(nav.length, onPhone)
  const wide = roomFor(nav.length, onWide)
  return (
    <nav
      aria-label={w.mainNav}
      class="max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:border-line max-md:bg-surface max-md:pb-[env(safe-area-inset-bottom)] md:min-w-0"
    >
      <ul class="flex items-stretch justify-around gap-1 px-1 md:justify-start md:px-0">
        {nav.slice(0, wide).map((entry, index) => (
          <li class={`max-md:min-w-0 max-md:flex-1 ${index < phone ? '' : 'max-lg:hidden'}`}>
            <NavLink entry={entry} />
          </li>
        ))}
        {phone < nav.length && (
          <li class={`min-w-0 max-md:flex-1 ${wide < nav.length ? '' : 'lg:hidden'}`}>
            <More rest={nav.slice(phone)} wideFrom={wide - phone} label={w.more} />
          </li>
        )}
      </ul>
    </nav>
  )
}

/** One place is given up for "more" where not all fit. */
const roomFor = (all: number, places: number) => (all > places ? places - 1 : all)

const tab =
  'flex min-h-15 flex-col items-center justify-center gap-0.5 rounded-lg px-1 text-xs text-soft ' +
  'aria-[current=page]:font-bold aria-[current=page]:text-celadon'

const wide =
  'md:min-h-10 md:px-3 md:text-base md:whitespace-nowrap md:hover:bg-raised md:hover:text-ink ' +
  'md:aria-[current=page]:bg-raised md:aria-[current=page]:font-semibold md:aria-[current=page]:text-ink'

function NavLink({ entry }: { entry: NavEntry }) {
  return (
    <a href={entry.href} aria-current={entry.current ? 'page' : undefined} class={`${tab} ${wide}`}>
      {entry.icon && (
        <span class="md:hidden">
          <Icon name={iconNamed(entry.icon)} size={22} />
        </span>
      )}
      <span class="max-w-full truncate">{entry.label}</span>
    </a>
  )
}

/** Where the place one is at stands in the wide header itself, "more" is not marked as well. */
const unmarkedWide =
  'lg:aria-[current=page]:bg-transparent lg:aria-[current=page]:font-normal lg:aria-[current=page]:text-soft'

/** The first `wideFrom` of the rest stand in the header where it is wide. */
function More({ rest, wideFrom, label }: { rest: readonly NavEntry[]; wideFrom: number; label: string }) {
  const at = rest.findIndex((entry) => entry.current)
  return (
    <details data-menu class="relative">
      <summary
        class={`${tab} ${wide} no-marker cursor-pointer ${at < wideFrom ? unmarkedWide : ''}`}
        aria-current={at >= 0 ? 'page' : undefined}
      >
        <span class="md:hidden">
          <Icon name="more" size={22} />
        </span>
        {label}
      </summary>
      <ul class="menu-panel absolute right-1 p-2 max-md:bottom-full max-md:mb-2 md:top-full md:left-0 md:mt-1">
        {rest.map((entry, index) => (
          <li class={index < wideFrom ? 'lg:hidden' : ''}>
            <a
              href={entry.href}
              aria-current={entry.current ? 'page' : undefined}
              class="touch flex items-center gap-3 rounded-lg px-3 hover:bg-raised aria-[current=page]:font-bold aria-[current=page]:text-celadon"
            >
              <Icon name={iconNamed(entry.icon)} />
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
