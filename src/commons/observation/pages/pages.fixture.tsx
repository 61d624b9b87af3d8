import type { World } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/authority.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { FormInput, Html, Page, PageView } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'

export interface At {
  lang?: Lang
  search?: string
  params?: Record<string, string>
}

/** Draws the pages of a commons without a web server, and sends its forms. */
export function drawing(w: World, commons: string) {
  async function viewOf(viewer: Actor, where: At = {}): Promise<PageView> {
    const view = await pageView(w, { viewer, commons, ...where })
    const labels: PageView['labels'] = async (idOf, ids) =>
      (await w.slices.label(idOf)?.(view.db, commons, [...ids])) ?? new Map()
    const execute = ((command: { name: string }, input: unknown) =>
      w.act(viewer, commons, command.name, input)) as never
    return { ...view, labels, execute, me: { person: 'p', name: '나' } }
  }

  const draw = async (page: Pick<Page, 'render'>, viewer: Actor, where?: At) => {
    const view = await viewOf(viewer, where)
    return html(view, page.render(view))
  }
  return { viewOf, draw }
}

export async function html(view: PageView, content: Html | Promise<Html> | null): Promise<string> {
  const node = <PageContext.Provider value={{ lang: view.lang }}>{await content}</PageContext.Provider>
  return String(await node.toString())
}

/** A form as it was sent. */
export const form = (fields: Record<string, string>): FormInput => ({
  text: (name) => fields[name] ?? '',
  all: (name) => (fields[name] ? [fields[name]] : []),
  values: () => fields,
  file: () => undefined,
})
