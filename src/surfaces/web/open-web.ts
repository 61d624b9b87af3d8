import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { Office } from '../../boot.ts'
import { createSignIn, type SignIn } from '../../commons/members/sign-in.ts'
import type { SignInDeps } from '../../commons/members/sign-in-hands.ts'
import type { Database } from '../../kernel/database.ts'
import { rateLimit } from '../../kernel/rate-limit.ts'
import { countChanges } from './changes.ts'
import { createHeads } from './heads.ts'
import { webRoutes } from './index.ts'
import { liveUpdates } from './live.ts'
import { createPageCache } from './page-cache.ts'
import { routesOf } from './routes.ts'
import { createSessions } from './sessions.ts'
import { findDemo } from './site/demo-module.ts'
import type { Web } from './web.ts'

export interface WebOptions {
  /** Where people reach this site, `https://dure.example`; without it the address a browser asks for counts. */
  publicUrl?: string
  sendMail?: SignInDeps['sendMail']
}

/** The web surface, ready to be served. */
export interface OpenWeb {
  app: Hono
  web: Web
  signIn: SignIn
  /** Ends the live updates of all open pages. */
  stop(): void
}

/** Opens the web surface on an open office. Load the assets (`ui/assets.ts`) beside it. */
export async function openWeb(office: Office, { publicUrl, sendMail }: WebOptions = {}): Promise<OpenWeb> {
  const [secret, demo] = await Promise.all([webSecret(office.database), findDemo()])
  const { database, clock } = office
  const signIn = await createSignIn({ database, clock, publicUrl, sendMail })
  const { door, changesIn } = countChanges(office.door)
  const https = publicUrl?.startsWith('https:') ?? false
  const cookieName = https ? '__Secure-dure.session_token' : 'dure.session_token'
  const web: Web = {
    office: { ...office, door },
    sessions: createSessions(
      () => cookieName,
      (request) => signIn.personOf(request.headers),
    ),
    heads: createHeads(database.read),
    pages: createPageCache(),
    routes: routesOf(office.slices),
    secret,
    publicUrl,
    https,
    changesIn,
    rates: ratesBy(clock),
  }
  const live = liveUpdates(web)
  return { app: webRoutes(web, { web, signIn, demo }, live), web, signIn, stop: live.stop }
}

/** Generous for people, tight for programs that guess. */
function ratesBy(clock: Office['clock']): Web['rates'] {
  const writes = rateLimit(clock, { burst: 120, perMinute: 120 })
  const uploads = rateLimit(clock, { burst: 30, perMinute: 10 })
  const signIns = rateLimit(clock, { burst: 60, perMinute: 20 })
  return {
    write: (who) => writes.take(who),
    upload: (who) => uploads.take(who),
    signIn: (who) => signIns.take(who),
  }
}

/** Drawn once, shared by all server processes of the installation. */
async function webSecret({ write }: Database): Promise<Uint8Array> {
  const value = randomBytes(32).toString('base64')
  await write
    .insertInto('kernel_secret')
    .values({ name: 'web-key', value })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const kept = await write
    .selectFrom('kernel_secret')
    .select('value')
    .where('name', '=', 'web-key')
    .executeTakeFirstOrThrow()
  return Buffer.from(kept.value, 'base64')
}
