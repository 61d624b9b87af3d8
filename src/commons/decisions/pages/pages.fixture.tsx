import type { World } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/authority.ts'
import type { Lang } from '../../../kernel/language.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import type { FormInput, Html, PageView, Post } from '../../../ui/page.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'

interface At {
  lang?: Lang
  search?: string
  id?: string
}

/** Somebody's view of a page that can also send its forms. */
export async function viewOf(
  w: World,
  viewer: Actor,
  commons: string,
  { lang = 'ko', search = '', id }: At = {},
): Promise<PageView> {
  const view = await pageView(w, { viewer, commons, lang, search, params: id ? { id } : {} })
  const labels: PageView['labels'] = async (idOf, ids) =>
    (await w.slices.label(idOf)?.(view.db, commons, [...ids])) ?? new Map()
  const execute: PageView['execute'] = (command, input) => w.act(viewer, commons, command.name, input)
  return { ...view, labels, execute, sentenceOf: (error) => sentenceOf(w.slices, error, lang) }
}

/** As people read it: tags gone, gaps closed. */
export async function textOf(html: Html | Promise<Html>): Promise<string> {
  return (await htmlOf(html)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

export async function htmlOf(html: Html | Promise<Html>): Promise<string> {
  return String(await (await html)?.toString())
}

export const formOf = (values: Record<string, string>): FormInput => ({
  text: (name) => values[name] ?? '',
  all: (name) => (values[name] === undefined ? [] : [values[name]]),
  values: () => values,
  file: () => undefined,
})

/** Sends a form as the surface does: where it leads, or its page drawn again with what stands in the way. */
export async function send(
  view: PageView,
  target: Post,
  values: Record<string, string>,
): Promise<{ to: string; notice?: string } | { again: string }> {
  try {
    return await target.handle(view, formOf(values))
  } catch (error) {
    const { code, values: said } = error as { code: string; values: { field?: string } }
    const refusal = { code, sentence: view.sentenceOf(error), field: said.field }
    return { again: await htmlOf(target.again.render({ ...view, values, refusal })) }
  }
}
