import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { hashOf } from '../../../commons/members/secrets.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { type Call, calling, post } from '../../../ui/page.ts'
import { setFeed } from '../set-feed.ts'
import { words } from '../words.ts'
import { jobsPage } from './jobs.tsx'

const monthMs = 31 * 86_400_000

/**
 * What a calendar program fetches again and again: the jobs and bookings of whoever has this address, those called off
 * lately as well, so that they go from the calendar. Names of people are never in it.
 */
export const feed = calling({
  path: '/services/feed/:token',
  method: 'GET',
  async handle(call) {
    const agent = await agentOf(call)
    const calendar = ical({
      ...{ name: words[call.lang].title, prodId: '//Dure//services//EN', method: ICalCalendarMethod.PUBLISH },
    })
    for (const one of await bookingsOf(call, agent))
      calendar.createEvent({
        ...{ id: `${one.id}@dure`, sequence: one.edition - 1, stamp: call.now, summary: one.title },
        ...{ start: one.from_at, end: one.until_at },
        status: one.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        ...(one.address ? { location: one.address } : {}),
        url: `${call.origin}${call.href(one.worker === agent ? '/services/jobs' : '/services/mine')}`,
      })
    const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' }
    return new Response(calendar.toString(), { headers })
  },
})

/** Whose address it is; one that was renewed or never was is not found. */
async function agentOf({ db, commons, params }: Call): Promise<string> {
  const token = (params.token ?? '').replace(/\.ics$/, '')
  const row = await db
    .selectFrom('services_feed')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'services.feed' })
  return row.agent
}

const bookingsOf = ({ db, commons, now }: Call, agent: string) =>
  db
    .selectFrom('services_booking as b')
    .innerJoin('services_offer as o', (on) =>
      on.onRef('o.commons_id', '=', 'b.commons_id').onRef('o.id', '=', 'b.offer'),
    )
    .select(['b.id', 'b.from_at', 'b.until_at', 'b.state', 'b.address', 'b.worker', 'b.edition', 'o.title'])
    .where('b.commons_id', '=', commons.id)
    .where('b.from_at', '>', new Date(now.getTime() - monthMs))
    .where((where) =>
      where.or([
        where('b.client', '=', agent),
        // What I am asked for is not mine yet.
        where.and([where('b.worker', '=', agent), where('b.state', 'not in', ['open', 'asked'])]),
      ]),
    )
    .orderBy('b.from_at')
    .limit(300)
    .execute()

/** Without a key on purpose: a key would keep the answer, and the secret in it. */
export const feedPost = post({
  path: '/services/jobs/feed',
  again: jobsPage,
  async handle(view, form) {
    const on = form.text('off') === ''
    const { secret } = await view.execute(setFeed, { on })
    if (!secret) return { to: '/services/jobs', notice: words[view.lang].feedEnded }
    return { to: `/services/jobs?feed=${secret}#feed`, notice: words[view.lang].feedMade }
  },
})
