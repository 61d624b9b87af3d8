import type { World } from '../../../test/world.ts'
import { charterFrom } from '../../commons/charter/compose.ts'
import { templateNamed } from '../../commons/charter/templates.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { RevisionShown } from './shapes.ts'

/**
 * An encyclopedia of four: Mina founded it and is its administrator, Bora and Junho are editors, Vero is signed in
 * but has not joined. And what tests do in it.
 */
export async function wiki(
  w: World,
  dials: Record<string, unknown> = {},
  clauses: Record<string, unknown> = {},
) {
  const [mina, bora] = [await w.person('민아'), await w.person('보라')]
  const [junho, vero] = [await w.person('준호'), await w.person('베로')]
  const commons = await found(w, mina, charterFrom(templateNamed('wikipedia'), { dials, clauses }))
  const join = (person: Actor, name: string) =>
    w.act(person, commons, 'members.join', { invitation: null, name, types: ['editor'] })
  await join(bora, '보라')
  await join(junho, '준호')
  const anyone: Actor = { kind: 'anyone' }
  const act = <R = Record<string, string>>(person: Actor, command: string, input: unknown) =>
    w.act<R>(person, commons, `knowledge.${command}`, input)
  const get = <R>(person: Actor, query: string, input: unknown = {}) =>
    w.get<R>(person, commons, `knowledge.${query}`, input)
  return {
    ...{ commons, mina, bora, junho, vero, anyone, act, get, join },
    agent: async (person: Actor) => (await w.get<{ agent: string }>(person, commons, 'members.me')).agent,
    /** Bora writes a page; answers its id. */
    write: async (title: string, text = '처음 글', by: Actor = bora) =>
      (await act(by, 'writePage', { title, text, summary: '' })).page!,
    edit: (by: Actor, page: string, base: number, text: string, more: Record<string, unknown> = {}) =>
      act<{ revision: number }>(by, 'editPage', { page, base, text, summary: '', minor: false, ...more }),
    revert: (by: Actor, page: string, base: number, to: number) =>
      act<{ revision: number }>(by, 'revert', { page, base, to, summary: '' }),
    protect: (by: Actor, page: string, degree: string, until?: string) =>
      act(by, 'protectPage', { page, degree, until, reason: '훼손' }),
    text: async (page: string) => (await get<{ text: string }>(mina, 'page', { page })).text,
    revision: async (page: string, revision: number) =>
      (await get<{ revision: RevisionShown; text: string }>(mina, 'revision', { page, revision })).revision,
    unseen: async () =>
      (await get<{ changes: RevisionShown[] }>(mina, 'recentChanges', { only: 'unseen' })).changes,
  }
}

let count = 0

async function found(w: World, founder: Actor, charter: unknown): Promise<string> {
  count += 1
  const place = { slug: `wiki-${count}`, name: '우리 백과', language: 'ko', timeZone: 'Asia/Seoul' }
  const input = { ...place, template: 'wikipedia', charter, founder: { name: '민아' } }
  return (await w.office.door.execute({ command: 'charter.found', input, actor: founder })).commons
}

export type Wiki = Awaited<ReturnType<typeof wiki>>

export const refused = (code: string) => ({ code: `knowledge.${code}` })
export const nothing = '01900000-0000-7000-8000-000000000000'
