import { z } from 'zod'
import { id, line, text } from '../../kernel/fields.ts'

export const page = () => id('knowledge.page')

/** Brackets and bars would end a link to the page too early. */
export const title = () => line(200).regex(/^[^[\]|]*$/)

/** A whole page in plain Markdown. */
export const pageText = () => text(100_000)

/** A few words on what changed; may stay empty. */
export const summary = () => text(300)

/** The number of a revision of a page, from 1. */
export const revision = () => z.int().min(1).max(1_000_000)

/**
 * Whom it takes to change a page: a word of the charter's own vocabulary for powers, or `trusted`, those whose edits
 * were looked at often enough.
 */
export const degree = () =>
  z.string().regex(/^(anyone|signed-in|member|trusted|(type|role|organ|decision):[a-z][a-z0-9_-]{0,39})$/)
