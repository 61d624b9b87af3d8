import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { readEntry } from '../../kernel/journal/entry.ts'
import type { Lang } from '../../kernel/language.ts'
import { currentData, tell } from '../../kernel/tell.ts'
import { charterAt } from '../charter/in-force.ts'
import { registry } from '../charter/registry.ts'
import { standingOfAgent } from '../members/standing.ts'
import { addressesOf } from './addresses.ts'
import type { MailConfig, Message } from './mail.ts'
import { placeOf, tellingOf } from './recipients.ts'
import { words } from './words.ts'

interface Addressed {
  commons_id: string
  agent: string
  seq: bigint
}

/** A notice as a mail, in the commons' language; nothing where the reader or their address is gone, or wants no mail. */
export async function letterFor(
  db: Kysely<Tables>,
  config: MailConfig,
  { commons_id, agent, seq }: Addressed,
  now: Date,
): Promise<Message | undefined> {
  const [to, commons, entry] = await Promise.all([
    addressOf(db, commons_id, agent),
    commonsOf(db, commons_id),
    entryAt(db, commons_id, seq),
  ])
  const telling = entry && tellingOf(readEntry(entry.body).kind)
  if (!to || !commons || !entry || !telling) return undefined
  const lang: Lang = commons.language === 'en' ? 'en' : 'ko'
  const view = await viewOf(db, commons, agent, lang, now)
  const [said] = await tell(registry(), view, [entry.body])
  const site = `${config.publicUrl}/c/${commons.slug}`
  const place = placeOf(telling, currentData(registry(), readEntry(entry.body)))
  const stop = `${site}/notices/unsubscribe?token=${await tokenOf(db, commons_id, agent)}`
  const w = words[lang]
  return {
    to,
    subject: `[${commons.name}] ${telling.headline[lang]}`,
    text: [
      ...(said && !said.hidden ? [said.sentence] : [telling.headline[lang]]),
      '',
      site + place,
      '',
      '-- ',
      w.mailWhy(commons.name),
      `${w.mailStop} ${stop}`,
      '',
    ].join('\n'),
    id: `${commons_id}.${seq}.${agent}`,
    unsubscribe: stop,
  }
}

/** Their address, unless they have said meanwhile that they want no mail. */
async function addressOf(db: Kysely<Tables>, commonsId: string, agent: string): Promise<string | undefined> {
  const query = db.selectFrom('notices_reader').select('mail').where('commons_id', '=', commonsId)
  const reader = await query.where('agent', '=', agent).executeTakeFirst()
  return reader?.mail === false ? undefined : (await addressesOf(db, commonsId, [agent])).get(agent)
}

function commonsOf(db: Kysely<Tables>, id: string) {
  const query = db.selectFrom('kernel_commons as c').innerJoin('journal_head as h', 'h.commons_id', 'c.id')
  const columns = ['c.id', 'c.slug', 'c.name', 'c.language', 'h.charter_version'] as const
  return query.select(columns).where('c.id', '=', id).executeTakeFirst()
}

function entryAt(db: Kysely<Tables>, commonsId: string, seq: bigint) {
  const query = db.selectFrom('journal_entry').select('body').where('commons_id', '=', commonsId)
  return query.where('seq', '=', seq).executeTakeFirst()
}

type CommonsRow = { id: string; slug: string; charter_version: number }

/** What the reader may see decides what the mail says. */
async function viewOf(
  db: Kysely<Tables>,
  commons: CommonsRow,
  agent: string,
  lang: Lang,
  now: Date,
): Promise<View> {
  const [standing, charter] = await Promise.all([
    standingOfAgent(db, commons.id, agent, now),
    charterAt(db, commons.id, commons.charter_version),
  ])
  return {
    db,
    commons: { id: commons.id, slug: commons.slug },
    viewer: { kind: 'anyone' },
    standing,
    charter,
    now,
    lang,
  }
}

/** The reader's own token, made when the first mail is. */
async function tokenOf(db: Kysely<Tables>, commons_id: string, agent: string): Promise<string> {
  const fresh = randomBytes(16).toString('base64url')
  const row = await db
    .insertInto('notices_reader')
    .values({ commons_id, agent, token: fresh })
    .onConflict((clash) =>
      clash.columns(['commons_id', 'agent']).doUpdateSet(({ fn, ref, val }) => ({
        token: fn.coalesce(ref('notices_reader.token'), val(fresh)),
      })),
    )
    .returning('token')
    .executeTakeFirstOrThrow()
  return row.token ?? fresh
}
