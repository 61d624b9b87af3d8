import { formatDate, type Lang } from '../../kernel/language.ts'

/** A calendar day as people write it. */
export const dayText = (day: string, lang: Lang) => formatDate(new Date(`${day}T00:00:00Z`), lang, 'UTC')
