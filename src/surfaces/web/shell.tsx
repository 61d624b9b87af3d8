import type { Child } from 'hono/jsx'
import { unreadCount } from '../../commons/notices/queries.ts'
import { Page as Document } from '../../ui/layout.tsx'
import type { NavEntry } from '../../ui/navigation.tsx'
import type { PageView, WaitingItem } from '../../ui/page.ts'
import { LookingAs } from './looking-as-bar.tsx'
import { isOn, isOpenTo } from './switched-on.ts'
import type { Visit } from './visit.ts'
import { waitingFor } from './waiting-list.ts'
import type { Web } from './web.ts'
import { webWords } from './words.ts'

export interface InCommons {
  web: Web
  visit: Visit
  view: PageView
  title: string
  /** The path inside the commons, for the menu. */
  path: string
  notice?: string
  waiting?: readonly WaitingItem[]
  children: Child
}

/** A page of a commons inside the frame: name, menu, what waits, live updates. */
export async function inCommons(spec: InCommons): Promise<string> {
  const { web, visit, view, title, path, notice, children } = spec
  const home = view.href('/')
  const waiting = spec.waiting ?? (view.standing.agent ? await waitingFor(web, view) : [])
  const document = (
    <Document
      lang={visit.lang}
      theme={visit.theme}
      largeType={visit.largeType}
      title={title}
      here={visit.here}
      commons={{ slug: view.commons.slug, name: view.name, href: home }}
      nav={navOf(web, view, path)}
      me={visit.me && { name: visit.me.name, href: mineIn(view), badge: badgeOf(waiting, visit, home) }}
      bell={await bellOf(view)}
      signIn={visit.me ? undefined : `/sign-in?back=${encodeURIComponent(visit.here)}`}
      journal={view.href('/journal')}
      live={isFollowed(view) ? view.href('/live') : undefined}
      at={view.size}
      notice={notice === undefined ? undefined : { text: notice }}
      privatePage
    >
      {view.lookingAs && <LookingAs view={view} name={view.lookingAs.name} votes={view.lookingAs.votes} />}
      {children}
    </Document>
  )
  // A component that is async makes the whole document's text a promise.
  return String(await document.toString())
}

/** Only who may know that something happened hears of it at once. */
export function isFollowed(view: Pick<PageView, 'standing' | 'charter'>): boolean {
  return view.standing.member || view.charter.value('charter.journal_open_to') === 'anyone'
}

function badgeOf(waiting: readonly WaitingItem[], { lang }: Visit, home: string) {
  const count = waiting.filter((item) => item.tone === 'person').length
  return count === 0 ? undefined : { label: webWords[lang].waitingCount(count), href: `${home}#waiting` }
}

/** My matters here, where I have a place; else those of the whole site. */
const mineIn = (view: PageView) => (view.standing.agent ? view.href('/settings') : '/me')

async function bellOf(view: PageView) {
  if (!view.standing.agent || view.may(unreadCount) !== 'yes') return undefined
  const { unread } = await view.ask(unreadCount, {})
  return { href: view.href('/notices'), unread, label: webWords[view.lang].notices(unread) }
}

function navOf(web: Web, view: PageView, path: string): NavEntry[] {
  const places = web.routes.pages
    .filter(({ slice, part }) => part.nav && isOn(view, slice) && isOpenTo(view, slice))
    .sort((a, b) => a.part.nav!.order - b.part.nav!.order)
  const current = places
    .map(({ part }) => part.path)
    .filter((place) => path === place || path.startsWith(`${place}/`))
    .sort((a, b) => b.length - a.length)[0]
  return [
    {
      href: view.href('/'),
      label: webWords[view.lang].home,
      icon: 'home',
      current: path === '' || path === '/',
    },
    ...places.map(({ part }) => ({
      href: view.href(part.path),
      label: part.nav!.label[view.lang],
      icon: part.nav!.icon,
      current: part.path === current,
    })),
  ]
}

export interface OnSite {
  visit: Visit
  title: string
  notice?: string
  children: Child
  /** Shown to nobody but who asked: forms with somebody's own matters. */
  privatePage?: boolean
}

/** A page of the house itself. */
export async function onSite({ visit, title, notice, children, privatePage }: OnSite): Promise<string> {
  const document = (
    <Document
      lang={visit.lang}
      theme={visit.theme}
      largeType={visit.largeType}
      title={title}
      here={visit.here}
      me={visit.me && { name: visit.me.name, href: '/me' }}
      signIn={visit.me || visit.here.startsWith('/sign-') ? undefined : '/sign-in'}
      notice={notice === undefined ? undefined : { text: notice }}
      privatePage={privatePage}
    >
      {children}
    </Document>
  )
  // A component that is async makes the whole document's text a promise.
  return String(await document.toString())
}
