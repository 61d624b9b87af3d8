import { randomBytes } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink } from 'better-auth/plugins/magic-link'
import { z } from 'zod'
import type { Clock } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'

/** Shortest and longest password taken. */
export const passwordLength = { least: 8, most: 128 } as const

/** How long somebody stays signed in on a device: a year, for who has no e-mail needs the office to come back. */
const sessionSeconds = 365 * 24 * 60 * 60
const linkSeconds = 15 * 60

export interface AuthOptions {
  database: Database
  clock: Clock
  secret: string
  /** Where people reach this installation, `https://dure.example.org`. */
  publicUrl?: string
}

/** Takes the token of a fresh link; it travels beside the wish for the link, inside this process. */
export type KeepToken = (token: string) => void

export type Auth = ReturnType<typeof createAuth>

/**
 * better-auth on our database and our table names, with nothing that talks to anybody: no telemetry, no log, none
 * of its own addresses served. Its rate limits are off because ours stand before it.
 */
export function createAuth({ database, clock, secret, publicUrl = 'http://localhost' }: AuthOptions) {
  return betterAuth({
    appName: 'Dure',
    baseURL: publicUrl,
    secret,
    database: { db: database.write, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: {
      modelName: 'members_person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'members_person_session',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: sessionSeconds,
    },
    account: { modelName: 'members_person_account', fields: accountFields },
    verification: {
      modelName: 'members_person_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'dure',
      useSecureCookies: publicUrl.startsWith('https://'),
      database: { generateId: () => clock.newId() },
      // Where somebody signed in from is nobody's business here.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: linkSeconds,
        sendMagicLink: ({ token, metadata }) => (metadata!.keep as KeepToken)(token),
      }),
      ownEndpoints,
    ],
  })
}

const accountFields = {
  userId: 'person_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const

const ownEndpoints = {
  id: 'dure',
  endpoints: {
    /** Begins a session for a person whose identity we know already, and sets its cookie. */
    enter: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ person: z.string() }) },
      async (ctx) => {
        const adapter = ctx.context.internalAdapter
        const user = await adapter.findUserById(ctx.body.person)
        if (!user) return ctx.json(null)
        const session = await adapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ user: { id: user.id } })
      },
    ),
  },
}

/** The key that signs session cookies: made once for the installation, and never shown, logged or exported. */
export async function signInSecret({ write }: Database): Promise<string> {
  const name = 'members.sign_in'
  await write
    .insertInto('kernel_secret')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const kept = write.selectFrom('kernel_secret').select('value').where('name', '=', name)
  return (await kept.executeTakeFirstOrThrow()).value
}
