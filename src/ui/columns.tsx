import type { Child } from 'hono/jsx'

const layouts = {
  two: 'grid gap-4 sm:gap-5 md:grid-cols-2',
  three: 'grid gap-4 sm:gap-5 md:grid-cols-2 lg:grid-cols-3',
  'main-side': 'grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]',
  'main-side-even': 'grid gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]',
}

export type ColumnsProps = {
  /** `main-side`: a wide and a narrow column; `-even` makes both sheets equally high. */
  layout: keyof typeof layouts
  children: Child
}

/** Cards side by side where there is room, under each other where there isn't. */
export function Columns({ layout, children }: ColumnsProps) {
  return <div class={layouts[layout]}>{children}</div>
}

export type StackProps = {
  /** On a narrow page its cards stand among those of the other column, in the order their `order-*` says. */
  interleaved?: boolean
  /** Stands in the second column though it comes first: what a reader or a keyboard should meet first. */
  second?: boolean
  children: Child
}

/** Cards under each other, as one column of `Columns` or as a whole page. */
export function Stack({ interleaved, second, children }: StackProps) {
  const look = [interleaved && 'max-lg:contents', second && 'lg:order-last'].filter(Boolean).join(' ')
  return <div class={`flex min-w-0 flex-col gap-4 sm:gap-5 ${look}`}>{children}</div>
}

const turns = [
  'max-lg:order-1',
  'max-lg:order-2',
  'max-lg:order-3',
  'max-lg:order-4',
  'max-lg:order-5',
  'max-lg:order-6',
  'max-lg:order-7',
  'max-lg:order-8',
  'max-lg:order-9',
]

/** Cards of an interleaved column and their turn on a narrow page, 1 to 9. Without cards it takes no room. */
export function Turn({ at, children }: { at: number; children: Child }) {
  return <div class={`flex min-w-0 flex-col gap-4 empty:hidden sm:gap-5 ${turns[at - 1]}`}>{children}</div>
}
