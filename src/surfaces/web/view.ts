import { ask } from '../../kernel/ask.ts'
import { allows, proceduresOf } from '../../kernel/authority.ts'
import type { Command, Query } from '../../kernel/capability.ts'
import { Failure, kernelFailure } from '../../kernel/failure.ts'
import { sentenceOf } from '../../kernel/sentence.ts'
import type { ExecuteOptions, PageView, SentFile } from '../../ui/page.ts'
import { glimpseAt, type Head } from './heads.ts'
import { type Keeper, keepFile } from './keep-file.ts'
import { lookedAt, mayLookingAs } from './looking-as.ts'
import type { Visit } from './visit.ts'
import type { Web } from './web.ts'

export interface ViewSpec {
  web: Web
  visit: Visit
  head: Head
  params: Record<string, string>
  search: URLSearchParams
  /** The idempotency key the page's forms carry. */
  key: string
  /** Set by the form: an entry by the office for a member, with the paper as evidence. */
  onBehalfOf?: ExecuteOptions['onBehalfOf']
}

/** A refused command with its input, so that the surface can offer to propose it. */
const refused = new WeakMap<Failure, { command: string; input: unknown }>()

export const refusedRequest = (failure: Failure) => refused.get(failure)

/** Everything a page of a commons is drawn from. */
export async function pageView(spec: ViewSpec): Promise<PageView> {
  const { web, visit, head, params, search, key } = spec
  const { slices, deps } = web.office
  const own = await glimpseAt(deps, head, visit.viewer, visit.lang)
  const { glimpse, lookingAs } = await lookedAt(own, visit.as)
  const may = lookingAs ? mayLookingAs(slices, mayOf(glimpse), lookingAs) : mayOf(glimpse)
  return {
    ...glimpse,
    params,
    search,
    me: visit.me,
    origin: visit.origin,
    key,
    values: {},
    may,
    lookingAs,
    href: (path) => `/c/${head.slug}${path === '/' ? '' : path}`,
    ask: (query, input) => ask(glimpse, query, input),
    labels: (idOf, ids) => labelsOf(web, glimpse, idOf, ids),
    execute: (command, input, options = {}) =>
      execute(
        lookingAs ? { ...spec, onBehalfOf: { agent: lookingAs.agent } } : spec,
        command,
        input,
        options,
      ),
    keep: (file) => kept(spec, glimpse, file),
    sentenceOf: (error) => sentenceOf(slices, error, visit.lang),
  }
}

type Seen = Pick<PageView, 'charter' | 'viewer' | 'standing'>

function mayOf({ charter, viewer, standing }: Seen): PageView['may'] {
  return (what: Command | Query | string, subject?: string) => {
    const who = charter.who(typeof what === 'string' ? what : what.name)
    if (allows(who, viewer, standing, subject)) return 'yes'
    const canPropose = allows(charter.who('decisions.propose'), viewer, standing)
    return canPropose && proceduresOf(who).length > 0 ? 'propose' : 'no'
  }
}

async function labelsOf(
  web: Web,
  { db, commons, lang }: Pick<PageView, 'db' | 'commons' | 'lang'>,
  idOf: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  return (await web.office.slices.label(idOf)?.(db, commons.id, [...new Set(ids)], lang)) ?? new Map()
}

async function kept({ web, visit }: ViewSpec, glimpse: Keeper, file: SentFile): Promise<string> {
  if (!visit.me) throw kernelFailure('sign_in_needed')
  if (!web.rates.upload(`person ${visit.me.person}`)) throw kernelFailure('too_many_requests')
  return (await keepFile(web, glimpse, file)).hash
}

async function execute<R>(
  { web, visit, head, onBehalfOf }: ViewSpec,
  command: { name: string },
  input: unknown,
  options: ExecuteOptions,
): Promise<R> {
  const request = { commons: head.id, command: command.name, input, actor: visit.viewer }
  try {
    const outcome = await web.office.door.execute({
      ...request,
      onBehalfOf,
      ...options,
      key: options.key || undefined,
    })
    return outcome.result as R
  } catch (error) {
    if (error instanceof Failure) refused.set(error, { command: command.name, input })
    throw error
  }
}
