import type { Capability } from '../../kernel/capability.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { Calling, Download, HomeCard, Page, PagePart, Post, WaitingList } from '../../ui/page.ts'

export interface Placed<P> {
  slice: Capability
  part: P
}

/** What the slices declare for the web, sorted out. */
export interface Routes {
  pages: Placed<Page>[]
  posts: Placed<Post>[]
  downloads: Placed<Download>[]
  callings: Placed<Calling>[]
  cards: Placed<HomeCard>[]
  waiting: Placed<WaitingList>[]
}

export function routesOf(slices: Slices): Routes {
  const all = slices.all.flatMap((slice) =>
    (slice.pages as readonly PagePart[]).map((part) => ({ slice, part })),
  )
  const of = <K extends PagePart['is']>(is: K) =>
    all.filter(({ part }) => part.is === is) as Placed<Extract<PagePart, { is: K }>>[]
  return {
    pages: of('page').sort(bySpecificity),
    posts: of('post').sort(bySpecificity),
    downloads: of('download').sort(bySpecificity),
    callings: of('calling').sort(bySpecificity),
    cards: of('home-card').sort((a, b) => a.part.order - b.part.order),
    waiting: of('waiting'),
  }
}

/** `/people/import` must be asked before `/people/:agent`: the router takes the first that fits. */
function bySpecificity(a: Placed<PagePart>, b: Placed<PagePart>): number {
  const [one, other] = [rank(a.part.path), rank(b.part.path)]
  return one < other ? -1 : one > other ? 1 : 0
}

function rank(path: string): string {
  return path
    .split('/')
    .map((step) => (step.startsWith(':') ? '1' : step.includes('*') ? '2' : '0'))
    .join('')
}
