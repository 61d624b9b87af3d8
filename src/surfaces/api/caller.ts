import type { Context } from 'hono'
import type { Office } from '../../boot.ts'
import type { Actor } from '../../kernel/authority.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { isId } from '../../kernel/fields.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import { apiFailure } from './failures.ts'

/** What the API needs from whoever mounts it. */
export interface ApiDeps {
  office: Office
  /** Whose session these headers carry, if any. */
  personOf(headers: Headers): Promise<{ person: string } | undefined>
  /** Whose token this is, if it is valid in this commons; without one, in every commons. */
  personOfToken(token: string, commonsId?: string): Promise<string | undefined>
  /** The device whose key this is, where it may send this command to this commons. */
  deviceOfToken?(token: string, to: { commons?: string; command?: string }): Promise<Actor | undefined>
  /** Whether `who` may write now; false, or the seconds to wait, when they wrote too often. */
  mayWrite?(who: string): boolean | number
}

/** Who sends a request: by bearer token, else by session, else anyone. @throws Failure `api.bad_token` */
export async function callerOf(
  deps: ApiDeps,
  request: Request,
  commons?: string,
  command?: string,
): Promise<Actor> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) return byToken(deps, authorization, { commons, command })
  const me = await deps.personOf(request.headers)
  return me ? { kind: 'person', person: me.person } : { kind: 'anyone' }
}

async function byToken(
  deps: ApiDeps,
  authorization: string,
  to: { commons?: string; command?: string },
): Promise<Actor> {
  const token = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1]
  const person = token && (await deps.personOfToken(token, to.commons))
  if (person) return { kind: 'person', person }
  const device = token && (await deps.deviceOfToken?.(token, to))
  if (!device) throw apiFailure('bad_token')
  return device
}

/**
 * The same for a request that changes something. A session cookie travels with every request a browser makes, also
 * one another site brought about, so it counts only from our own pages; a token is never sent by itself.
 */
export async function writerOf(
  deps: ApiDeps,
  c: Context,
  commonsId?: string,
  command?: string,
): Promise<Actor> {
  const request = c.req.raw
  const caller = await callerOf(deps, request, commonsId, command)
  const byCookie = caller.kind === 'person' && !request.headers.has('authorization')
  if (byCookie && !isSameOrigin(request, request.headers.get('host') ?? new URL(request.url).host))
    throw apiFailure('other_site')
  const wait = deps.mayWrite?.(whoCounts(caller) ?? `address ${addressOf(c)}`)
  if (wait === false || typeof wait === 'number')
    throw kernelFailure('too_many_requests', { seconds: wait === false ? 60 : Math.max(1, Math.ceil(wait)) })
  return caller
}

function whoCounts(caller: Actor): string | undefined {
  if (caller.kind === 'person') return `person ${caller.person}`
  return caller.kind === 'provider' ? `provider ${caller.name}` : undefined
}

function addressOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? 'unknown'
}

/** What the `Dure-On-Behalf-Of` and `Dure-Evidence` headers say. @throws Failure `kernel.bad_input` */
export function onBehalfOf(headers: Headers): { agent: string; evidence?: string } | undefined {
  const agent = headers.get('dure-on-behalf-of')?.toLowerCase()
  const evidence = headers.get('dure-evidence')?.toLowerCase()
  if (agent === undefined && evidence === undefined) return undefined
  if (!isId(agent)) throw kernelFailure('bad_input', { field: 'Dure-On-Behalf-Of', problem: 'format_uuid' })
  if (evidence !== undefined && !/^[0-9a-f]{64}$/.test(evidence))
    throw kernelFailure('bad_input', { field: 'Dure-Evidence', problem: 'format_regex' })
  return { agent, evidence }
}
