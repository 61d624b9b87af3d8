import type { PageView } from '../../../ui/page.ts'

/** Where the page is on what a secret vote protects from, and what not. */
export const secretDocs = (view: PageView): string => view.href('/decisions/secret-ballots')
