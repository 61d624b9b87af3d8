import { Badge } from './badge.tsx'
import type { PageProps } from './layout.tsx'
import { Mark } from './mark.tsx'
import { AccountMenu } from './menu.tsx'
import { type NavEntry, Navigation } from './navigation.tsx'
import { words } from './words.ts'

type HeaderProps = PageProps & { nav: readonly NavEntry[] }

/** The mark, the name the commons gave itself, its parts, what waits for me, and me. */
export function Header({ lang, commons, nav, me, signIn, theme, largeType }: HeaderProps) {
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
          <AccountMenu me={me} signIn={signIn} settings={{ lang, theme, largeType }} />
        </div>
      </div>
    </header>
  )
}
