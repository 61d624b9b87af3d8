import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Lang } from '../kernel/language.ts'
import { assetUrl } from './assets.ts'
import type { Tone } from './badge.tsx'
import { Flash } from './flash.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import type { Me } from './menu.tsx'
import type { NavEntry } from './navigation.tsx'
import { PageContext } from './page-context.ts'
import type { Settings } from './settings.tsx'
import { words } from './words.ts'

/** What just happened, carried over a redirect. */
export type Notice = { tone?: Tone; text: string }

export type PageProps = {
  lang: Lang
  title: string
  /** The commons this page belongs to; none on the pages of the house itself. */
  commons?: { slug: string; name: string; href: string }
  /** At most five fit a phone; of more, the fifth place becomes "more". */
  nav?: readonly NavEntry[]
  /** Who is signed in. */
  me?: Me
  /** The reader's notices: where they are, and how many are new, in words. */
  bell?: { href: string; unread: number; label: string }
  /** Where to sign in, for those who aren't. */
  signIn?: string
  /** Event stream that says when this commons moved, and the position this page shows. */
  live?: string
  at?: string | number | bigint
  /** Chosen by the person; without it the device decides. */
  theme?: Settings['theme']
  largeType?: boolean
  notice?: Notice
  csrf?: string
  /** This page's path and query. */
  here?: string
  /** Where the footer's journal link leads. */
  journal?: string
  /** Keeps a page out of search engines and caches: most pages of members. */
  privatePage?: boolean
  children?: Child
}

/** The whole HTML document around a page. */
export function Page(props: PageProps) {
  const { lang, largeType, notice, csrf, here, children, nav = [] } = props
  const w = words[lang]
  return (
    <PageContext.Provider value={{ lang, csrf, here }}>
      {raw('<!DOCTYPE html>')}
      <html lang={lang} data-theme={themeName(props.theme)} data-type={largeType ? 'large' : undefined}>
        <Head {...props} />
        <body class={nav.length > 0 ? 'max-md:pb-[calc(4.5rem+env(safe-area-inset-bottom))]' : ''}>
          <a href="#main" class="btn btn-primary absolute -top-20 left-4 z-50 focus:top-3 print:hidden">
            {w.skip}
          </a>
          <Header {...props} nav={nav} />
          <main
            id="main"
            tabindex={-1}
            class="mx-auto max-w-[74rem] px-4 pt-6 pb-16 outline-none sm:px-8 sm:pt-9"
          >
            {notice && <Flash tone={notice.tone}>{notice.text}</Flash>}
            {children}
          </main>
          <Footer journal={props.journal} />
          <a
            href={here ?? ''}
            data-dure-moved
            hidden
            class="btn btn-primary fixed right-4 bottom-24 z-30 md:bottom-6"
          >
            {w.moved}
          </a>
        </body>
      </html>
    </PageContext.Provider>
  )
}

function Head({ lang, title, commons, live, at, privatePage }: PageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{`${title} · ${commons?.name ?? words[lang].product}`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbf8f1" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171a18" media="(prefers-color-scheme: dark)" />
      {privatePage && <meta name="robots" content="noindex" />}
      <meta name="turbo-refresh-method" content="morph" />
      <meta name="turbo-refresh-scroll" content="preserve" />
      {live && <meta name="dure-live" content={live} />}
      {live && at !== undefined && <meta name="dure-at" content={String(at)} />}
      <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetUrl('styles.css')} data-turbo-track="reload" />
      <link rel="stylesheet" href={assetUrl('fonts.css')} />
      <script type="module" src={assetUrl('turbo.js')} data-turbo-track="reload" />
      <script type="module" src={assetUrl('dure.js')} data-turbo-track="reload" />
    </head>
  )
}

function themeName(theme: PageProps['theme']): string | undefined {
  if (!theme) return undefined
  return theme === 'dark' ? 'dure-dark' : 'dure'
}
