import { Badge } from './badge.tsx'
import { Icon } from './icons.tsx'
import type { PageProps } from './layout.tsx'
import { Mark } from './mark.tsx'
import { AccountMenu } from './menu.tsx'
import { type NavEntry, Navigation } from './navigation.tsx'
import { words } from './words.ts'

type HeaderProps = PageProps & { nav: readonly NavEntry[] }

/** The mark, the name the commons gave itself, its parts, what waits for me, and me. */
export function Header({ lang, commons, nav, me, bell, signIn, theme, largeType }: HeaderProps) {
  return (
    <header data-chrome class="border-b border-line">
      <div class="mx-auto flex min-h-14 max-w-[74rem] items-center gap-3 px-4 sm:px-8 md:min-h-16 md:gap-7">
        <a href={commons?.href ?? '/'} class="touch flex min-w-0 items-center gap-2.5 md:shrink-0">
          <Mark />
          <span class="truncate text-[1.0625rem] font-bold tracking-tight">
            {commons?.name ?? words[lang].product}
          </span>
        </a>
        {nav.length > 0 && <Navigation nav={nav} />}
        <div class="ms-auto flex shrink-0 items-center gap-2">
          {me?.badge && (
            <a href={me.badge.href} class="touch inline-flex items-center justify-center">
              <Badge tone="needs">{me.badge.label}</Badge>
            </a>
          )}
          {bell && <Bell {...bell} />}
          <AccountMenu me={me} signIn={signIn} settings={{ lang, theme, largeType }} />
        </div>
      </div>
    </header>
  )
}

/** Beyond two digits the number says no more than "many". */
const mostCounted = 99

/** Where news is read, with the number of those not read yet. */
function Bell({ href, unread, label }: { href: string; unread: number; label: string }) {
  return (
    <a
      href={href}
      class="touch relative inline-flex items-center justify-center rounded-full text-soft hover:bg-raised hover:text-ink"
    >
      <Icon name="notice" size={22} />
      <span class="sr-only">{label}</span>
      {unread > 0 && (
        <span
          aria-hidden="true"
          class="absolute top-1 left-6 min-w-4.5 rounded-full bg-celadon px-1 text-center text-[0.6875rem] whitespace-nowrap leading-4.5 font-bold text-primary-content tnum"
        >
          {unread > mostCounted ? `${mostCounted}+` : unread}
        </span>
      )}
    </a>
  )
}
