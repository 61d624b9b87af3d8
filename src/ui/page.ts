import type { Child } from 'hono/jsx'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Glimpse } from '../kernel/ask.ts'
import type { Who } from '../kernel/authority.ts'
import type { Command, Commons, Query } from '../kernel/capability.ts'
import type { Tables } from '../kernel/database.ts'
import type { Lang } from '../kernel/language.ts'

/** Rendered TSX. */
export type Html = Child

/** What a form sent. */
export interface FormInput {
  /** One field's text, trimmed; empty when absent. */
  text(name: string): string
  /** All values of a repeated field (checkboxes). */
  all(name: string): string[]
  /** Every text field, for showing a refused form again as it was filled in. */
  values(): Record<string, string>
  file(name: string): SentFile | undefined
}

export type SentFile = { name: string; mediaType: string; bytes: Uint8Array }

/** A refused form: the sentence to show, and the field it is about when one is. */
export interface Refusal {
  code: string
  sentence: string
  field?: string
}

/** Everything a page of a commons is drawn from. */
export interface PageView extends Glimpse {
  params: Record<string, string>
  search: URLSearchParams
  /** The signed-in person, if any; `standing.agent` says who they are here. */
  me?: { person: string; name: string }
  /** Whose place the viewer looks at, having been asked to look after it; `standing` is then theirs. */
  lookingAs?: { agent: string; name: string; votes: boolean }
  /** Path inside this commons → address: `/decisions` → `/c/dareung/decisions`. */
  href(path: string): string
  /** This site's address as the viewer reaches it, for links that are passed on: `https://dure.example`. */
  origin?: string
  ask<I extends z.ZodType, O extends z.ZodType>(query: Query<I, O>, input: z.input<I>): Promise<z.output<O>>
  /** Whether the viewer could do this: at once, by proposing it, or not at all. `subject` is for the power `self`. */
  may(command: Command | Query | string, subject?: string): 'yes' | 'propose' | 'no'
  /** How things are called: agents, projects, resources … by `members.agent`, `contributions.project` … */
  labels(idOf: string, ids: readonly string[]): Promise<Map<string, string>>
  /** A fresh idempotency key for a form; put it in `<HiddenKey>`. */
  key: string
  /** Set when a form was refused and its page is drawn again. */
  refusal?: Refusal
  /** What was typed into the refused form; empty otherwise. */
  values: Record<string, string>
  /** Runs a command as the viewer. Throws its `Failure`. For `post`; `action` does it by itself. */
  execute<I extends z.ZodType, R>(
    command: Command<I, R>,
    input: z.input<I>,
    options?: ExecuteOptions,
  ): Promise<R>
  /** Keeps a file that came with a form, for a command to name by its hash. For `post`. */
  keep(file: SentFile): Promise<string>
  /** A failure's sentence in the reader's language. */
  sentenceOf(error: unknown): string
}

export interface ExecuteOptions {
  key?: string
  onBehalfOf?: { agent: string; evidence?: string }
}

/** A page of a commons, at `/c/<slug><path>`. */
export interface Page {
  is: 'page'
  path: string
  title(view: PageView): string | Promise<string>
  /** Shown in the commons' navigation, lowest first; five fit on a phone. */
  nav?: { order: number; label: Record<Lang, string>; icon: string }
  render(view: PageView): Promise<Html> | Html
}

/** A form's target. Answers by redirecting, or by drawing a page with the refusal. */
export interface Post {
  is: 'post'
  path: string
  /** The page to draw again when a failure is thrown. */
  again: Page
  handle(view: PageView, form: FormInput): Promise<{ to: string; notice?: string }>
}

/** A card on the commons' home. `null` leaves it out. */
export interface HomeCard {
  is: 'home-card'
  path: ''
  part: 'waiting' | 'mine' | 'resources' | 'people' | 'charter'
  order: number
  render(view: PageView): Promise<Html | null> | Html | null
}

/** What waits for the viewer: drawn first on the home and counted in the header. */
export interface WaitingList {
  is: 'waiting'
  path: ''
  list(view: PageView): Promise<WaitingItem[]>
}

export interface WaitingItem {
  title: string
  /** One line more: what it would change, how far it is. */
  detail?: string
  href: string
  /** `person` needs me now (vermilion); `waits` is coming (ochre). */
  tone: 'person' | 'waits'
  /** A short word beside it: "내일 마감". */
  badge?: string
  /** Sooner comes first. */
  due?: Date
}

/** What waits for an organ, a role or all members together, seen by everybody: drawn where they are shown. */
export interface AwaitedList {
  is: 'awaited'
  path: ''
  list(view: PageView): Promise<AwaitedItem[]>
}

/**
 * `of`: for whom it waits, `organ:board`, `role:chair`, or `member` for the general meeting. `fills`: which of them gets
 * somebody by it.
 */
export type AwaitedItem = WaitingItem & { of: readonly Who[]; fills?: Who }

/** What a slice has to say on the page of something another slice keeps, so that neither imports the other. */
export interface Beside {
  is: 'beside'
  path: ''
  /** What it is about: `observation.resource`. */
  of: string
  list(view: PageView, id: string): Promise<BesideItem[]>
  /** What happened with it in a stretch of days, first and last, as figures for a yearly paper. */
  figures?(view: PageView, id: string, days: { from: string; until: string }): Promise<BesideFigure[]>
}

/** `stop`: why it cannot be used; `use`: how to; `care`: how it fares; `rule`: what holds it. */
export interface BesideItem {
  place: 'stop' | 'use' | 'care' | 'rule'
  title: string
  detail?: string
  href?: string
  badge?: string
  tone?: 'good' | 'needs' | 'waits'
  /** What a button that leads there says: "예약하기". */
  action?: string
}

export type BesideFigure = { name: string; value: string }

/** A file or feed of a commons: CSV, JSON-LD, a picture. */
export interface Download {
  is: 'download'
  path: string
  respond(view: PageView): Promise<{ body: string | Uint8Array; mediaType: string; fileName?: string }>
}

/**
 * Where another server tells us something, or a browser comes back from one. It is no form of ours: nobody is signed in
 * as far as it knows, and whoever handles it finds out by itself whom to believe.
 */
export interface Calling {
  is: 'calling'
  path: string
  method: 'GET' | 'POST'
  handle(call: Call): Promise<Response>
}

export interface Call {
  commons: Commons
  /** Who asks, where they are signed in and known here. */
  agent?: string
  /** Only for reading. */
  db: Kysely<Tables>
  lang: Lang
  now: Date
  params: Record<string, string>
  search: URLSearchParams
  headers: Headers
  body: string
  /** This site's address as the caller reaches it. */
  origin: string
  href(path: string): string
  /** Runs a command as a provider. Throws its `Failure`. */
  tell(provider: string, command: string, input: unknown): Promise<unknown>
}

export type PagePart = Page | Post | HomeCard | WaitingList | AwaitedList | Beside | Download | Calling

export const page = (spec: Omit<Page, 'is'>): Page => ({ is: 'page', ...spec })
export const post = (spec: Omit<Post, 'is'>): Post => ({ is: 'post', ...spec })
export const homeCard = (spec: Omit<HomeCard, 'is' | 'path'>): HomeCard => ({
  is: 'home-card',
  path: '',
  ...spec,
})
export const waiting = (list: WaitingList['list']): WaitingList => ({ is: 'waiting', path: '', list })
export const awaited = (list: AwaitedList['list']): AwaitedList => ({ is: 'awaited', path: '', list })
export const beside = (spec: Omit<Beside, 'is' | 'path'>): Beside => ({ is: 'beside', path: '', ...spec })
export const download = (spec: Omit<Download, 'is'>): Download => ({ is: 'download', ...spec })
export const calling = (spec: Omit<Calling, 'is'>): Calling => ({ is: 'calling', ...spec })

/** A form that sends one command: the common case of `post`. */
export function action<I extends z.ZodType, R>(spec: {
  path: string
  again: Page
  command: Command<I, R>
  /** The form's fields as the command's input; absolute values, nothing left to be defaulted later. */
  input(form: FormInput, view: PageView): unknown
  /** Where to go afterwards, inside the commons. */
  done(result: R, view: PageView): string
  notice?(view: PageView): string
}): Post {
  return post({
    path: spec.path,
    again: spec.again,
    async handle(view, form) {
      const result = await view.execute(spec.command, (await spec.input(form, view)) as z.input<I>, {
        key: form.text('key') || view.key,
      })
      return { to: spec.done(result, view), notice: spec.notice?.(view) }
    },
  })
}
