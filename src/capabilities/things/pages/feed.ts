import { download, type Post, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { closeFeed } from '../close-feed.ts'
import { feedWords } from '../feed-words.ts'
import { openFeed } from '../open-feed.ts'
import { feed } from '../query-feed.ts'
import { words } from '../words.ts'
import { calendarOf } from './calendar.ts'
import { minePage } from './mine.tsx'

export const feedPosts: readonly Post[] = [
  post({
    path: '/things/mine/feed',
    again: minePage,
    async handle(view, form) {
      await view.execute(openFeed, {}, once(view, form))
      return { to: '/things/mine', notice: feedWords[view.lang].opened }
    },
  }),
  post({
    path: '/things/mine/feed/close',
    again: minePage,
    async handle(view, form) {
      await view.execute(closeFeed, {}, once(view, form))
      return { to: '/things/mine', notice: feedWords[view.lang].closed }
    },
  }),
]

/** The calendar itself: asked for by programs, without anybody signed in. */
export const feedDownload = download({
  path: '/things/feed/:code',
  async respond(view) {
    const code = (view.params.code ?? '').replaceAll(/[^\w-]/g, '').slice(0, 64) || '-'
    const all = await view.ask(feed, { code })
    const names = await view.labels('observation.resource', [...new Set(all.map(({ resource }) => resource))])
    const titled = all.map((one) => ({ ...one, title: names.get(one.resource) ?? '' }))
    const body = calendarOf(view, `${words[view.lang].mine} · ${view.name}`, titled)
    return { body, mediaType: 'text/calendar; charset=utf-8' }
  },
})
