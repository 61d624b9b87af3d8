import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import type { Database } from '../../kernel/database.ts'

/** Who is signed in, as pages greet them. */
export interface SignedIn {
  person: string
  name: string
}

/** Whose session a request's cookie is: its signature first, so that a made-up cookie never reaches the database. */
export async function personOfCookie(
  { read }: Database,
  { name, secret, now }: { name: string; secret: string; now: Date },
  headers: Headers,
): Promise<SignedIn | undefined> {
  const token = signedToken(parseCookies(headers.get('cookie') ?? '').get(name), secret)
  if (!token) return undefined
  return read
    .selectFrom('members_person_session as s')
    .innerJoin('members_person as p', 'p.id', 's.person_id')
    .select(['p.id as person', 'p.name'])
    .where('s.token', '=', token)
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
}

/** `token.signature`, the signature being base64 of HMAC-SHA256 as better-auth writes it. */
function signedToken(value: string | undefined, secret: string): string | undefined {
  const [token = '', signature = ''] = splitLast(decoded(value ?? ''))
  const right = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return token !== '' && given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function splitLast(text: string): [string, string] {
  const dot = text.lastIndexOf('.')
  return dot < 0 ? ['', ''] : [text.slice(0, dot), text.slice(dot + 1)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
