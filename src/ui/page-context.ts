import { createContext, useContext } from 'hono/jsx'
import type { Lang } from '../kernel/language.ts'
import { type Words, words } from './words.ts'

/**
 * What every component may need to know about the page it is on. `Page` provides it; hono keeps it apart for each
 * render, so two requests in two languages never mix.
 */
export type PageFacts = {
  lang: Lang
  /** The token each posted form carries. */
  csrf?: string
  /** This page's own path and query: where settings return to. */
  here?: string
}

export const PageContext = createContext<PageFacts>({ lang: 'ko' })

export function usePage(): PageFacts {
  return useContext(PageContext)
}

/** The frame's words in the page's language. */
export function useWords(): Words {
  return words[usePage().lang]
}
